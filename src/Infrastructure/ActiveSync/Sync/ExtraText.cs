using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>Says the content of an extra to people.</summary>
internal static class ExtraText
{
    private const int Longest = 200;

    private static readonly ushort[] Containers = [Contacts.Children, Calendar.Attendees, Calendar.Attendee, AirSyncBase.Location];

    public static string Of(ushort element, byte[] content)
    {
        if (element == Contacts.Picture)
            return "(Bild)";
        var reader = ExtraContent.Open(element, content);
        var texts = new List<string>();
        Collect(ref reader, texts);
        var text = string.Join(", ", texts);
        return text.Length <= Longest ? text : text[..Longest];
    }

    private static void Collect(ref WbxmlReader reader, List<string> texts)
    {
        if (!Containers.Contains(reader.Tag))
        {
            texts.Add(reader.ReadText());
            return;
        }

        var depth = reader.Depth;
        while (reader.ReadChild(depth))
            Collect(ref reader, texts);
    }
}
