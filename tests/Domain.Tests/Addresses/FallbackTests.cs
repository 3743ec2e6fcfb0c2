using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class FallbackTests
{
    [Theory, ClassData(typeof(EveryFamily))]
    public void With_an_assignment_exactly_the_assigned_entries_are_shown_each_in_its_slot(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, standard: true).With(family, s.Two, s.Second).With(family, s.Three, s.First).Build();

        Assert.Equal(
            new[] { (s.First, s.Three), (s.Second, s.Two) }.OrderBy(shown => shown.Item1),
            address.Entries(family).Outgoing().Select(shown => (shown.Slot, shown.Entry.Value)));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Without_an_assignment_the_standard_entry_is_shown(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One).With(family, s.Two, standard: true).Build();

        Assert.Equal($"{s.First}: {s.Two}", address.Shown(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void The_fallback_follows_the_current_standard(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One).With(family, s.Two).Build();

        Assert.Equal($"{s.First}: {s.Two}", address.MakeStandard(family, "2").Shown(family));
    }

    [Theory]
    [InlineData(EntryFamily.Phones, EntryType.Mobile, Slot.Mobile)]
    [InlineData(EntryFamily.Phones, EntryType.Private, Slot.Home)]
    [InlineData(EntryFamily.Phones, EntryType.Business, Slot.Business)]
    [InlineData(EntryFamily.Phones, EntryType.Other, Slot.Business)]
    [InlineData(EntryFamily.Faxes, EntryType.Private, Slot.HomeFax)]
    [InlineData(EntryFamily.Faxes, EntryType.Business, Slot.BusinessFax)]
    [InlineData(EntryFamily.Faxes, EntryType.Other, Slot.BusinessFax)]
    [InlineData(EntryFamily.Emails, EntryType.Private, Slot.Email1)]
    [InlineData(EntryFamily.Emails, EntryType.Business, Slot.Email1)]
    [InlineData(EntryFamily.Emails, EntryType.Other, Slot.Email1)]
    public void The_fallback_shows_the_standard_in_the_slot_of_its_type(EntryFamily family, EntryType type, Slot slot)
    {
        Assert.Equal(slot, SlotTable.Fallback(family, type));
        Assert.True(slot.IsFallback());
        Assert.Equal(slot, EntryList.Of(family, [new("1", "x", type, true, null)]).Outgoing().Single().Slot);
    }

    [Fact]
    public void No_other_slot_is_ever_filled_by_the_fallback() => Assert.Equal(
        [Slot.Mobile, Slot.Business, Slot.Home, Slot.BusinessFax, Slot.HomeFax, Slot.Email1],
        Enum.GetValues<Slot>().Where(slot => slot.IsFallback()));

    [Theory]
    [InlineData(EntryFamily.Faxes)]
    [InlineData(EntryFamily.Emails)]
    public void A_type_that_the_family_does_not_know_has_no_fallback(EntryFamily family) =>
        Assert.Throws<ArgumentException>(() => SlotTable.Fallback(family, EntryType.Mobile));

    [Fact]
    public void The_fallback_of_one_family_does_not_depend_on_the_others()
    {
        var address = An.Address().WithPhone("0241 1", Slot.Car).WithEmail("a@example.org").Build();

        Assert.Equal("Car: 0241 1", address.Shown(EntryFamily.Phones));
        Assert.Equal("Email1: a@example.org", address.Shown(EntryFamily.Emails));
    }
}
