using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>A device that was sent notes cut, or as HTML, gives them back as it has them: that is no edit.</summary>
public sealed class NotesSentTests
{
    private static readonly Address Address = new() { LastName = "Mustermann", Notes = "Größe  100 m²\n\n  Küche & \"Bad\" <neu>\nGarten 🌳 groß" };

    public static TheoryData<int, int?, bool> Preferences => new()
    {
        { 1, null, false }, { 1, 0, false }, { 1, 4, false }, { 1, 18, false }, { 1, 40, false }, { 1, 10, true }, { 1, 999, true },
        { 2, null, false }, { 2, 0, false }, { 2, 20, false }, { 2, 40, false }, { 2, 60, false }, { 2, 100, false }, { 2, 10, true }, { 2, 999, true },
    };

    [Theory, MemberData(nameof(Preferences))]
    public void What_comes_back_as_it_was_sent_is_unchanged(int type, int? size, bool allOrNone)
    {
        var preferences = new BodyPreferences([new((BodyType)type, size, allOrNone)]);
        var sent = ContactData.Written(AirSyncBase.Body, Address.View(), preferences)!;
        var back = sent.Children.Any(child => child.Tag == AirSyncBase.Data) ? sent : new Node(AirSyncBase.Body, Children: [new(AirSyncBase.Type, "1"), new(AirSyncBase.Data)]);
        Assert.Same(Address, Merge(back, preferences));
    }

    [Theory, MemberData(nameof(Preferences))]
    public void What_comes_back_otherwise_is_an_edit(int type, int? size, bool allOrNone)
    {
        var edited = new Node(AirSyncBase.Body, Children: [new(AirSyncBase.Type, "1"), new(AirSyncBase.Data, "Größe 120")]);
        Assert.Equal("Größe 120", Merge(edited, new([new((BodyType)type, size, allOrNone)])).Notes);
    }

    /// <summary>A device that wants all or none and was sent all can empty the notes.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Notes_that_were_sent_whole_can_be_emptied(int type)
    {
        var empty = new Node(AirSyncBase.Body, Children: [new(AirSyncBase.Type, "1"), new(AirSyncBase.Data)]);
        Assert.Null(Merge(empty, new([new((BodyType)type, 999, true)])).Notes);
    }

    private static Address Merge(Node body, BodyPreferences preferences)
    {
        var settings = new CollectionSettings { Body = preferences };
        var edit = ContactData.Read([body], out _, settings);
        return AddressMerge.Apply(Address, Address.View(), edit.Address, ConflictWinner.Crm).Address;
    }
}
