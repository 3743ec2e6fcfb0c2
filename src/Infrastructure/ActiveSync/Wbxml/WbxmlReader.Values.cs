using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace OnOfficeSync.ActiveSync.Wbxml;

/// <content>The ways to use up an element as a whole.</content>
internal ref partial struct WbxmlReader
{
    /// <summary>The text of the current element, also when it came as a byte array; "" when it is empty. U+0000 is left out.</summary>
    public string ReadText()
    {
        var text = Encoding.UTF8.GetString(ReadValue(asText: true));
        return text.Contains('\0') ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }

    /// <summary>The byte array of the current element, or the UTF-8 of its text.</summary>
    public byte[] ReadBytes() => ReadValue(asText: false).ToArray();

    /// <summary>
    /// What stands between the start and the end of the current element, in one canonical form, to be written out later with
    /// <see cref="WbxmlWriter.Raw"/> under the same tag: the element's own code page is active at both ends of it.
    /// </summary>
    public byte[] CaptureContent()
    {
        Use();
        if (!HasContent) return [];
        int level = Depth;
        var buffer = new ArrayBufferWriter<byte>();
        var fragment = WbxmlWriter.ForContentOf(Tag, buffer);
        while (true)
        {
            var token = _tokens.Next();
            switch (token)
            {
                case WbxmlToken.Element:
                    fragment.Start(_tokens.Tag);
                    if (!_tokens.HasContent) fragment.End();
                    break;
                case WbxmlToken.Vendor:
                    _tokens.SkipTo(_tokens.Level - 1);
                    break;
                case WbxmlToken.Text:
                    fragment.Text(Utf8Value(token));
                    break;
                case WbxmlToken.Opaque:
                    fragment.Opaque(_tokens.Value(token));
                    break;
                default:
                    if (_tokens.Open >= level)
                    {
                        fragment.End();
                        break;
                    }
                    fragment.Complete();
                    return buffer.WrittenSpan.ToArray();
            }
        }
    }

    private ReadOnlySpan<byte> ReadValue(bool asText)
    {
        Use();
        if (!HasContent) return default;
        int level = Depth;
        ReadOnlySpan<byte> value = default;
        ArrayBufferWriter<byte>? pieces = null;
        while (true)
        {
            var token = _tokens.Next();
            switch (token)
            {
                case WbxmlToken.End:
                    return pieces is null ? value : pieces.WrittenSpan;
                case WbxmlToken.Element:
                    throw _tokens.Failure(WbxmlError.UnexpectedElement, "An element stands where only a value may.");
                case WbxmlToken.Vendor:
                    _tokens.SkipTo(level);
                    break;
                default:
                    var piece = asText ? Utf8Value(token) : _tokens.Value(token);
                    if (value.IsEmpty) value = piece;
                    else if (!piece.IsEmpty) Append(ref pieces, value, piece);
                    break;
            }
        }
    }

    private readonly void Append(ref ArrayBufferWriter<byte>? pieces, ReadOnlySpan<byte> first, ReadOnlySpan<byte> next)
    {
        if (pieces is null)
        {
            pieces = new ArrayBufferWriter<byte>(first.Length + next.Length);
            pieces.Write(first);
        }
        _tokens.CheckLength((long)pieces.WrittenCount + next.Length);
        pieces.Write(next);
    }

    private ReadOnlySpan<byte> Utf8Value(WbxmlToken token)
    {
        var value = _tokens.Value(token);
        return Utf8.IsValid(value) ? value : throw _tokens.Failure(WbxmlError.InvalidUtf8, "A text is not UTF-8.");
    }
}
