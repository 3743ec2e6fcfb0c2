using System.Buffers;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>Says the content of an extra to people.</summary>
internal static class ExtraText
{
    private const int Longest = 200;

    public static string Of(ushort element, byte[] content)
    {
        if (element == Contacts.Picture)
            return "(Bild)";
        var buffer = new ArrayBufferWriter<byte>(content.Length + 16);
        var writer = new WbxmlWriter(buffer);
        writer.Start(element);
        writer.Raw(content);
        writer.End();
        writer.Complete();
        var reader = new WbxmlReader(new ReadOnlySequence<byte>(buffer.WrittenMemory), WbxmlLimits.Default);
        reader.ReadRoot();
        var texts = new List<string>();
        if (element == Contacts.Children)
        {
            var depth = reader.Depth;
            while (reader.ReadChild(depth))
                texts.Add(reader.ReadText());
        }
        else
        {
            texts.Add(reader.ReadText());
        }

        var text = string.Join(", ", texts);
        return text.Length <= Longest ? text : text[..Longest];
    }
}
