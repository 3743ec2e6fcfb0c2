using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class SlotTableTests
{
    [Fact]
    public void The_slots_of_the_families_are_those_of_the_contract()
    {
        Assert.Equal(
            [Slot.Mobile, Slot.Business, Slot.Business2, Slot.Home, Slot.Home2, Slot.Car, Slot.Radio, Slot.Pager, Slot.Assistant, Slot.CompanyMain, Slot.Mms],
            EntryFamily.Phones.Slots());
        Assert.Equal([Slot.BusinessFax, Slot.HomeFax], EntryFamily.Faxes.Slots());
        Assert.Equal([Slot.Email1, Slot.Email2, Slot.Email3], EntryFamily.Emails.Slots());
    }

    [Fact]
    public void Every_slot_belongs_to_the_family_that_lists_it() =>
        Assert.All(Enum.GetValues<Slot>(), slot => Assert.Single(slot.Family().Slots(), slot));

    [Theory]
    [InlineData(Slot.Mobile, EntryType.Mobile)]
    [InlineData(Slot.Home, EntryType.Private)]
    [InlineData(Slot.Home2, EntryType.Private)]
    [InlineData(Slot.HomeFax, EntryType.Private)]
    [InlineData(Slot.Business, EntryType.Business)]
    [InlineData(Slot.Business2, EntryType.Business)]
    [InlineData(Slot.Car, EntryType.Business)]
    [InlineData(Slot.Radio, EntryType.Business)]
    [InlineData(Slot.Pager, EntryType.Business)]
    [InlineData(Slot.Assistant, EntryType.Business)]
    [InlineData(Slot.CompanyMain, EntryType.Business)]
    [InlineData(Slot.Mms, EntryType.Business)]
    [InlineData(Slot.BusinessFax, EntryType.Business)]
    [InlineData(Slot.Email1, EntryType.Business)]
    [InlineData(Slot.Email2, EntryType.Business)]
    [InlineData(Slot.Email3, EntryType.Business)]
    public void An_entry_made_by_a_device_gets_the_type_of_its_slot(Slot slot, EntryType type) => Assert.Equal(type, slot.TypeOfNewEntry());

    [Fact]
    public void Field_and_slot_belong_together_both_ways()
    {
        Assert.All(Enum.GetValues<Slot>(), slot => Assert.Equal(slot, slot.Field().Slot()));
        Assert.All(AddressFields.All.Where(field => field < AddressField.FirstSlot), field => Assert.Null(field.Slot()));
        Assert.Equal((AddressField.FirstSlot, AddressField.LastSlot), (Slot.Mobile.Field(), Slot.Email3.Field()));
    }

    [Fact]
    public void There_are_fifteen_plain_fields_and_sixteen_slots()
    {
        Assert.Equal(31, AddressFields.All.Length);
        Assert.Equal(16, AddressFields.All.Count(field => field.Slot() is not null));
        Assert.All(AddressFields.All, field => Assert.True(Enum.IsDefined(field) || field.Slot() is not null));
    }

    [Fact]
    public void A_slot_that_does_not_exist_has_no_row() => Assert.Throws<ArgumentOutOfRangeException>(() => ((Slot)16).Family());
}
