using CsCheck;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>Whatever a device is sent, it says the same when it sends it back.</summary>
public sealed class RoundTripTests
{
    // Also what XML or a careless writer would stumble over.
    private static readonly string[] Pieces = ["a", "Z", " ", "ü", "ß", "€", "\uFFFD", "😀", "👩‍👩‍👧", "<", ">", "&", "&amp;", "\"", "'", "\u0001", "\u001F", "\u202E", "שלום", "\t", "<br>", "]]>", ";", ","];

    private static readonly Gen<string> Text = Gen.OneOf(Pieces).Array[1, 12].Select(string.Concat);
    private static readonly Gen<string> Lines = Gen.OneOf([.. Pieces, "\n", "\n\n"]).Array[1, 30].Select(string.Concat);
    private static readonly Gen<string> Date = Gen.Int[0, 200_000].Select(days => new DateOnly(1600, 1, 1).AddDays(days).ToString("O", null));
    private static readonly Gen<string> Categories = Gen.Shuffle(new[] { "a", "ü", "Käufer", "<", "&", "😀 b" }).Select(names => string.Join('\n', names));

    private static readonly Gen<AddressView> View = Gen.Select(Gen.Bool.Array[AddressFields.All.Length], Text.Array[AddressFields.All.Length], Date, Categories, Lines, (has, texts, date, categories, notes) =>
        AddressView.Of(AddressFields.All.Select((field, index) => KeyValuePair.Create(field, !has[index] ? "" : field switch
        {
            AddressField.Birthday => date,
            AddressField.Categories => categories,
            AddressField.Notes => notes,
            _ => texts[index],
        }))));

    private static readonly ushort[] ExtraElements = [.. ContactElements.Rows.Where(row => row.Shape is ContactShape.Extra or ContactShape.Picture).Select(row => row.Element)];

    private static readonly Gen<Extras> SomeExtras = Gen.Select(Gen.Bool.Array[ExtraElements.Length], Text.Array[ExtraElements.Length], (has, texts) =>
        ExtraElements.Select((element, index) => (element, Content: has[index] ? Content(element, texts[index]) : null))
            .Aggregate(Extras.None, (extras, extra) => extras.With(extra.element, extra.Content)));

    private static readonly Gen<ProtocolVersion> Version = Gen.Enum<ProtocolVersion>();

    [Fact]
    public void Any_view_and_extras_are_read_in_any_version_as_they_were_written() => Gen.Select(View, SomeExtras, Version).Sample((view, extras, version) =>
    {
        var edit = ContactData.Read([0x03, 0x01, 0x6A, 0x00, .. ContactData.Write(view, extras, version: version)], out var problem, version: version, isChange: false);
        var said = AddressView.Of(AddressFields.All.Where(field => edit.Address[field] is not null).Select(field => KeyValuePair.Create(field, edit.Address[field]!)));
        return problem is null
            && said.Values.SequenceEqual(view.Values)
            && edit.Extras.Select(extra => (extra.Key, Convert.ToHexString(extra.Content!))).SequenceEqual(extras.Values.Select(extra => (extra.Key, Convert.ToHexString(extra.Value))));
    });

    [Fact]
    public void What_was_read_back_changes_nothing() => Gen.Select(View, Version).Sample((view, version) =>
    {
        var edit = ContactData.Read([0x03, 0x01, 0x6A, 0x00, .. ContactData.Write(view, version: version)], out _, version: version);
        return AddressViews.SameForDevice(view, AddressMerge.Expected(view, edit.Address));
    });

    /// <summary>A phone repeats what it has byte for byte only if it came well formed: each text is one inline string, and the page is right after each element.</summary>
    [Fact]
    public void What_was_written_reads_the_same_when_written_again() => Gen.Select(View, SomeExtras).Sample((view, extras) =>
    {
        byte[] body = [0x03, 0x01, 0x6A, 0x00, .. ContactData.Write(view, extras)];
        return Node.Read(Node.Read(body).ToBytes()).ToXml() == Node.Read(body).ToXml();
    });

    // As the reader takes it: a text is one inline string.
    private static byte[] Content(ushort element, string text) => element == Contacts.Children
        ? Golden.Bytes.Of(0x58, 0x03, text, 0, 0x01, 0x58, 0x03, "Mia", 0, 0x01) // Child, Child
        : Golden.Bytes.Of(0x03, text, 0);
}
