using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

/// <summary>What an address takes from a device that adds an equal one: empty fields are filled, nothing is lost.</summary>
public sealed class AddressFillTests
{
    [Fact]
    public void What_is_empty_is_filled_and_what_the_CRM_has_stays_and_is_named()
    {
        var address = An.Address().With(one => one with { City = "Aachen", Notes = "CRM", Categories = ["Kunde"] }).Build();
        var fill = AddressMerge.Fill(address, new()
        {
            [AddressField.LastName] = "mustermann",
            [AddressField.City] = "Bonn",
            [AddressField.Street] = "Allee 5",
            [AddressField.Notes] = "Gerät",
            [AddressField.Categories] = "Kunde",
            [AddressField.Company] = "",
        });

        Assert.Equal(address with { Street = "Allee 5" }, fill.Address);
        Assert.Equal(
            [(AddressField.LastName, "Mustermann", "mustermann"), (AddressField.City, "Aachen", "Bonn"), (AddressField.Notes, "CRM", "Gerät")],
            fill.Conflicts.Select(conflict => (conflict.Field, conflict.Kept, conflict.Lost)));
        Assert.All(fill.Conflicts, conflict => Assert.True(conflict.DeviceLost));
    }

    [Fact]
    public void What_devices_are_shown_already_is_neither_assigned_nor_entered_again()
    {
        var fallback = An.Address().WithPhone("0241 446860").WithEmail("erika@example.org", Slot.Email1).Build();
        Assert.Same(fallback, Fill(fallback, (Slot.Business, "+49 241 446860"), (Slot.Email2, "Erika@example.org")));
        Assert.Same(fallback, Fill(fallback, (Slot.Home, "0241446860")));
    }

    [Fact]
    public void A_new_number_gets_its_slot_and_the_one_that_was_shown_keeps_its_own()
    {
        var address = An.Address().WithPhone("0241 446860").Build();
        Assert.Equal("0241 446860 -> Business; 0170 1234567 -> Mobile", Fill(address, (Slot.Mobile, "0170 1234567"), (Slot.Business, "0241 446860")).Line(EntryFamily.Phones));
    }

    [Fact]
    public void A_number_without_slot_takes_the_slot_of_the_device_if_that_is_free()
    {
        var address = An.Address().WithPhone("0241 446860", Slot.Business).WithPhone("0170 1234567").Build();
        Assert.Equal("0241 446860 -> Business; 0170 1234567 -> Mobile", Fill(address, (Slot.Mobile, "+491701234567")).Line(EntryFamily.Phones));
    }

    [Fact]
    public void Another_number_in_a_slot_that_is_taken_is_lost_and_named()
    {
        var address = An.Address().WithPhone("0241 446860", Slot.Business).Build();
        var fill = AddressMerge.Fill(address, new() { [Slot.Business] = "0241 222222" });
        Assert.Same(address, fill.Address);
        Assert.Equal(new FieldConflict<AddressField>(Slot.Business.Field(), "0241 446860", "0241 222222", DeviceLost: true), Assert.Single(fill.Conflicts));
    }

    private static Address Fill(Address address, params (Slot Slot, string Value)[] said)
    {
        var edit = new AddressEdit();
        foreach (var (slot, value) in said)
            edit[slot] = value;
        return AddressMerge.Fill(address, edit).Address;
    }
}
