using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;
using OnOfficeSync.Domain.Undoing;

namespace OnOfficeSync.Domain.Tests.Undoing;

/// <summary>What a device did to phones, faxes and e-mails goes back entry by entry and slot by slot.</summary>
public sealed class EntriesUndoTests
{
    [Theory, ClassData(typeof(EveryFamily))]
    public void The_entry_that_the_device_made_goes_and_its_slot_returns_to_the_former_holder(EntryFamily family)
    {
        var s = Sample.Of(family);
        var before = An.Address().With(family, s.One, s.First).Build();
        var after = ADevice.Given(before).Sets(s.First, s.Two).MergedInto(before).Address;

        var undone = AddressUndo.Rules.Undo(after, before, after);

        Assert.Equal($"{s.One} -> {s.First}", undone.Record.Line(family));
        Assert.Equal($"{Name(s.First)}; kept: ", undone.Line());
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_number_that_was_removed_has_its_slot_again(EntryFamily family)
    {
        var s = Sample.Of(family);
        var before = An.Address().With(family, s.One, s.First).With(family, s.Two, s.Second).Build();
        var after = ADevice.Given(before).Clears(s.First).MergedInto(before).Address;

        Assert.Equal($"{s.One} -> {s.First}; {s.Two} -> {s.Second}", AddressUndo.Rules.Undo(after, before, after).Record.Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Two_that_changed_places_change_back(EntryFamily family)
    {
        var s = Sample.Of(family);
        var before = An.Address().With(family, s.One, s.First).With(family, s.Two, s.Second).Build();
        var after = ADevice.Given(before).Sets(s.First, s.Two).Sets(s.Second, s.One).MergedInto(before).Address;
        Assert.Equal($"{s.One} -> {s.Second}; {s.Two} -> {s.First}", after.Line(family));

        Assert.Equal($"{s.One} -> {s.First}; {s.Two} -> {s.Second}", AddressUndo.Rules.Undo(after, before, after).Record.Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void The_fallback_shows_again_what_it_showed(EntryFamily family)
    {
        var s = Sample.Of(family);
        var before = An.Address().With(family, s.One).Build();
        var after = ADevice.Given(before).Sets(s.Second, s.Two).MergedInto(before).Address;

        var undone = AddressUndo.Rules.Undo(after, before, after);

        Assert.Equal($"{s.One} -> none", undone.Record.Line(family));
        Assert.Equal(before.Shown(family), undone.Record.Shown(family));
        Assert.Equal([Name(s.Second)], undone.Restored);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void An_entry_of_the_device_that_somebody_has_corrected_since_stays_with_its_slot(EntryFamily family)
    {
        var s = Sample.Of(family);
        var before = An.Address().With(family, s.One, s.First).Build();
        var after = ADevice.Given(before).Sets(s.First, s.Two).MergedInto(before).Address;
        var now = after.With(EntryList.Of(family, after.Entries(family).Select(entry => entry.Slot is null ? entry : entry with { Value = s.Three })));

        var undone = AddressUndo.Rules.Undo(now, before, after);

        Assert.Equal($"{s.One} -> none; {s.Three} -> {s.First}", undone.Record.Line(family));
        Assert.Equal($"; kept: {Name(s.First)}", undone.Line());
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_slot_that_somebody_has_given_away_since_stays_with_its_new_holder(EntryFamily family)
    {
        var s = Sample.Of(family);
        var before = An.Address().With(family, s.One, s.First).With(family, s.Three).Build();
        var after = ADevice.Given(before).Clears(s.First).MergedInto(before).Address;
        var now = after.Assign(family, "2", s.First);

        var undone = AddressUndo.Rules.Undo(now, before, after);

        Assert.Equal($"{s.One} -> none; {s.Three} -> {s.First}", undone.Record.Line(family));
        Assert.Equal($"; kept: {Name(s.First)}", undone.Line());
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_former_holder_that_somebody_has_given_another_slot_stays_there(EntryFamily family)
    {
        var s = Sample.Of(family);
        var before = An.Address().With(family, s.One, s.First).Build();
        var after = ADevice.Given(before).Sets(s.First, s.Two).MergedInto(before).Address;

        var undone = AddressUndo.Rules.Undo(after.Assign(family, "1", s.Second), before, after);

        Assert.Equal($"{s.One} -> {s.Second}", undone.Record.Line(family));
        Assert.Equal([Name(s.First)], undone.Kept);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_former_holder_that_is_deleted_does_not_come_back(EntryFamily family)
    {
        var s = Sample.Of(family);
        var before = An.Address().With(family, s.One, s.First).With(family, s.Three).Build();
        var after = ADevice.Given(before).Sets(s.First, s.Two).MergedInto(before).Address;

        var undone = AddressUndo.Rules.Undo(after.Delete(family, "1"), before, after);

        Assert.Equal($"{s.Three} -> none", undone.Record.Line(family));
        Assert.Equal([Name(s.First)], undone.Kept);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Entries_that_somebody_has_added_since_stay(EntryFamily family)
    {
        var s = Sample.Of(family);
        var before = An.Address().Build();
        var after = ADevice.Given(before).Sets(s.First, s.One).MergedInto(before).Address;
        var now = after.With(EntryList.Of(family, after.Entries(family).Append(new("9", s.Two, EntryType.Business, false, null))));

        var undone = AddressUndo.Rules.Undo(now, before, after);

        Assert.Equal($"{s.Two} -> none", undone.Record.Line(family));
        Assert.True(undone.Record.Entries(family).Single().Standard);
    }

    [Fact]
    public void An_entry_of_the_device_that_somebody_has_made_the_standard_stays()
    {
        var before = An.Address().WithPhone("0241 1", Slot.Business).Build();
        var after = ADevice.Given(before).Sets(Slot.Mobile, "0171 1").MergedInto(before).Address;

        var undone = AddressUndo.Rules.Undo(after.MakeStandard(EntryFamily.Phones, "2"), before, after);

        Assert.Equal("0241 1 -> Business; 0171 1 -> Mobile", undone.Record.Line(EntryFamily.Phones));
        Assert.Equal(["mobile"], undone.Kept);
    }

    private static string Name(Slot slot) => char.ToLowerInvariant(slot.ToString()[0]) + slot.ToString()[1..];
}
