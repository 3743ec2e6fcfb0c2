using System.Buffers;
using System.Text;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Items;

/// <summary>
/// The stored form of a <see cref="FieldView"/>: for each field that has a value its number (1 byte), the length in bytes (LEB128) and the UTF-8 text. A first sync copies these texts to the wire without decoding them.
/// </summary>
public static class Snapshot
{
    /// <summary>Writes a view.</summary>
    public static byte[] Encode(FieldView view)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        foreach (var (field, value) in view.Texts)
        {
            var length = Encoding.UTF8.GetByteCount(value);
            var span = buffer.GetSpan(length + 6);
            span[0] = field;
            var written = 1 + VarInt.Write(span[1..], (uint)length);
            written += Encoding.UTF8.GetBytes(value, span[written..]);
            buffer.Advance(written);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a view of the kind that was written.</summary>
    /// <typeparam name="TView">The kind's view.</typeparam>
    public static TView Decode<TView>(ReadOnlySpan<byte> snapshot)
        where TView : FieldView, new()
    {
        var texts = new List<KeyValuePair<byte, string>>();
        foreach (var (field, text) in Read(snapshot))
            texts.Add(new(field, Encoding.UTF8.GetString(text)));
        return FieldView.Of<TView>(texts);
    }

    /// <summary>Walks the fields without decoding their texts.</summary>
    public static Reader Read(ReadOnlySpan<byte> snapshot) => new(snapshot);

    /// <summary>A walk over a snapshot's fields.</summary>
    public ref struct Reader
    {
        private ReadOnlySpan<byte> _rest;

        internal Reader(ReadOnlySpan<byte> snapshot) => _rest = snapshot;

        /// <summary>The field at which the walk stands.</summary>
        public FieldText Current { get; private set; }

        /// <summary>Itself, for <c>foreach</c>.</summary>
        public readonly Reader GetEnumerator() => this;

        /// <summary>Goes to the next field; false at the end.</summary>
        public bool MoveNext()
        {
            if (_rest.IsEmpty)
                return false;
            var length = (int)VarInt.Read(_rest[1..], out var size);
            Current = new(_rest[0], _rest.Slice(1 + size, length));
            _rest = _rest[(1 + size + length)..];
            return true;
        }
    }

    /// <summary>One field of a snapshot.</summary>
    public readonly ref struct FieldText(byte field, ReadOnlySpan<byte> text)
    {
        /// <summary>The number of the field.</summary>
        public byte Field { get; } = field;

        /// <summary>Its text in UTF-8, never empty.</summary>
        public ReadOnlySpan<byte> Text { get; } = text;

        /// <summary>Takes it apart.</summary>
        public void Deconstruct(out byte field, out ReadOnlySpan<byte> text)
        {
            field = Field;
            text = Text;
        }
    }
}
