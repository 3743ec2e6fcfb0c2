using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

/// <summary>Whether a device has to be sent an address back after its own edit.</summary>
public sealed class ShownByItselfTests
{
    private static readonly Address Erika =
        An.Address().WithPhone("0241 446860", Slot.Mobile).With(address => address with { FirstName = "Erika", Notes = "a\nb" }).Build();

    [Fact]
    public void A_device_shows_what_it_was_given_with_what_it_says()
    {
        var shown = ADevice.Given(Erika).Sets(AddressField.City, " Aachen ").Clears(Slot.Mobile).Shows;

        Assert.Equal("Aachen", shown[AddressField.City]);
        Assert.Equal("", shown[Slot.Mobile]);
        Assert.Equal("Erika", shown[AddressField.FirstName]);
    }

    [Fact]
    public void An_edit_taken_as_it_is_need_not_be_sent_back()
    {
        var device = ADevice.Given(Erika).Sets(AddressField.City, "Aachen").Sets(Slot.Home, "0241 2")
            .Sets(Slot.Mobile, "+49241446860").Sets(AddressField.Notes, "a\r\nb\r\n");

        Assert.True(AddressViews.SameForDevice(device.Shows, device.MergedInto(Erika).Address.View()));
    }

    [Fact]
    public void An_edit_of_the_name_without_FileAs_must_be_sent_back_because_FileAs_follows()
    {
        var device = ADevice.Given(Erika).Sets(AddressField.LastName, "Musterfrau");
        var view = device.MergedInto(Erika).Address.View();

        Assert.False(AddressViews.SameForDevice(device.Shows, view));
        Assert.True(AddressViews.SameForDevice(device.Sets(AddressField.FileAs, "Musterfrau, Erika").Shows, view));
    }

    [Fact]
    public void FileAs_is_compared_by_its_very_text()
    {
        var device = ADevice.Given(Erika).Sets(AddressField.FileAs, "mustermann, erika");

        Assert.False(AddressViews.SameForDevice(device.Shows, Erika.View()));
    }

    [Fact]
    public void A_lost_conflict_and_what_the_CRM_changed_must_be_sent_back()
    {
        var device = ADevice.Given(Erika).Sets(AddressField.City, "Köln");

        Assert.False(AddressViews.SameForDevice(device.Shows, device.MergedInto(Erika with { City = "Bonn" }).Address.View()));
        Assert.False(AddressViews.SameForDevice(device.Shows, device.MergedInto(Erika with { Country = "Deutschland" }).Address.View()));
    }

    [Fact]
    public void Views_of_the_same_fields_are_the_same_in_both_directions()
    {
        var otherwise = Erika.With(EntryList.Of(EntryFamily.Phones, [new("9", "+49 (0)241 446860", EntryType.Other, true, Slot.Mobile)])).View();

        Assert.True(AddressViews.SameForDevice(Erika.View(), otherwise));
        Assert.True(AddressViews.SameForDevice(otherwise, Erika.View()));
        Assert.False(AddressViews.SameForDevice(Erika.View(), AddressView.Empty));
    }
}
