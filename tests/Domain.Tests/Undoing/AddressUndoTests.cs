using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;
using OnOfficeSync.Domain.Undoing;

namespace OnOfficeSync.Domain.Tests.Undoing;

public sealed class AddressUndoTests
{
    [Fact]
    public void What_nobody_has_touched_since_becomes_what_it_was()
    {
        var before = An.Address().With(one => one with { FirstName = "Erika", City = "Aachen", Categories = ["Kunde"], Birthday = new(1980, 2, 29) }).Build();
        var after = ADevice.Given(before).Sets(AddressField.FirstName, "Eva").Clears(AddressField.City).Sets(AddressField.Categories, "Kunde\nVIP").Sets(AddressField.Birthday, "1981-03-01")
            .MergedInto(before).Address;

        var undone = AddressUndo.Rules.Undo(after, before, after);

        Assert.True(AddressUndo.Rules.Same(before, undone.Record));
        Assert.Equal(["firstName", "city", "birthday", "categories"], undone.Restored);
        Assert.Empty(undone.Kept);
    }

    [Fact]
    public void What_somebody_has_changed_since_stays_and_is_named()
    {
        var before = An.Address().With(one => one with { FirstName = "Erika", City = "Aachen" }).Build();
        var after = ADevice.Given(before).Sets(AddressField.FirstName, "Eva").Sets(AddressField.City, "Köln").MergedInto(before).Address;

        var undone = AddressUndo.Rules.Undo(after with { City = "Bonn", Street = "Allee 5" }, before, after);

        Assert.Equal(("Erika", "Bonn", "Allee 5"), (undone.Record.FirstName, undone.Record.City, undone.Record.Street));
        Assert.Equal(["firstName"], undone.Restored);
        Assert.Equal(["city"], undone.Kept);
    }

    [Fact]
    public void What_somebody_has_brought_back_is_neither_restored_nor_kept()
    {
        var before = An.Address().With(one => one with { City = "Aachen" }).Build();
        var after = before with { City = "Köln" };

        var undone = AddressUndo.Rules.Undo(before, before, after);

        Assert.True(AddressUndo.Rules.Same(before, undone.Record));
        Assert.Empty(undone.Restored);
        Assert.Empty(undone.Kept);
    }

    [Fact]
    public void Nor_is_a_number_that_somebody_has_brought_back()
    {
        var before = An.Address().WithPhone("0171 1", Slot.Mobile).Build();
        var after = ADevice.Given(before).Sets(Slot.Mobile, "0172 2").MergedInto(before).Address;

        var undone = AddressUndo.Rules.Undo(before, before, after);

        Assert.Equal("0171 1 -> Mobile", undone.Record.Line(EntryFamily.Phones));
        Assert.Equal("; kept: ", undone.Line());
    }

    [Fact]
    public void What_cannot_be_beside_what_is_now_stays()
    {
        var before = new Address { Company = "Immo GmbH", City = "Aachen" };
        var after = before with { LastName = "Mustermann", City = "Köln" };

        var undone = AddressUndo.Rules.Undo(after with { Company = null }, before, after);

        Assert.Equal(("Mustermann", "Aachen"), (undone.Record.LastName, undone.Record.City));
        Assert.Equal("city; kept: lastName", undone.Line());
    }

    [Fact]
    public void A_release_that_ended_begins_again_beside_others_that_have_begun()
    {
        var before = An.Address().SeenBy("anna", "ben", "carla").ReleasedFor("anna").Build();
        var after = before.EndRelease("anna");

        var undone = AddressUndo.Rules.Undo(after.Release("ben"), before, after);

        Assert.Equal(["ben", "anna"], undone.Record.ReleasedFor);
        Assert.Equal(["releasedFor"], undone.Restored);
    }

    [Fact]
    public void It_does_not_begin_for_somebody_who_does_not_see_the_address_any_more()
    {
        var before = An.Address().SeenBy("anna", "ben").ReleasedFor("anna").Build();
        var after = before.EndRelease("anna");

        var undone = AddressUndo.Rules.Undo(after with { Users = ["ben"] }, before, after);

        Assert.Empty(undone.Record.ReleasedFor);
        Assert.Equal(["releasedFor"], undone.Kept);
    }

    [Fact]
    public void A_change_says_its_fields_as_the_JSON_API_calls_them()
    {
        var before = An.Address().WithPhone("0171 1", Slot.Mobile).With(one => one with { City = "Aachen", Categories = ["Kunde"] }).Build();
        var after = ADevice.Given(before).Sets(Slot.Mobile, "0172 2").Clears(AddressField.City).Sets(AddressField.Categories, "Kunde\nVIP").MergedInto(before).Address;

        Assert.Equal(
            [("city", "Aachen", null), ("categories", "Kunde", "Kunde,VIP"), ("mobile", "0171 1", "0172 2")],
            AddressUndo.Rules.Changes(before, after).Select(change => (change.Field, Text(change.Before), Text(change.After))));
    }

    [Fact]
    public void What_was_made_had_nothing_before_and_what_was_deleted_has_nothing_after()
    {
        var address = An.Address().WithPhone("0171 1", Slot.Mobile).Build();

        Assert.Equal([("lastName", null, "Mustermann"), ("mobile", null, "0171 1")], AddressUndo.Rules.Changes(null, address).Select(change => (change.Field, Text(change.Before), Text(change.After))));
        Assert.Equal([("lastName", "Mustermann", null), ("mobile", "0171 1", null)], AddressUndo.Rules.Changes(address, null).Select(change => (change.Field, Text(change.Before), Text(change.After))));
    }

    [Fact]
    public void A_slot_without_a_number_had_nothing_before()
    {
        var before = An.Address().WithPhone("0241 1", Slot.Business).Build();
        var after = ADevice.Given(before).Sets(Slot.Mobile, "0172 2").MergedInto(before).Address;

        Assert.Equal([new("mobile", null, "0172 2")], AddressUndo.Rules.Changes(before, after));
        Assert.Equal([new("mobile", "0172 2", null)], AddressUndo.Rules.Changes(after, before));
    }

    [Theory, ClassData(typeof(EveryChange))]
    public void No_change_of_an_address_goes_unseen(string field, Address changed) => Assert.False(AddressUndo.Rules.Same(EveryChange.Before, changed), field);

    private static string? Text(object? value) => value is IEnumerable<string> texts ? string.Join(',', texts) : value?.ToString();

    private sealed class EveryChange : TheoryData<string, Address>
    {
        public static readonly Address Before = An.Address().WithPhone("1").With(EntryFamily.Faxes, "2").WithEmail("a@b.de").SeenBy("anna", "ben").ReleasedFor("anna").Build();

        public EveryChange()
        {
            foreach (var property in typeof(Address).GetProperties().Where(property => property.Name != nameof(Address.NextEntry)))
                Add(property.Name, Changed(property.Name));
        }

        private static Address Changed(string property)
        {
            var address = Before with { };
            var target = typeof(Address).GetProperty(property)!;
            target.SetValue(address, target.PropertyType switch
            {
                var type when type == typeof(string) => "x",
                var type when type == typeof(NodaTime.LocalDate?) => new NodaTime.LocalDate(2000, 1, 1),
                var type when type == typeof(EntryList) => EntryList.Empty(((EntryList)target.GetValue(address)!).Family),
                _ => System.Collections.Immutable.ImmutableArray.Create("x"),
            });
            return address;
        }
    }
}
