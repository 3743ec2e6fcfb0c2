using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class DeviceAddTests
{
    [Fact]
    public void An_address_added_on_a_device_has_what_the_device_says_each_entry_in_its_slot()
    {
        var address = AddressMerge.Create(new AddressEdit
        {
            [AddressField.FirstName] = "Erika",
            [AddressField.LastName] = " Mustermann ",
            [AddressField.FileAs] = "Erika",
            [AddressField.Birthday] = "1980-02-29",
            [Slot.Home] = "0241 1",
            [Slot.Mobile] = "0170 1",
            [Slot.HomeFax] = "0241 2",
            [Slot.Email2] = "Erika <erika@example.org>",
            [Slot.Car] = "",
        });

        Assert.Equal(("Erika", "Mustermann"), (address.FirstName, address.LastName));
        Assert.Equal(
            [new Entry("1", "0170 1", EntryType.Mobile, true, Slot.Mobile), new Entry("2", "0241 1", EntryType.Private, false, Slot.Home)],
            address.Phones);
        Assert.Equal([new Entry("3", "0241 2", EntryType.Private, true, Slot.HomeFax)], address.Faxes);
        Assert.Equal([new Entry("4", "erika@example.org", EntryType.Business, true, Slot.Email2)], address.Emails);
        Assert.Equal(5, address.NextEntry);
        Assert.Equal("Mustermann, Erika", address.FileAs());
    }

    [Fact]
    public void The_same_number_in_two_slots_is_two_entries() =>
        Assert.Equal(2, AddressMerge.Create(new AddressEdit { [Slot.Home] = "0241 446860", [Slot.Business] = "+49241446860" }).Phones.Count);

    [Fact]
    public void An_edit_that_says_nothing_makes_an_address_that_misses_its_name() =>
        Assert.Equal("lastName", Assert.Single(AddressRules.Problems(AddressMerge.Create(new AddressEdit()))).Member);
}
