using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Golden;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>Bodies in version 2.5, which has no AirSyncBase: elements of the class (MS-ASWBXML 2.1.2.1.2, .5, .10).</summary>
public sealed class BodyOfClassTests
{
    private static readonly Address Address = new() { LastName = "Meier", Notes = "Tür 🌳\nTor" };

    [Fact]
    public void A_contact_has_its_text_its_size_and_whether_it_was_cut() =>
        Bytes.Equal(
            Bytes.Of(
                0x5D, // ApplicationData (content)
                0x00, 0x01, // page Contacts
                0x5E, 0x03, "Meier", 0, 0x01, // FileAs
                0x69, 0x03, "Meier", 0, 0x01, // LastName
                0x49, 0x03, "Tür 🌳\r\nTor", 0, 0x01, // Body
                0x4A, 0x03, "14", 0, 0x01, // BodySize, bytes
                0x4B, 0x03, "0", 0, 0x01, // BodyTruncated
                0x01), // END ApplicationData
            Written(BodyPreferences.None));

    [Theory]
    [InlineData(0, "")]
    [InlineData(8, "Tür ")]
    [InlineData(13, "Tür 🌳\r\nTo")]
    public void It_is_cut_between_characters_and_says_how_long_it_was(int size, string text)
    {
        var elements = Elements(new([new(BodyType.PlainText, size, false)]));
        Assert.Equal((text, "14", "1"), (Text(elements, Contacts.Body), Text(elements, Contacts.BodySize), Text(elements, Contacts.BodyTruncated)));
    }

    /// <summary>What the device asked for in another version, whose key it kept.</summary>
    [Fact]
    public void It_is_plain_whatever_is_remembered() => Assert.Equal("Tür 🌳\r\nTor", Text(Elements(new([new(BodyType.Html, 20, false)])), Contacts.Body));

    [Fact]
    public void Each_class_has_its_own()
    {
        Assert.Equal("Contacts:Body Contacts:BodySize Contacts:BodyTruncated", Names(ClassBody.OfContacts));
        Assert.Equal("Calendar:Body Calendar:BodyTruncated", Names(ClassBody.OfCalendar));
        Assert.Equal("Tasks:Body Tasks:BodySize Tasks:BodyTruncated", Names(ClassBody.OfTasks));
    }

    [Fact]
    public void From_a_device_it_is_the_notes_and_other_forms_say_nothing()
    {
        var edit = Read(new(Contacts.CompressedRTF, "AAAA"), new(Contacts.Body, "a\r\nb"), new(Contacts.BodySize, "4"), new(Contacts.BodyTruncated, "0"), new(AirSyncBase.Body, Children: [new(AirSyncBase.Data, "c")]));
        Assert.Equal("a\nb", edit.Address[AddressField.Notes]);
        Assert.Empty(edit.Extras);
    }

    [Theory]
    [InlineData("12.0")]
    [InlineData("14.1")]
    [InlineData("16.1")]
    public void Later_versions_have_no_such_body(string version)
    {
        var edit = ContactData.Read([new Node(Contacts.LastName, "Meier"), new Node(Contacts.Body, "a")], out _, version: TestData.VersionOf(version));
        Assert.Null(edit.Address[AddressField.Notes]);
    }

    [Fact]
    public void Left_out_it_is_kept_and_empty_it_is_cleared()
    {
        Assert.Null(Read(new Node(Contacts.LastName, "Meier")).Address[AddressField.Notes]);
        Assert.Equal("", Read(new Node(Contacts.Body)).Address[AddressField.Notes]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(20)]
    public void A_part_that_comes_back_as_it_was_sent_is_no_edit(int size)
    {
        var settings = new CollectionSettings { Body = new([new(BodyType.PlainText, size, false)]) };
        var body = Elements(settings.Body).Single(element => element.Tag == Contacts.Body);
        var edit = ContactData.Read([body], out _, settings, ProtocolVersion.V2_5);
        Assert.Same(Address, AddressMerge.Apply(Address, Address.View(), edit.Address, ConflictWinner.Crm).Address);
    }

    private static byte[] Written(BodyPreferences preferences) => ContactData.Write(Address.View(), body: preferences, version: ProtocolVersion.V2_5);

    private static Node[] Elements(BodyPreferences preferences) => Node.Read([0x03, 0x01, 0x6A, 0x00, .. Written(preferences)]).Children;

    private static string? Text(Node[] elements, ushort element) => elements.Single(one => one.Tag == element).Text;

    private static Application.Sync.ItemEdit Read(params Node[] elements) => ContactData.Read(elements, out _, version: ProtocolVersion.V2_5);

    private static string Names(ClassBody body) => string.Join(' ', new[] { body.Body, body.Size, body.Truncated }.OfType<ushort>().Select(CodePages.NameOf));
}
