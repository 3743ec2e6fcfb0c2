using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>What a device says of a contact: pictures, categories, what it leaves out, and what is none of our business.</summary>
public sealed class ContactFromDeviceTests
{
    private const int LargestPicture = 48 * 1024;

    // Inline string: one byte before the text and one after it.
    private const int Framing = 2;

    private static readonly ClientQuirks IPhone = ClientQuirks.Of("iPhone", "");

    [Theory]
    [InlineData(LargestPicture, false)]
    [InlineData(LargestPicture + 1, true)]
    public void A_picture_of_48_KB_of_base64_is_the_largest(int characters, bool isProblem)
    {
        var edit = ContactData.Read([new Node(Contacts.Picture, new string('A', characters))], out var problem);
        Assert.Equal(isProblem, problem is not null);
        Assert.Equal(characters + Framing, Assert.Single(edit.Extras).Content!.Length);
    }

    [Fact]
    public void An_empty_picture_removes_it()
    {
        var extra = Assert.Single(ContactData.Read(new Node(Contacts.Picture)).Extras);
        Assert.Equal(Contacts.Picture, extra.Key);
        Assert.Null(extra.Content);
    }

    [Fact]
    public void An_empty_picture_of_an_iPhone_says_nothing_but_a_new_one_counts()
    {
        Assert.Empty(ContactData.Read([new Node(Contacts.Picture)], out _, quirks: IPhone).Extras);
        Assert.Single(ContactData.Read([new Node(Contacts.Picture, "AQID")], out _, quirks: IPhone).Extras);
    }

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void There_are_300_categories_at_most(int count, bool isProblem)
    {
        var edit = ContactData.Read([Categories([.. Enumerable.Range(1, count).Select(number => $"Gruppe {number}")])], out var problem);
        Assert.Equal(isProblem, problem is not null);
        Assert.Equal(count, edit.Address[AddressField.Categories]!.Split('\n').Length);
    }

    [Fact]
    public void Categories_keep_their_order_and_their_umlauts() =>
        Assert.Equal("Eigentümer\nKäufer & Söhne\n<neu>\nZwei Zeilen", Said(AddressField.Categories, Categories("Eigentümer", "Käufer & Söhne", "<neu>", " ", "Zwei\r\nZeilen ")));

    [Fact]
    public void Empty_categories_remove_all() => Assert.Equal("", Said(AddressField.Categories, new Node(Contacts.Categories)));

    [Theory]
    [InlineData("\"Doe, Jane\" <jane@example.org>", "jane@example.org")]
    [InlineData("Jane <jane@example.org>", "jane@example.org")]
    [InlineData("<jane@example.org>", "jane@example.org")]
    [InlineData("jane@example.org", "jane@example.org")]
    [InlineData("Jürgen", "Jürgen")] // no address, but what the user wrote
    public void A_display_name_around_an_e_mail_address_is_dropped(string sent, string stored)
    {
        var edit = ContactData.Read(new Node(Contacts.LastName, "Doe"), new Node(Contacts.Email1Address, sent));
        Assert.Equal(stored, Assert.Single(AddressMerge.Create(edit.Address).Emails).Value);
    }

    [Fact]
    public void Up_to_14_1_what_is_left_out_is_kept()
    {
        var edit = ContactData.Read(new Node(Contacts.LastName, "Meier"));
        Assert.Empty(edit.Extras);
        Assert.Equal([AddressField.LastName], AddressFields.All.Where(field => edit.Address[field] is not null));
    }

    [Fact]
    public void Up_to_14_1_what_is_supported_and_left_out_is_cleared_but_picture_and_body()
    {
        var settings = new CollectionSettings { Supported = [Contacts.FirstName, Contacts.Spouse, Contacts.Picture, Contacts.MobilePhoneNumber, AirSyncBase.Body] };
        var edit = ContactData.Read([new Node(Contacts.LastName, "Meier")], out _, settings);
        Assert.Equal(("", ""), (edit.Address[AddressField.FirstName], edit.Address[Slot.Mobile]));
        Assert.Equal((Contacts.Spouse, null), (Assert.Single(edit.Extras).Key, edit.Extras[0].Content));
        Assert.Null(edit.Address[AddressField.Notes]);
        Assert.Null(edit.Address[AddressField.Title]);
    }

    [Fact]
    public void An_Add_clears_nothing()
    {
        var settings = new CollectionSettings { Supported = [Contacts.FirstName, Contacts.Spouse] };
        var edit = ContactData.Read([new Node(Contacts.LastName, "Meier")], out _, settings, isChange: false);
        Assert.Null(edit.Address[AddressField.FirstName]);
        Assert.Empty(edit.Extras);
    }

    [Fact]
    public void From_16_0_on_everything_left_out_is_cleared_but_picture_and_body()
    {
        var edit = ContactData.Read([new Node(Contacts.LastName, "Meier")], out _, version: ProtocolVersion.V16_0);
        Assert.Equal([AddressField.LastName], AddressFields.All.Where(field => edit.Address[field] is { Length: > 0 }));
        Assert.Equal([AddressField.Notes], AddressFields.All.Where(field => edit.Address[field] is null));
        var extras = ContactElements.Rows.Where(row => row.Shape == ContactShape.Extra).Select(row => row.Element);
        Assert.Equal(extras.Order(), edit.Extras.Select(extra => extra.Key).Order());
        Assert.All(edit.Extras, extra => Assert.Null(extra.Content));
    }

    [Fact]
    public void What_contacts_do_not_have_and_what_is_of_the_recipient_cache_says_nothing()
    {
        var edit = ContactData.Read(
            new Node(Calendar.Subject, "x"), new Node(Contacts.Alias, "a"), new Node(Contacts.WeightedRank, "1"), new Node(AirSyncBase.NativeBodyType, "1"),
            new Node(Contacts.Body, "alt"), new Node(Contacts.BodySize, "3"), new Node(AirSyncBase.Attachments, Children: new Node(AirSyncBase.Attachment, Children: new Node(AirSyncBase.DisplayName, "f"))));
        Assert.Empty(edit.Extras);
        Assert.All(AddressFields.All, field => Assert.Null(edit.Address[field]));
    }

    [Fact]
    public void Of_an_element_that_comes_twice_the_first_counts() => Assert.Equal("a", Said(AddressField.LastName, new Node(Contacts.LastName, "a"), new Node(Contacts.LastName, "b")));

    [Fact]
    public void Children_are_kept_as_they_came()
    {
        var extra = Assert.Single(ContactData.Read(new Node(Contacts.Children, Children: [new(Contacts.Child, "Max"), new(Contacts.Child, "Mia")])).Extras);
        Assert.Equal("Max, Mia", ExtraText.Of(extra.Key, extra.Content!));
    }

    private static string? Said(AddressField field, params Node[] elements) => ContactData.Read(elements).Address[field];

    private static Node Categories(params string[] names) => new(Contacts.Categories, Children: [.. names.Select(name => new Node(Contacts.Category, name))]);
}
