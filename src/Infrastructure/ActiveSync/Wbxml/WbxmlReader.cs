using System.Buffers;

namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>
/// Reads a body forward, without building a tree (MS-ASWBXML 2.1.3). Every element is used once: as a value
/// (<see cref="ReadText"/>, <see cref="ReadBytes"/>), by its children (<see cref="ReadChild"/>), whole
/// (<see cref="CaptureContent"/>), or not at all (<see cref="Skip"/>, or just going on).
/// </summary>
/// <example><code>
/// int depth = reader.Depth;
/// while (reader.ReadChild(depth))
/// {
///     switch (reader.Tag)
///     {
///         case AirSync.SyncKey: key = reader.ReadText(); break;
///         default: reader.Skip(); break;
///     }
/// }
/// </code></example>
/// <remarks>Whatever is wrong with the body, only <see cref="WbxmlException"/> is thrown. A copy of the reader is a bookmark to look ahead from.</remarks>
internal ref partial struct WbxmlReader
{
    private WbxmlTokenizer _tokens;
    private bool _unused;

    /// <summary>Reads and checks the header.</summary>
    public WbxmlReader(scoped in ReadOnlySequence<byte> body, WbxmlLimits limits) => _tokens = new WbxmlTokenizer(body, limits);

    /// <summary>The current element.</summary>
    public readonly ushort Tag => _tokens.Tag;

    /// <summary>
    /// Whether the current element was written with room for content. It may still be empty:
    /// clients write <c>&lt;X/&gt;</c> and <c>&lt;X&gt;&lt;/X&gt;</c> for the same thing.
    /// </summary>
    public readonly bool HasContent => _tokens.HasContent;

    /// <summary>The level of the current element; the root is at 1.</summary>
    public int Depth { get; private set; }

    /// <summary>Goes to the root element; false when the body is only a header.</summary>
    public bool ReadRoot()
    {
        if (Depth != 0) throw new InvalidOperationException("The root element is read already.");
        if (_tokens.AtEnd) return false;
        if (_tokens.Next() == WbxmlToken.Vendor) throw _tokens.Failure(WbxmlError.UnknownTag, "The root element is not part of the protocol.");
        Enter();
        return true;
    }

    /// <summary>
    /// Goes to the next child of the element at <paramref name="depth"/>, passing over what was not used of the child before;
    /// false when there is none left. Text between the children is white space and left out. After the last child
    /// <see cref="Tag"/> still names the descendant read last.
    /// </summary>
    public bool ReadChild(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        _unused = false;
        while (true)
        {
            _tokens.SkipTo(depth);
            if (_tokens.Open < depth) break;
            var token = _tokens.Next();
            if (token == WbxmlToken.Element)
            {
                Enter();
                return true;
            }
            if (token is WbxmlToken.Text or WbxmlToken.Opaque) _tokens.SkipValue(token);
        }
        Depth = depth;
        return false;
    }

    /// <summary>Passes over the current element with all that is in it.</summary>
    public void Skip()
    {
        if (Depth == 0) throw new InvalidOperationException("The root element is not read yet.");
        _unused = false;
        _tokens.SkipTo(Depth - 1);
    }

    /// <summary>Passes over the rest of the root element and checks that nothing follows it.</summary>
    public void ReadEnd()
    {
        if (Depth == 0) throw new InvalidOperationException("The root element is not read yet.");
        _unused = false;
        _tokens.SkipTo(0);
        if (!_tokens.AtEnd) throw _tokens.FailureAhead(WbxmlError.TrailingBytes, "Something follows the root element.");
    }

    private void Enter()
    {
        Depth = _tokens.Level;
        _unused = true;
    }

    private void Use()
    {
        if (!_unused) throw new InvalidOperationException("There is no current element, or it is used already.");
        _unused = false;
    }
}
