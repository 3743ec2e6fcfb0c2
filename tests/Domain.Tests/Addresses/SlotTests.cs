using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class SlotTests
{
    [Theory, ClassData(typeof(EveryFamily))]
    public void A_slot_given_away_resets_the_former_holder(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).With(family, s.Two).With(family, s.Three, s.Second).Build();

        Assert.Equal($"{s.One} -> none; {s.Two} -> {s.First}; {s.Three} -> {s.Second}", address.Assign(family, "2", s.First).Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void An_entry_that_moves_to_another_slot_leaves_its_old_one_free(EntryFamily family)
    {
        var s = Sample.Of(family);
        var address = An.Address().With(family, s.One, s.First).Build();

        Assert.Equal($"{s.One} -> {s.Second}", address.Assign(family, "1", s.Second).Line(family));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void A_slot_can_be_taken_away(EntryFamily family)
    {
        var s = Sample.Of(family);
        var entries = An.Address().With(family, s.One, s.First).Build().Assign(family, "1", null).Entries(family);

        Assert.False(entries.HasAssignment);
        Assert.Null(entries.Holder(s.First));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Assigning_what_is_assigned_changes_nothing(EntryFamily family)
    {
        var s = Sample.Of(family);
        var entries = An.Address().With(family, s.One, s.First).With(family, s.Two).Build().Entries(family);

        Assert.Same(entries, entries.Assign("1", s.First));
        Assert.Same(entries, entries.Assign("2", null));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void Slot_and_type_are_independent(EntryFamily family)
    {
        foreach (var type in Enum.GetValues<EntryType>().Where(type => SlotTable.Allows(family, type)))
        {
            foreach (var slot in family.Slots())
            {
                var entry = EntryList.Of(family, [new("1", "x", type, true, null)]).Assign("1", slot)[0];
                Assert.Equal((type, slot), (entry.Type, entry.Slot));
            }
        }
    }

    [Fact]
    public void An_unknown_entry_cannot_be_assigned() =>
        Assert.Throws<KeyNotFoundException>(() => EntryList.Empty(EntryFamily.Phones).Assign("1", Slot.Mobile));

    [Theory]
    [InlineData(EntryFamily.Phones, Slot.BusinessFax)]
    [InlineData(EntryFamily.Faxes, Slot.Email1)]
    [InlineData(EntryFamily.Emails, Slot.Mobile)]
    public void A_slot_of_another_family_cannot_be_assigned(EntryFamily family, Slot slot)
    {
        var entries = An.Address().With(family, "x").Build().Entries(family);

        Assert.Throws<ArgumentException>(() => entries.Assign("1", slot));
    }
}
