using System.Buffers;

namespace OnOfficeSync.ActiveSync.Wbxml;

/// <content>Strings, byte arrays and numbers.</content>
internal ref partial struct WbxmlTokenizer
{
    /// <summary>The value of the text or byte array just met, without a copy unless it is split over segments.</summary>
    public ReadOnlySpan<byte> Value(WbxmlToken token)
    {
        var unread = _input.UnreadSpan;
        if (token == WbxmlToken.Text)
        {
            int length = unread.IndexOf((byte)0);
            if (length < 0) return SplitText();
            CheckLength(length);
            _input.Advance(length + 1);
            return unread[..length];
        }

        int size = OpaqueLength();
        unread = _input.UnreadSpan;
        if (unread.Length < size) return SplitOpaque(size);
        _input.Advance(size);
        return unread[..size];
    }

    /// <summary>Passes over the value of the text or byte array just met.</summary>
    public void SkipValue(WbxmlToken token)
    {
        if (token == WbxmlToken.Opaque)
        {
            _input.Advance(OpaqueLength());
            return;
        }
        long start = _input.Consumed;
        if (!_input.TryAdvanceTo(0)) throw Truncated();
        CheckLength(_input.Consumed - start - 1);
    }

    /// <summary>Refuses a value of this many bytes when that is over the limit.</summary>
    public readonly void CheckLength(long length)
    {
        if (length > _limits.MaxTextBytes) throw Failure(WbxmlError.TooLarge, "A value is larger than the limit.");
    }

    private int OpaqueLength()
    {
        if (!TryReadInteger(out uint length)) throw Failure(WbxmlError.TooLarge, "The length of a byte array is too large.");
        CheckLength(length);
        if (length > _input.Remaining) throw Truncated();
        return (int)length;
    }

    /// <summary>A multi-byte integer: seven bits a byte, the most significant first; false when it exceeds 32 bits.</summary>
    private bool TryReadInteger(out uint value)
    {
        ulong sum = 0;
        for (int i = 0; i < 5; i++)
        {
            if (!_input.TryRead(out byte part)) throw Truncated();
            sum = sum << 7 | (part & 0x7FU);
            if ((part & 0x80) != 0) continue;
            value = (uint)sum;
            return sum <= uint.MaxValue;
        }
        value = 0;
        return false;
    }

    private byte[] SplitText()
    {
        if (!_input.TryReadTo(out ReadOnlySequence<byte> text, 0)) throw Truncated();
        CheckLength(text.Length);
        return text.ToArray();
    }

    private byte[] SplitOpaque(int size)
    {
        if (!_input.TryReadExact(size, out var bytes)) throw Truncated();
        return bytes.ToArray();
    }
}
