using CsCheck;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Golden;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.ActiveSync.Tests.Sync;

/// <summary>Two edits have one digest when they say the same, and only then.</summary>
public sealed class EditDigestTests
{
    private static readonly Node[] Contact =
    [
        new(Contacts.LastName, "Meier"),
        new(Contacts.FirstName, ""),
        new(Contacts.MobilePhoneNumber, "0170 1"),
        new(Contacts.Birthday, "1980-02-29T11:59:00.000Z"),
        new(Contacts.Categories, Children: [new(Contacts.Category, "a"), new(Contacts.Category, "b")]),
        new(AirSyncBase.Body, Children: [new(AirSyncBase.Type, "1"), new(AirSyncBase.Data, "x")]),
        new(Contacts.Spouse, "Maria"),
        new(Contacts.Department, ""),
        new(Contacts.Children, Children: [new(Contacts.Child, "Max")]),
        new(Contacts2.NickName, "Nick"),
    ];

    [Fact]
    public void Another_order_makes_no_difference() =>
        Gen.Shuffle(Contact).Sample(shuffled => Digest(shuffled) == Digest(Contact));

    /// <summary>Thunderbird switches to the page that is active already.</summary>
    [Fact]
    public void Needless_page_switches_and_room_for_no_content_make_no_difference()
    {
        var plain = Bytes.Of(
            0x03, 0x01, 0x6A, 0x00, 0x5D, // header, ApplicationData
            0x00, 0x01, 0x69, 0x03, "Meier", 0, 0x01, // page Contacts, LastName
            0x57, 0x58, 0x03, "Max", 0, 0x01, 0x01, // Children: Child
            0x1A, // Department, empty
            0x01);
        var wordy = Bytes.Of(
            0x03, 0x01, 0x6A, 0x00, 0x00, 0x00, 0x5D, // switch to AirSync
            0x00, 0x01, 0x69, 0x03, "Mei", 0, 0x03, "er", 0, 0x01, // the text in two parts
            0x00, 0x01, 0x57, 0x00, 0x01, 0x58, 0x03, "Max", 0, 0x01, 0x00, 0x00, 0x00, 0x01, 0x01, // Children with switches
            0x00, 0x01, 0x5A, 0x01, // Department with room for content
            0x00, 0x00, 0x01);
        Assert.Equal(Digest(ContactData.Read(plain, out _)), Digest(ContactData.Read(wordy, out _)));
    }

    [Fact]
    public void Any_element_left_out_cleared_or_changed_makes_a_difference()
    {
        var digests = new List<string> { Digest(Contact) };
        for (var index = 0; index < Contact.Length; index++)
        {
            digests.Add(Digest([.. Contact[..index], .. Contact[(index + 1)..]]));
            digests.Add(Digest([.. Contact[..index], Changed(Contact[index]), .. Contact[(index + 1)..]]));
            if (Contact[index] is { Text: "", Children.Length: 0 })
                continue;
            digests.Add(Digest([.. Contact[..index], new Node(Contact[index].Tag), .. Contact[(index + 1)..]]));
        }

        Assert.Equal(digests.Count, digests.Distinct().Count());
    }

    [Fact]
    public void A_value_in_another_element_makes_a_difference()
    {
        var texts = ContactElements.Rows.Where(row => row.Shape is ContactShape.Field or ContactShape.Extra && row.Element != Contacts.Children).ToList();
        Assert.Equal(texts.Count, texts.Select(row => Digest([new Node(row.Element, "x")])).Distinct().Count());
    }

    [Fact]
    public void No_edit_has_no_digest() => Assert.Empty(EditDigest.Of(null));

    private static Node Changed(Node node) => node.Tag == Contacts.Birthday
        ? node with { Text = "1980-03-01T11:59:00.000Z" }
        : node.Children.Length > 0 ? node with { Children = [.. node.Children[..^1], node.Children[^1] with { Text = "other" }] } : node with { Text = node.Text + "2" };

    private static string Digest(params Node[] elements) => Digest(ContactData.Read(elements, out _));

    private static string Digest(ItemEdit edit) => Convert.ToHexString(EditDigest.Of(edit));
}
