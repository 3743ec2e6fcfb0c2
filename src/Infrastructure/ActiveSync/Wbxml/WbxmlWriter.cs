using System.Buffers;
using System.Globalization;

namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>
/// Writes a message in the one canonical form (MS-ASWBXML 2.1.3): switches of the code page only where the page changes,
/// a bare tag for an element without content, one inline string for text written in several parts.
/// </summary>
/// <remarks>
/// A class, not a ref struct, so that an answer can be written item by item with asynchronous flushes between;
/// <see cref="Flush"/> comes before each of these.
/// </remarks>
internal sealed partial class WbxmlWriter
{
    private const int LongestNumber = 20;

    // A switch, a tag, a string token and one character: what End and EndText may take back stays within reach.
    private const int ReachBack = 8;

    private WbxmlOutput _output;
    private byte[] _pages = new byte[16];
    private readonly int _outerDepth;
    private int _depth;
    private byte _page;
    private bool _rootDone;
    private Last _last;

    /// <summary>Begins a message: writes the header.</summary>
    public WbxmlWriter(IBufferWriter<byte> output)
    {
        _output = new WbxmlOutput(output);
        _output.Write(WbxmlByte.Header);
    }

    private WbxmlWriter(IBufferWriter<byte> output, byte page)
    {
        _output = new WbxmlOutput(output);
        _page = page;
        _pages[0] = page;
        _depth = _outerDepth = 1;
    }

    private enum Last { Other, Start, Text }

    /// <summary>Begins the content of an element without the element itself; ends with the page it began with.</summary>
    public static WbxmlWriter ForContentOf(ushort tag, IBufferWriter<byte> output) => new(output, (byte)(tag >> 8));

    /// <summary>Opens an element.</summary>
    public void Start(ushort tag)
    {
        if (!CodePages.IsKnown(tag)) throw new ArgumentOutOfRangeException(nameof(tag), "There is no such element.");
        if (_depth == 0 && _rootDone) throw new InvalidOperationException("A message has one root element.");
        _rootDone = true;
        _output.Reserve(ReachBack);
        SwitchTo((byte)(tag >> 8));
        _output.Write((byte)(tag & WbxmlByte.IdentityMask | WbxmlByte.HasContent));
        if (_depth == _pages.Length) Array.Resize(ref _pages, 2 * _depth);
        _pages[_depth++] = _page;
        _last = Last.Start;
    }

    /// <summary>Closes the innermost open element.</summary>
    public void End()
    {
        if (_depth == _outerDepth) throw new InvalidOperationException("No element is open.");
        _depth--;
        if (_last == Last.Start) _output.Latest &= WbxmlByte.IdentityMask;
        else _output.Write(WbxmlByte.End);
        _last = Last.Other;
    }

    /// <summary>An element without content.</summary>
    public void Empty(ushort tag)
    {
        Start(tag);
        End();
    }

    /// <summary>An element with text; a bare tag when the text is empty.</summary>
    public void Element(ushort tag, string value)
    {
        Start(tag);
        Text(value.AsSpan());
        End();
    }

    /// <inheritdoc cref="Element(ushort, string)"/>
    public void Element(ushort tag, ReadOnlySpan<byte> utf8)
    {
        Start(tag);
        Text(utf8);
        End();
    }

    /// <summary>An element with a decimal number.</summary>
    public void Element(ushort tag, long value)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        Element(tag, digits[..length]);
    }

    /// <summary>Hands over what is written so far, so that the receiver can be flushed; needed before each such flush.</summary>
    public void Flush()
    {
        _output.Flush();
        _last = Last.Other;
    }

    /// <summary>Ends the message and hands it over.</summary>
    public void Complete()
    {
        if (_depth != _outerDepth) throw new InvalidOperationException("An element is still open.");
        if (!_rootDone && _outerDepth == 0) throw new InvalidOperationException("The message has no root element.");
        if (_outerDepth > 0) SwitchTo(_pages[0]);
        Flush();
    }

    private void SwitchTo(byte page)
    {
        if (page == _page) return;
        _output.Write(WbxmlByte.SwitchPage);
        _output.Write(page);
        _page = page;
    }

    private void RequireOpen()
    {
        if (_depth == 0) throw new InvalidOperationException("Content needs an open element.");
    }
}
