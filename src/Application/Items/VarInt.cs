namespace OnOfficeSync.Application.Items;

/// <summary>Unsigned integers in seven bits a byte, least significant first (LEB128).</summary>
internal static class VarInt
{
    public static int Write(Span<byte> target, uint value)
    {
        var size = 0;
        while (value >= 0x80)
        {
            target[size++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[size++] = (byte)value;
        return size;
    }

    public static uint Read(ReadOnlySpan<byte> source, out int size)
    {
        uint value = 0;
        size = 0;
        byte current;
        do
        {
            current = source[size];
            value |= (uint)(current & 0x7F) << (7 * size++);
        }
        while (current >= 0x80);
        return value;
    }
}
