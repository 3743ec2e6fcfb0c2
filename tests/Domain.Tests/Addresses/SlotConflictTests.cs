using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class SlotConflictTests
{
    [Theory, ClassData(typeof(EveryFamily))]
    public void In_a_slot_that_both_changed_the_CRM_wins(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).With(family, s.Two).Build();
        var crm = address.Assign(family, "2", s.First);

        var result = ADevice.Given(address).Sets(s.First, s.Three).MergedInto(crm);

        Assert.Equal([new FieldConflict<AddressField>(s.First.Field(), Kept: s.Two, Lost: s.Three, DeviceLost: true)], result.Conflicts);
        Assert.False(result.Changed);
        Assert.Same(crm, result.Address);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void In_a_slot_that_both_changed_the_device_wins_if_it_said_so(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).With(family, s.Two).Build();
        var crm = address.Assign(family, "2", s.First);

        var result = ADevice.Given(address).Sets(s.First, s.Three).MergedInto(crm, ConflictWinner.Device);

        Assert.Equal([new FieldConflict<AddressField>(s.First.Field(), Kept: s.Three, Lost: s.Two, DeviceLost: false)], result.Conflicts);
        Assert.Equal($"{s.One} -> none; {s.Two} -> none; {s.Three} -> {s.First}", result.Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Both_setting_the_same_number_is_no_conflict(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.Two, s.First).With(family, s.One).Build();
        var crm = address.Assign(family, "2", s.First);

        var result = ADevice.Given(address).Sets(s.First, s.OneOtherwise).MergedInto(crm);

        Assert.Empty(result.Conflicts);
        Assert.Same(crm, result.Address);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Both_removing_a_number_is_no_conflict(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).With(family, s.Two, s.Second).Build();
        var crm = address.Assign(family, "1", null);

        var result = ADevice.Given(address).Clears(s.First).MergedInto(crm);

        Assert.Empty(result.Conflicts);
        Assert.Same(crm, result.Address);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Different_slots_merge(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).With(family, s.Two).Build();
        var crm = address.Assign(family, "2", s.Second);

        var result = ADevice.Given(address).Sets(s.First, s.Three).MergedInto(crm);

        Assert.Empty(result.Conflicts);
        Assert.Equal($"{s.One} -> none; {s.Two} -> {s.Second}; {s.Three} -> {s.First}", result.Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_number_removed_on_the_phone_and_replaced_in_the_CRM_stays_the_CRMs(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).With(family, s.Two).Build();
        var crm = address.Assign(family, "2", s.First);

        var result = ADevice.Given(address).Clears(s.First).MergedInto(crm);

        Assert.Equal([new FieldConflict<AddressField>(s.First.Field(), Kept: s.Two, Lost: "", DeviceLost: true)], result.Conflicts);
        Assert.Same(crm, result.Address);
    }

    [Fact]
    public void The_other_changes_of_an_edit_are_taken_although_one_was_lost()
    {
        var address = An.Address().WithPhone("0241 1", Slot.Business).WithPhone("0241 2").Build();
        var crm = address.Assign(EntryFamily.Phones, "2", Slot.Business);

        var result = ADevice.Given(address).Sets(Slot.Business, "0241 3").Sets(Slot.Home, "0241 4").Sets(AddressField.City, "Aachen").MergedInto(crm);

        Assert.Single(result.Conflicts);
        Assert.Equal("Business: 0241 2; Home: 0241 4", result.Address.Shown(EntryFamily.Phones));
        Assert.Equal("Aachen", result.Address.City);
    }

    [Fact]
    public void A_standard_that_won_a_conflict_by_the_fallback_stays_shown_beside_a_new_number()
    {
        var address = An.Address().WithPhone("0241 1").WithPhone("0241 2").Build();
        var crm = address.MakeStandard(EntryFamily.Phones, "2");

        var result = ADevice.Given(address).Sets(Slot.Business, "0241 3").Sets(Slot.Home, "0241 4").MergedInto(crm);

        Assert.Equal([new FieldConflict<AddressField>(Slot.Business.Field(), Kept: "0241 2", Lost: "0241 3", DeviceLost: true)], result.Conflicts);
        Assert.Equal("Business: 0241 2; Home: 0241 4", result.Address.Shown(EntryFamily.Phones));
    }

    [Fact]
    public void A_standard_that_won_a_conflict_and_the_one_that_the_device_still_shows_both_keep_their_slots()
    {
        var address = An.Address().WithPhone("0241 1").WithPhone("0170 2", type: EntryType.Mobile).Build();
        var crm = address.MakeStandard(EntryFamily.Phones, "2");

        var result = ADevice.Given(address).Sets(Slot.Mobile, "0170 3").Sets(Slot.Home, "0241 4").MergedInto(crm);

        Assert.Equal([new FieldConflict<AddressField>(Slot.Mobile.Field(), Kept: "0170 2", Lost: "0170 3", DeviceLost: true)], result.Conflicts);
        Assert.Equal("Mobile: 0170 2; Business: 0241 1; Home: 0241 4", result.Address.Shown(EntryFamily.Phones));
    }
}
