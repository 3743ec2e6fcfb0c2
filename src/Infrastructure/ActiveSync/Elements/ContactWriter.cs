using System.Text;
using NodaTime.Text;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Writes the whole of a contact: a device replaces its copy with it, so what is left out is empty there.</summary>
internal static class ContactWriter
{
    /// <summary>Writes the elements of ApplicationData or Properties.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="snapshot">What the device shows, see <see cref="Snapshot"/>.</param>
    /// <param name="extras">What the CRM has no field for.</param>
    /// <param name="body">How the notes are wanted.</param>
    /// <param name="version">The version spoken.</param>
    /// <param name="quirks">What the client is known for.</param>
    public static void Write(WbxmlWriter writer, ReadOnlySpan<byte> snapshot, ReadOnlySpan<byte> extras, BodyPreferences body, ProtocolVersion version, ClientQuirks quirks)
    {
        ReadOnlySpan<byte> notes = default;
        var empty = quirks.KeepsWhatIsLeftOut ? Emptiable(version) : null;
        foreach (var (field, text) in Snapshot.Read(snapshot))
        {
            var element = ContactElements.Of((AddressField)field);
            if (element.Shape != ContactShape.Body && !version.Knows(element.Element))
                continue;
            empty?.Remove(element.Element);
            switch (element.Shape)
            {
                case ContactShape.Birthday:
                    WriteBirthday(writer, text, quirks);
                    break;
                case ContactShape.Categories:
                    ItemTexts.WriteCategories(writer, Contacts.Categories, Contacts.Category, text);
                    break;
                case ContactShape.Body:
                    notes = text;
                    break;
                default:
                    writer.Element(element.Element, text);
                    break;
            }
        }

        foreach (var (key, content) in Extras.Read(extras))
        {
            if (ContactElements.Of(key) is not { } element || !version.Knows(key))
                continue;
            empty?.Remove(key);
            writer.Start(key);
            writer.Raw(content);
            writer.End();
        }

        foreach (var element in empty ?? [])
            writer.Empty(element);

        // The body is there even when it is empty (MS-ASAIRS 2.2.2.9).
        BodyWriter.Write(writer, notes, body, ClassBody.OfContacts, version);
    }

    private static List<ushort> Emptiable(ProtocolVersion version) =>
        [.. ContactElements.Rows.Where(row => row.Shape is not (ContactShape.Body or ContactShape.BodyOfClass or ContactShape.Ignored) && version.Knows(row.Element)).Select(row => row.Element)];

    private static void WriteBirthday(WbxmlWriter writer, ReadOnlySpan<byte> isoDate, ClientQuirks quirks)
    {
        var date = LocalDatePattern.Iso.Parse(Encoding.ASCII.GetString(isoDate)).Value;
        writer.Element(Contacts.Birthday, Timestamps.Dashed(Birthday.ToDevice(date, quirks.Birthdays)));
    }
}
