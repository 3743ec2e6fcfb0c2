using System.Buffers;
using System.Text.Unicode;

namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>Bytes on their way into a buffer writer, asked for room only when the last one is used up.</summary>
internal struct WbxmlOutput(IBufferWriter<byte> target)
{
    private const int LongestCharacter = 4;
    private const int LongestInteger = 5;

    private Memory<byte> _memory;
    private int _used;
    private long _handedOver;

    /// <summary>How many bytes have been written.</summary>
    public readonly long Total => _handedOver + _used;

    /// <summary>The byte written last; it can still be changed until more room is asked for.</summary>
    public readonly ref byte Latest => ref _memory.Span[_used - 1];

    public void Write(byte value)
    {
        Reserve(1);
        _memory.Span[_used++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            Reserve(1);
            int count = Math.Min(bytes.Length, _memory.Length - _used);
            bytes[..count].CopyTo(_memory.Span[_used..]);
            _used += count;
            bytes = bytes[count..];
        }
    }

    public void WriteWithoutNul(ReadOnlySpan<byte> utf8)
    {
        for (int nul; (nul = utf8.IndexOf((byte)0)) >= 0; utf8 = utf8[(nul + 1)..]) Write(utf8[..nul]);
        Write(utf8);
    }

    /// <summary>Writes text as UTF-8, without U+0000 and lone surrogates.</summary>
    public void WriteUtf8(ReadOnlySpan<char> text)
    {
        for (int nul; (nul = text.IndexOf('\0')) >= 0; text = text[(nul + 1)..]) Encode(text[..nul]);
        Encode(text);
    }

    /// <summary>Writes a multi-byte integer: seven bits a byte, the most significant first.</summary>
    public void WriteInteger(uint value)
    {
        Span<byte> parts = stackalloc byte[LongestInteger];
        int start = LongestInteger - 1;
        parts[start] = (byte)(value & 0x7F);
        while ((value >>= 7) != 0) parts[--start] = (byte)(value & 0x7F | 0x80);
        Write(parts[start..]);
    }

    /// <summary>Makes sure that so many bytes fit without asking for more room.</summary>
    public void Reserve(int count)
    {
        if (_memory.Length - _used >= count) return;
        Flush();
        _memory = target.GetMemory(count);
    }

    /// <summary>Takes back the byte written last.</summary>
    public void StepBack() => _used--;

    /// <summary>Hands everything over to the buffer writer.</summary>
    public void Flush()
    {
        if (_used > 0) target.Advance(_used);
        _handedOver += _used;
        _memory = default;
        _used = 0;
    }

    /// <summary>Forgets what was written after so many bytes; all before them has been handed over.</summary>
    public void BackTo(long total)
    {
        _memory = default;
        _used = 0;
        _handedOver = total;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Reserve(LongestCharacter);
            var status = Utf8.FromUtf16(text, _memory.Span[_used..], out int read, out int written, replaceInvalidSequences: false);
            _used += written;
            // Stopped at a surrogate without its partner: one further.
            if (status == OperationStatus.InvalidData) read++;
            text = text[read..];
        }
    }
}
