using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

/// <summary>R25, R26 and the row "the first number of a family that has no slot assigned": where the fallback begins and ends.</summary>
public sealed class FirstAssignmentTests
{
    [Theory, ClassData(typeof(EveryFamily))]
    public void The_fallback_entry_coming_back_unchanged_assigns_nothing(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One).With(family, s.Two).Build();

        Assert.Same(address, ADevice.Given(address).RepeatsTheRest().MergedInto(address).Address);
        Assert.Same(address, ADevice.Given(address).Sets(s.First, s.OneOtherwise).MergedInto(address).Address);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_first_number_added_keeps_the_standard_entry_in_the_slot_in_which_it_was_shown(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One).Build();

        var result = ADevice.Given(address).Sets(s.Second, s.Two).MergedInto(address);

        Assert.Equal($"{s.One} -> {s.First}; {s.Two} -> {s.Second}", result.Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_fallback_number_changed_becomes_a_new_entry_and_the_standard_stays_without_slot(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One).Build();

        var result = ADevice.Given(address).Sets(s.First, s.Two).MergedInto(address);

        Assert.Equal($"{s.One} -> none; {s.Two} -> {s.First}", result.Line(family));
        Assert.Equal(s.One, result.Address.Entries(family).Standard?.Value);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_fallback_number_moved_takes_the_new_slot(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One).Build();

        Assert.Equal($"{s.One} -> {s.Second}", ADevice.Given(address).Clears(s.First).Sets(s.Second, s.One).MergedInto(address).Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_fallback_number_removed_assigns_nothing_and_is_shown_again(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One).Build();
        var device = ADevice.Given(address).Clears(s.First);

        var result = device.MergedInto(address);

        Assert.False(result.Changed);
        Assert.Equal($"{s.First}: {s.One}", result.Address.Shown(family));
        Assert.False(AddressViews.SameForDevice(device.Shows, result.Address.View()));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void The_last_assigned_number_removed_brings_the_fallback_back(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, standard: true).With(family, s.Two, s.Second).Build();

        var result = ADevice.Given(address).Clears(s.Second).MergedInto(address);

        Assert.Equal($"{s.One} -> none; {s.Two} -> none", result.Line(family));
        Assert.Equal($"{s.First}: {s.One}", result.Address.Shown(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Assignments_made_in_the_CRM_meanwhile_suppress_the_fallback(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, standard: true).With(family, s.Two, s.Second).With(family, s.Three).Build();
        var crm = address.Assign(family, "3", s.First);

        var result = ADevice.Given(address).Clears(s.Second).MergedInto(crm);

        Assert.Empty(result.Conflicts);
        Assert.Equal($"{s.First}: {s.Three}", result.Address.Shown(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_first_number_is_the_standard_and_later_ones_are_not(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().Build();

        var result = ADevice.Given(address).Sets(s.First, s.One).Sets(s.Second, s.Two).MergedInto(address);

        Assert.Single(result.Address.Entries(family), entry => entry.Standard && entry.Slot == new[] { s.First, s.Second }.Min());
    }

    [Fact]
    public void The_standard_keeps_its_slot_even_if_another_number_of_its_kind_stands_first()
    {
        var address = An.Address().WithPhone("0241 1", type: EntryType.Private).WithPhone("0241 1", type: EntryType.Private, standard: true).Build();

        var result = ADevice.Given(address).Sets(Slot.Car, "0241 2").MergedInto(address);

        Assert.Equal(Slot.Home, result.Address.Phones.Standard?.Slot);
        Assert.Equal("0241 1 -> none; 0241 1 -> Home; 0241 2 -> Car", result.Line(EntryFamily.Phones));
    }

    [Fact]
    public void What_the_device_still_shows_keeps_its_slot_even_if_the_CRM_has_another_standard_now()
    {
        var address = An.Address().WithPhone("0241 1").WithPhone("0241 2", type: EntryType.Private).Build();
        var crm = address.MakeStandard(EntryFamily.Phones, "2");

        var result = ADevice.Given(address).Sets(Slot.Mobile, "0170 3").MergedInto(crm);

        Assert.Equal("Mobile: 0170 3; Business: 0241 1", result.Address.Shown(EntryFamily.Phones));
    }

    [Fact]
    public void If_the_entry_it_showed_was_deleted_the_new_standard_keeps_the_slot_of_its_type()
    {
        var address = An.Address().WithPhone("0241 1").WithPhone("0241 2", type: EntryType.Private).Build();
        var crm = address.Delete(EntryFamily.Phones, "1");

        var result = ADevice.Given(address).Sets(Slot.Mobile, "0170 3").MergedInto(crm);

        Assert.Equal("Mobile: 0170 3; Home: 0241 2", result.Address.Shown(EntryFamily.Phones));
    }

    [Fact]
    public void A_first_number_of_the_CRM_and_one_of_a_device_that_had_none_are_both_shown()
    {
        var before = An.Address().Build();
        var crm = An.Address().WithPhone("0241 1").Build();

        var result = ADevice.Given(before).Sets(Slot.Mobile, "0170 3").MergedInto(crm);

        Assert.Equal("Mobile: 0170 3; Business: 0241 1", result.Address.Shown(EntryFamily.Phones));
    }

    [Fact]
    public void If_all_assignments_were_taken_away_in_the_CRM_the_fallback_stays_beside_the_new_number()
    {
        var address = An.Address().WithPhone("0241 1", Slot.Pager).WithPhone("0241 2", Slot.Car).Build();
        var crm = address.Assign(EntryFamily.Phones, "1", null).Assign(EntryFamily.Phones, "2", null);

        var result = ADevice.Given(address).Sets(Slot.Mobile, "0170 3").MergedInto(crm);

        Assert.Equal("Mobile: 0170 3; Business: 0241 1", result.Address.Shown(EntryFamily.Phones));
    }

    [Fact]
    public void The_number_that_the_fallback_has_come_to_show_takes_the_slot_when_a_device_sets_it()
    {
        var before = An.Address().Build();
        var crm = An.Address().WithPhone("0241 446860").Build();

        var result = ADevice.Given(before).Sets(Slot.Business, "+49241446860").MergedInto(crm);

        Assert.Empty(result.Conflicts);
        Assert.Equal("0241 446860 -> Business", result.Line(EntryFamily.Phones));
    }
}
