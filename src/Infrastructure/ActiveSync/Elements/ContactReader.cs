using NodaTime.Text;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Reads a device's ApplicationData of a contact into what it says of the address.</summary>
/// <param name="settings">What the device asked to be remembered for the folder.</param>
/// <param name="version">The version spoken.</param>
/// <param name="quirks">What the client is known for.</param>
internal sealed class ContactReader(CollectionSettings settings, ProtocolVersion version, ClientQuirks quirks)
{
    // MS-ASCNTC 2.2.2.58: 48 KB of base64.
    private const int MaxPicture = 48 * 1024;

    // What an inline string has around its text.
    private const int Framing = 2;

    private readonly AddressEdit _address = new() { NotesSent = settings.NotesSent };
    private readonly List<ExtraEdit> _extras = [];
    private readonly HashSet<ushort> _seen = [];

    /// <summary>Reads the current element's children. <paramref name="problem"/> says why the content cannot be taken; null when it can.</summary>
    public ItemEdit Read(ref WbxmlReader reader, bool isChange, out RejectionReason? problem)
    {
        problem = null;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            // Unknown elements of known pages say nothing to us, and those of another version neither.
            if (version.Knows(reader.Tag) && ContactElements.Of(reader.Tag) is { } element && _seen.Add(reader.Tag))
                problem = ReadElement(ref reader, element) ?? problem;
        }

        if (isChange)
            ClearAbsent();
        return new(_address, _extras);
    }

    private RejectionReason? ReadElement(ref WbxmlReader reader, ContactElement element)
    {
        switch (element.Shape)
        {
            case ContactShape.Field:
                var text = reader.ReadText();
                _address[element.Field] = text;
                return ItemTexts.TooLong(text);
            case ContactShape.Birthday:
                return ReadBirthday(reader.ReadText());
            case ContactShape.Categories:
                _address[AddressField.Categories] = ItemTexts.ReadCategories(ref reader, Contacts.Category, out var problem);
                return problem;
            case ContactShape.Body:
                var notes = BodyReader.Read(ref reader) ?? _address[AddressField.Notes];
                _address[AddressField.Notes] = notes;
                return ItemTexts.TooLong(notes);
            case ContactShape.BodyOfClass:
                var plain = BodyReader.ReadOfClass(ref reader);
                _address[AddressField.Notes] = plain;
                return ItemTexts.TooLong(plain);
            case ContactShape.Picture:
                return ReadPicture(ref reader);
            case ContactShape.Extra:
                var content = Capture(ref reader);
                _extras.Add(new(element.Element, content.Length > 0 ? content : null));
                return null;
            default:
                return null;
        }
    }

    private RejectionReason? ReadBirthday(string text)
    {
        if (text.Length == 0)
        {
            _address[AddressField.Birthday] = "";
            return null;
        }

        // Outside of these years there may be no next day.
        if (!Timestamps.TryParse(text, out var instant) || instant.InUtc().Year is < 1 or > 9998)
            return RejectionReason.InvalidBirthday;
        _address[AddressField.Birthday] = LocalDatePattern.Iso.Format(Birthday.FromDevice(instant, quirks.Birthdays));
        return null;
    }

    private RejectionReason? ReadPicture(ref WbxmlReader reader)
    {
        var content = Capture(ref reader);
        if (content.Length == 0 && quirks.SendsEmptyPicture)
            return null;
        _extras.Add(new(Contacts.Picture, content.Length > 0 ? content : null));
        return content.Length - Framing > MaxPicture ? RejectionReason.PictureTooLarge : null;
    }

    // Kept as it came, and given to other devices: so it has to be what it is called, a value or a list of values.
    private static byte[] Capture(ref WbxmlReader reader)
    {
        var ahead = reader;
        if (reader.Tag == Contacts.Picture)
        {
            ahead.ReadBytes();
        }
        else if (reader.Tag == Contacts.Children)
        {
            var depth = ahead.Depth;
            while (ahead.ReadChild(depth))
                ahead.ReadText();
        }
        else
        {
            ahead.ReadText();
        }

        return reader.CaptureContent();
    }

    private void ClearAbsent()
    {
        foreach (var element in ContactElements.Rows)
        {
            if (element.Shape == ContactShape.Ignored || _seen.Contains(element.Element) || !IsClearedByAbsence(element.Element))
                continue;
            if (element.Field != 0)
                _address[element.Field] = "";
            else
                _extras.Add(new(element.Element, null));
        }
    }

    private bool IsClearedByAbsence(ushort element) => version.AbsenceOf(element) switch
    {
        Absence.Clears => true,
        Absence.ClearsWhereSupported => settings.Supported.Contains(element),
        _ => false,
    };
}
