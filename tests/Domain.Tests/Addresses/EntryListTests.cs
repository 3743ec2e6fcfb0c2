using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class EntryListTests
{
    private static Entry Entry(string id, Slot? slot = null, EntryType type = EntryType.Business, bool standard = false) =>
        new(id, "x" + id, type, standard, slot);

    [Theory, ClassData(typeof(EveryFamily))]
    public void One_slot_cannot_have_two_holders(EntryFamily family)
    {
        var slot = Sample.Of(family).First;
        Assert.Throws<ArgumentException>(() => EntryList.Of(family, [Entry("1", slot), Entry("2", slot)]));
    }

    [Theory]
    [InlineData(EntryFamily.Phones, Slot.HomeFax)]
    [InlineData(EntryFamily.Faxes, Slot.Home)]
    [InlineData(EntryFamily.Emails, Slot.Mms)]
    public void An_entry_cannot_have_a_slot_of_another_family(EntryFamily family, Slot slot) =>
        Assert.Throws<ArgumentException>(() => EntryList.Of(family, [Entry("1", slot)]));

    [Theory, ClassData(typeof(EveryFamily))]
    public void An_id_cannot_be_used_twice_nor_be_empty(EntryFamily family)
    {
        Assert.Throws<ArgumentException>(() => EntryList.Of(family, [Entry("1"), Entry("1")]));
        Assert.Throws<ArgumentException>(() => EntryList.Of(family, [Entry("")]));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void There_cannot_be_two_standard_entries(EntryFamily family) =>
        Assert.Throws<ArgumentException>(() => EntryList.Of(family, [Entry("1", standard: true), Entry("2", standard: true)]));

    [Theory, ClassData(typeof(EveryFamily))]
    public void If_none_is_marked_the_first_is_the_standard(EntryFamily family)
    {
        var entries = EntryList.Of(family, [Entry("1"), Entry("2")]);

        Assert.True(entries[0].Standard);
        Assert.False(entries[1].Standard);
        Assert.Same(entries[0], entries.Standard);
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void The_marked_one_is_the_standard(EntryFamily family) =>
        Assert.Equal("2", EntryList.Of(family, [Entry("1"), Entry("2", standard: true)]).Standard?.Id);

    [Fact]
    public void Only_phones_have_the_type_mobile()
    {
        Assert.Equal(EntryType.Mobile, EntryList.Of(EntryFamily.Phones, [Entry("1", type: EntryType.Mobile)])[0].Type);
        Assert.Throws<ArgumentException>(() => EntryList.Of(EntryFamily.Faxes, [Entry("1", type: EntryType.Mobile)]));
        Assert.Throws<ArgumentException>(() => EntryList.Of(EntryFamily.Emails, [Entry("1", type: EntryType.Mobile)]));
    }

    [Theory, ClassData(typeof(EveryFamily))]
    public void An_empty_list_has_a_family_no_standard_and_no_assignment(EntryFamily family)
    {
        var empty = EntryList.Of(family, []);

        Assert.Equal(family, empty.Family);
        Assert.Empty(empty);
        Assert.Null(empty.Standard);
        Assert.False(empty.HasAssignment);
        Assert.Empty(empty.Outgoing());
    }

    [Fact]
    public void Lists_are_equal_by_family_entries_and_order()
    {
        var list = EntryList.Of(EntryFamily.Phones, [Entry("1", standard: true), Entry("2")]);
        var same = EntryList.Of(EntryFamily.Phones, [Entry("1"), Entry("2")]);

        Assert.True(list == same);
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.True(list != EntryList.Of(EntryFamily.Phones, [Entry("2"), Entry("1", standard: true)]));
        Assert.False(EntryList.Empty(EntryFamily.Phones).Equals(EntryList.Empty(EntryFamily.Faxes)));
    }

    [Fact]
    public void An_address_takes_only_entries_of_the_right_family()
    {
        var faxes = EntryList.Empty(EntryFamily.Faxes);

        Assert.Throws<ArgumentException>(() => new Address { Phones = faxes });
        Assert.Throws<ArgumentException>(() => new Address { Emails = faxes });
        Assert.Throws<ArgumentException>(() => new Address { Faxes = EntryList.Empty(EntryFamily.Phones) });
    }
}
