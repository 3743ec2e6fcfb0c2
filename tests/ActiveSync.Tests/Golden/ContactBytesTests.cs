using NodaTime;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>A contact with everything the CRM has a field for, each slot filled, and extras, as server Add and Change.</summary>
public sealed class ContactBytesTests
{
    private static readonly byte[] Content = Bytes.Of(
        0x5D, // ApplicationData (content)
        0x00, 0x01, // page Contacts
        0x5E, 0x03, "Mustermann, Erika", 0, 0x01, // FileAs
        0x76, 0x03, "Dr.", 0, 0x01, // Title
        0x5F, 0x03, "Erika", 0, 0x01, // FirstName
        0x69, 0x03, "Mustermann", 0, 0x01, // LastName
        0x59, 0x03, "Immo GmbH", 0, 0x01, // CompanyName
        0x68, 0x03, "Maklerin", 0, 0x01, // JobTitle
        0x51, 0x03, "Allee 5", 0, 0x01, // BusinessAddressStreet
        0x4F, 0x03, "52068", 0, 0x01, // BusinessAddressPostalCode
        0x4D, 0x03, "Aachen", 0, 0x01, // BusinessAddressCity
        0x50, 0x03, "NRW", 0, 0x01, // BusinessAddressState
        0x4E, 0x03, "Deutschland", 0, 0x01, // BusinessAddressCountry
        0x48, 0x03, "1980-02-29T11:59:00.000Z", 0, 0x01, // Birthday
        0x77, 0x03, "example.org", 0, 0x01, // WebPage
        0x55, // Categories (content)
        0x56, 0x03, "Kunde", 0, 0x01, // Category
        0x56, 0x03, "Eigentümer", 0, 0x01, // Category
        0x01, // END Categories
        0x6B, 0x03, "1", 0, 0x01, // MobilePhoneNumber
        0x53, 0x03, "2", 0, 0x01, // BusinessPhoneNumber
        0x4C, 0x03, "3", 0, 0x01, // Business2PhoneNumber
        0x67, 0x03, "4", 0, 0x01, // HomePhoneNumber
        0x60, 0x03, "5", 0, 0x01, // Home2PhoneNumber
        0x54, 0x03, "6", 0, 0x01, // CarPhoneNumber
        0x73, 0x03, "7", 0, 0x01, // RadioPhoneNumber
        0x72, 0x03, "8", 0, 0x01, // PagerNumber
        0x47, 0x03, "9", 0, 0x01, // AssistantPhoneNumber
        0x00, 0x0C, // page Contacts2
        0x4B, 0x03, "10", 0, 0x01, // CompanyMainPhone
        0x4E, 0x03, "11", 0, 0x01, // MMS
        0x00, 0x01, // page Contacts
        0x52, 0x03, "12", 0, 0x01, // BusinessFaxNumber
        0x66, 0x03, "13", 0, 0x01, // HomeFaxNumber
        0x5B, 0x03, "a@example.org", 0, 0x01, // Email1Address
        0x5C, 0x03, "b@example.org", 0, 0x01, // Email2Address
        0x5D, 0x03, "c@example.org", 0, 0x01, // Email3Address
        0x57, // Children (content)
        0x58, 0x03, "Max", 0, 0x01, // Child
        0x01, // END Children
        0x74, 0x03, "Maria", 0, 0x01, // Spouse
        0x7C, 0x03, "AQID", 0, 0x01, // Picture
        0x00, 0x0C, // page Contacts2
        0x4D, 0x03, "Eri", 0, 0x01, // NickName
        0x00, 0x11, // page AirSyncBase
        0x4A, // Body (content)
        0x46, 0x03, "1", 0, 0x01, // Type "1"
        0x4C, 0x03, "12", 0, 0x01, // EstimatedDataSize: the bytes of Data
        0x4B, 0x03, "Tür\r\nTor ü", 0, 0x01, // Data
        0x01, // END Body
        0x56, 0x03, "1", 0, 0x01, // NativeBodyType "1"
        0x01); // END ApplicationData

    [Theory]
    [InlineData(0x47, false)] // Add (content)
    [InlineData(0x48, true)] // Change (content)
    public void Every_field_and_slot_stands_in_its_element(int token, bool isChange) =>
        Bytes.Equal(
            Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x45, 0x5C, 0x4F, // header, Sync, Collections, Collection
                0x4B, 0x03, "0000000a.18", 0, 0x01, // SyncKey
                0x52, 0x03, "1", 0, 0x01, // CollectionId "1"
                0x4E, 0x03, "1", 0, 0x01, // Status "1"
                0x56, // Commands (content)
                token,
                0x4D, 0x03, "1:9", 0, 0x01, // ServerId "1:9"
                Content,
                0x01, // END Add or Change
                0x01, // END Commands
                0x01, 0x01, 0x01), // END Collection, Collections, Sync
            Answer(isChange));

    /// <summary>The vector has the Body first and no NativeBodyType; element by element its bytes are ours.</summary>
    [Fact]
    public void The_elements_of_the_published_vector_are_written_as_it_has_them()
    {
        var vector = Convert.ToHexString(TestData.Vectors.Single(vector => vector.Name == "sync-contact-add").Bytes);
        var extras = Extras.None.With(Contacts2.NickName, Bytes.Of(0x03, "JM", 0));
        var view = new Address { FirstName = "Jörg", LastName = "Müller", Notes = "note" }.View();
        var ours = Wire.Written(writer =>
        {
            writer.Start(AirSync.ApplicationData);
            ContactWriter.Write(writer, Snapshot.Encode(view), extras.Encode(), BodyPreferences.None, ProtocolVersion.V14_1, ClientQuirks.Of("", ""));
            writer.End();
        });
        string[] pieces =
        [
            "4A46033100014C033400014B036E6F7465000101", // Body: Type 1, EstimatedDataSize 4, Data "note"
            "00015E034DC3BC6C6C65722C204AC3B6726700015F034AC3B67267000169034DC3BC6C6C65720001", // FileAs, FirstName, LastName
            "000C4D034A4D0001", // NickName
        ];
        Assert.All(pieces, piece => Assert.True(vector.Contains(piece, StringComparison.Ordinal) && ours.Contains(piece, StringComparison.Ordinal), piece));
    }

    private static ReadOnlyMemory<byte> Answer(bool isChange)
    {
        var extras = Extras.None
            .With(Contacts.Children, Bytes.Of(0x58, 0x03, "Max", 0, 0x01))
            .With(Contacts.Spouse, Bytes.Of(0x03, "Maria", 0))
            .With(Contacts.Picture, Bytes.Of(0x03, "AQID", 0))
            .With(Contacts2.NickName, Bytes.Of(0x03, "Eri", 0));
        var item = new ItemChange { Snapshot = Snapshot.Encode(Address().View()), Extras = extras.Encode() };
        var answer = new SyncAnswer(new(ProtocolVersion.V14_1, ClientQuirks.Of("", ""), DateTimeZone.Utc), _ => CollectionSettings.None);
        answer.Begin(new CollectionRequest { Kind = ItemKind.Address }, Requests.State);
        if (isChange)
            answer.Change(9, item);
        else
            answer.Add(9, item);
        answer.End(moreAvailable: false);
        return answer.Complete();
    }

    private static Address Address()
    {
        Entry Entry(Slot slot, string value) => new(value, value, slot.TypeOfNewEntry(), Standard: false, slot);
        var phones = EntryFamily.Phones.Slots().Select((slot, index) => Entry(slot, $"{index + 1}"));
        return new()
        {
            Title = "Dr.",
            FirstName = "Erika",
            LastName = "Mustermann",
            Company = "Immo GmbH",
            JobTitle = "Maklerin",
            Street = "Allee 5",
            PostalCode = "52068",
            City = "Aachen",
            State = "NRW",
            Country = "Deutschland",
            Birthday = new LocalDate(1980, 2, 29),
            Website = "example.org",
            Notes = "Tür\nTor ü",
            Categories = ["Kunde", "Eigentümer"],
            Phones = EntryList.Of(EntryFamily.Phones, phones),
            Faxes = EntryList.Of(EntryFamily.Faxes, [Entry(Slot.BusinessFax, "12"), Entry(Slot.HomeFax, "13")]),
            Emails = EntryList.Of(EntryFamily.Emails, [Entry(Slot.Email1, "a@example.org"), Entry(Slot.Email2, "b@example.org"), Entry(Slot.Email3, "c@example.org")]),
        };
    }
}
