using System.Buffers;
using System.Text;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>What an element kept beside an item holds.</summary>
internal static class ExtraContent
{
    /// <summary>Takes the content of the current element as it is; null when it says nothing. The reader stays where it is.</summary>
    public static byte[]? Of(WbxmlReader reader) => reader.CaptureContent() is { Length: > 0 } content ? content : null;

    /// <summary>A text as the content of an element.</summary>
    public static byte[] OfText(ushort element, string text)
    {
        var buffer = new ArrayBufferWriter<byte>(text.Length + 8);
        var writer = WbxmlWriter.ForContentOf(element, buffer);
        writer.Text(Encoding.UTF8.GetBytes(text));
        writer.Complete();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Stands on the element again, as when it came.</summary>
    public static WbxmlReader Open(ushort element, byte[] content)
    {
        var buffer = new ArrayBufferWriter<byte>(content.Length + 16);
        var writer = new WbxmlWriter(buffer);
        writer.Start(element);
        writer.Raw(content);
        writer.End();
        writer.Complete();
        var reader = new WbxmlReader(new ReadOnlySequence<byte>(buffer.WrittenMemory), WbxmlLimits.Default);
        reader.ReadRoot();
        return reader;
    }
}
