using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

/// <summary>R23, R24, R27, R28 and the rows of "What devices may do to the CRM" on entries, for a family that has assignments.</summary>
public sealed class EntriesChangedOnDeviceTests
{
    [Theory, ClassData(typeof(EveryFamily))]
    public void A_number_changed_on_the_phone_becomes_a_new_entry_and_the_old_one_stays_without_slot(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.Second, EntryType.Other).Build();

        var result = ADevice.Given(address).Sets(s.Second, s.Two).RepeatsTheRest().MergedInto(address);

        Assert.True(result.Changed);
        Assert.Equal(
            [new Entry("1", s.One, EntryType.Other, true, null), new Entry("2", s.Two, s.Second.TypeOfNewEntry(), false, s.Second)],
            result.Address.Entries(family));
        Assert.Equal(3, result.Address.NextEntry);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void If_an_entry_of_the_same_number_exists_it_takes_the_slot(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.Two, s.First).With(family, s.One).Build();

        var result = ADevice.Given(address).Sets(s.First, s.OneOtherwise).MergedInto(address);

        Assert.Equal($"{s.Two} -> none; {s.One} -> {s.First}", result.Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Of_several_entries_of_the_number_the_one_in_just_this_spelling_takes_the_slot_else_the_earliest(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.Two, s.First).With(family, s.One).With(family, s.OneOtherwise).Build();

        Assert.Equal("3", Holder(s.OneOtherwise));
        Assert.Equal("2", Holder(s.One));
        Assert.Equal("2", Holder(family == EntryFamily.Emails ? "One@example.org" : s.One.Replace(' ', '-')));

        string? Holder(string value) => ADevice.Given(address).Sets(s.First, value).MergedInto(address).Address.Entries(family).Holder(s.First)?.Id;
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_number_removed_on_the_phone_stays_in_the_CRM_without_slot(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).With(family, s.Two, s.Second).Build();

        var result = ADevice.Given(address).Clears(s.First).MergedInto(address);

        Assert.Equal($"{s.One} -> none; {s.Two} -> {s.Second}", result.Line(family));
        Assert.Equal($"{s.Second}: {s.Two}", result.Address.Shown(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void White_space_only_is_removed_as_well(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).With(family, s.Two, s.Second).Build();

        Assert.Equal($"{s.One} -> none; {s.Two} -> {s.Second}", ADevice.Given(address).Sets(s.First, " \t ").MergedInto(address).Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_number_in_another_spelling_is_unchanged_and_the_spelling_of_the_CRM_stays(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).Build();

        var result = ADevice.Given(address).Sets(s.First, s.OneOtherwise).MergedInto(address);

        Assert.False(result.Changed);
        Assert.Same(address, result.Address);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Swapping_two_numbers_makes_no_new_entry(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).With(family, s.Two, s.Second).Build();

        var result = ADevice.Given(address).Sets(s.First, s.Two).Sets(s.Second, s.OneOtherwise).MergedInto(address);

        Assert.Equal($"{s.One} -> {s.Second}; {s.Two} -> {s.First}", result.Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Moving_a_number_to_another_slot_makes_no_new_entry(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).Build();

        Assert.Equal($"{s.One} -> {s.Second}", ADevice.Given(address).Clears(s.First).Sets(s.Second, s.One).MergedInto(address).Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void The_same_number_in_a_second_slot_makes_a_second_entry(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).Build();

        Assert.Equal($"{s.One} -> {s.First}; {s.One} -> {s.Second}", ADevice.Given(address).Sets(s.Second, s.One).MergedInto(address).Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void An_entry_deleted_in_the_CRM_is_gone_from_the_device_for_good(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).With(family, s.Two, s.Second).Build();
        var crm = address.Delete(family, "1");

        var result = ADevice.Given(address).RepeatsTheRest().MergedInto(crm);

        Assert.Same(crm, result.Address);
        Assert.Equal($"{s.Second}: {s.Two}", result.Address.Shown(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_change_in_one_family_leaves_the_others_untouched(EntryFamily family)
    {
        var builder = An.Address();
        foreach (var each in Enum.GetValues<EntryFamily>())
            builder.With(each, Sample.Of(each).One, Sample.Of(each).First);
        var address = builder.Build();

        var result = ADevice.Given(address).Sets(Sample.Of(family).First, Sample.Of(family).Two).RepeatsTheRest().MergedInto(address);

        foreach (var other in Enum.GetValues<EntryFamily>().Where(other => other != family))
            Assert.Same(address.Entries(other), result.Address.Entries(other));
    }

    [Fact]
    public void A_new_entry_never_gets_an_id_that_was_used_before()
    {
        var address = An.Address().WithPhone("0241 1", Slot.Mobile).WithPhone("0241 2").Build().Delete(EntryFamily.Phones, "2");

        Assert.Equal("3", ADevice.Given(address).Sets(Slot.Home, "0241 3").MergedInto(address).Address.Phones[1].Id);
        Assert.Equal("2", ADevice.Given(address).Sets(Slot.Home, "0241 3").MergedInto(address with { NextEntry = 1 }).Address.Phones[1].Id);
    }

    [Fact]
    public void Of_an_email_only_the_address_is_stored()
    {
        var address = An.Address().WithEmail("one@example.org", Slot.Email1).Build();

        var result = ADevice.Given(address).Sets(Slot.Email1, "\"Doe, Jane\" <Jane@example.org>").MergedInto(address);

        Assert.Equal("one@example.org -> none; Jane@example.org -> Email1", result.Line(EntryFamily.Emails));
    }

    [Fact]
    public void A_number_is_stored_trimmed_and_without_control_characters()
    {
        var address = An.Address().Build();

        Assert.Equal("0241 55 -> Pager", ADevice.Given(address).Sets(Slot.Pager, " 0241\u0007\t55\r\n").MergedInto(address).Line(EntryFamily.Phones));
    }
}
