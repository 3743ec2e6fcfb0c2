using System.Buffers;
using System.Buffers.Binary;

namespace OnOfficeSync.Application.Items;

/// <summary>
/// What the CRM has no field for, kept beside an item for one user and given back as it came. Keys and contents mean something to the device protocol alone. Immutable, ordered by key.
/// </summary>
public sealed class Extras
{
    private readonly SortedList<ushort, byte[]> _values = [];

    /// <summary>No extras.</summary>
    public static Extras None { get; } = new();

    /// <summary>The extras in the order of their keys.</summary>
    public IEnumerable<KeyValuePair<ushort, byte[]>> Values => _values;

    /// <summary>How many there are.</summary>
    public int Count => _values.Count;

    /// <summary>The content of one; null if there is none.</summary>
    public byte[]? this[ushort key] => _values.GetValueOrDefault(key);

    /// <summary>The same with one set, or removed when the content is null.</summary>
    public Extras With(ushort key, byte[]? content)
    {
        var copy = new Extras();
        foreach (var (other, value) in _values)
            copy._values.Add(other, value);
        if (content is null)
            copy._values.Remove(key);
        else
            copy._values[key] = content;
        return copy;
    }

    /// <summary>Writes the stored form: key (2 bytes, little endian), length (LEB128), content.</summary>
    public byte[] Encode()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        foreach (var (key, content) in _values)
        {
            var span = buffer.GetSpan(content.Length + 7);
            BinaryPrimitives.WriteUInt16LittleEndian(span, key);
            var written = 2 + VarInt.Write(span[2..], (uint)content.Length);
            content.CopyTo(span[written..]);
            buffer.Advance(written + content.Length);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads the stored form.</summary>
    public static Extras Decode(ReadOnlySpan<byte> stored)
    {
        var extras = new Extras();
        foreach (var (key, content) in Read(stored))
            extras._values.Add(key, content.ToArray());
        return extras;
    }

    /// <summary>Walks the stored form without copying.</summary>
    public static Reader Read(ReadOnlySpan<byte> stored) => new(stored);

    /// <summary>A walk over stored extras.</summary>
    public ref struct Reader
    {
        private ReadOnlySpan<byte> _rest;

        internal Reader(ReadOnlySpan<byte> stored) => _rest = stored;

        /// <summary>Where the walk stands.</summary>
        public Extra Current { get; private set; }

        /// <summary>Itself, for <c>foreach</c>.</summary>
        public readonly Reader GetEnumerator() => this;

        /// <summary>Goes to the next one; false at the end.</summary>
        public bool MoveNext()
        {
            if (_rest.IsEmpty)
                return false;
            var key = BinaryPrimitives.ReadUInt16LittleEndian(_rest);
            var length = (int)VarInt.Read(_rest[2..], out var size);
            Current = new(key, _rest.Slice(2 + size, length));
            _rest = _rest[(2 + size + length)..];
            return true;
        }
    }

    /// <summary>One extra.</summary>
    public readonly ref struct Extra(ushort key, ReadOnlySpan<byte> content)
    {
        /// <summary>Its key.</summary>
        public ushort Key { get; } = key;

        /// <summary>Its content.</summary>
        public ReadOnlySpan<byte> Content { get; } = content;

        /// <summary>Takes it apart.</summary>
        public void Deconstruct(out ushort key, out ReadOnlySpan<byte> content)
        {
            key = Key;
            content = Content;
        }
    }
}
