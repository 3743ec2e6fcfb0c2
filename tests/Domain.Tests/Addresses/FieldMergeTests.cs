using NodaTime;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class FieldMergeTests
{
    private static readonly Address Erika = new()
    {
        Salutation = "Frau",
        FirstName = "Erika",
        LastName = "Mustermann",
        City = "Aachen",
        Birthday = new LocalDate(1980, 2, 29),
        Categories = ["Kunde", "Käufer"],
        Users = ["anna"],
        ReleasedFor = ["anna"],
    };

    public static TheoryData<AddressField> PlainFields =>
        [.. AddressFields.All.Where(plain => plain.Slot() is null && plain is not (AddressField.FileAs or AddressField.Birthday))];

    [Theory, MemberData(nameof(PlainFields))]
    public void Every_field_can_be_set_and_cleared_by_a_device_and_no_other_moves(AddressField field)
    {
        var set = ADevice.Given(new Address()).Sets(field, "neu").MergedInto(new Address()).Address;
        Assert.Equal([(field, "neu")], set.View().Values.Where(value => value.Key != AddressField.FileAs).Select(value => (value.Key, value.Value)));

        Assert.Empty(ADevice.Given(set).Clears(field).MergedInto(set).Address.View().Values);
    }

    [Fact]
    public void What_a_device_does_not_speak_of_or_repeats_is_unchanged_and_nothing_is_written()
    {
        foreach (var device in new[] { ADevice.Given(Erika), ADevice.Given(Erika).RepeatsTheRest() })
        {
            var result = device.MergedInto(Erika);

            Assert.False(result.Changed);
            Assert.Empty(result.Conflicts);
            Assert.Same(Erika, result.Address);
        }
    }

    [Fact]
    public void What_devices_cannot_see_stays()
    {
        var result = ADevice.Given(Erika).Sets(AddressField.City, "Köln").MergedInto(Erika);

        Assert.Equal("Frau", result.Address.Salutation);
        Assert.Equal(Erika.Users, result.Address.Users);
        Assert.Equal(Erika.ReleasedFor, result.Address.ReleasedFor);
    }

    [Fact]
    public void Different_fields_merge()
    {
        var crm = Erika with { LastName = "Musterfrau" };

        var result = ADevice.Given(Erika).Sets(AddressField.City, "Köln").RepeatsTheRest().MergedInto(crm);

        Assert.Empty(result.Conflicts);
        Assert.Equal(("Musterfrau", "Köln"), (result.Address.LastName, result.Address.City));
    }

    [Fact]
    public void For_the_same_field_the_CRM_wins_and_the_lost_value_is_named()
    {
        var crm = Erika with { City = "Bonn" };

        var result = ADevice.Given(Erika).Sets(AddressField.City, "Köln").MergedInto(crm);

        Assert.Equal([new FieldConflict<AddressField>(AddressField.City, Kept: "Bonn", Lost: "Köln", DeviceLost: true)], result.Conflicts);
        Assert.False(result.Changed);
        Assert.Same(crm, result.Address);
    }

    [Fact]
    public void For_the_same_field_the_device_wins_if_it_said_so_and_the_lost_value_is_named()
    {
        var result = ADevice.Given(Erika).Sets(AddressField.City, "Köln").MergedInto(Erika with { City = "Bonn" }, ConflictWinner.Device);

        Assert.Equal([new FieldConflict<AddressField>(AddressField.City, Kept: "Köln", Lost: "Bonn", DeviceLost: false)], result.Conflicts);
        Assert.Equal("Köln", result.Address.City);
    }

    [Fact]
    public void The_same_new_value_on_both_sides_is_no_conflict()
    {
        var crm = Erika with { City = "Köln" };

        var result = ADevice.Given(Erika).Sets(AddressField.City, " Köln ").MergedInto(crm);

        Assert.Empty(result.Conflicts);
        Assert.Same(crm, result.Address);
    }

    [Fact]
    public void FileAs_never_counts()
    {
        var result = ADevice.Given(Erika).Sets(AddressField.FileAs, "Die Erika").MergedInto(Erika with { LastName = "Musterfrau" });

        Assert.False(result.Changed);
        Assert.Empty(result.Conflicts);
    }

    [Theory]
    [InlineData(AddressField.City, "  Köln\u0000 ", "Köln")]
    [InlineData(AddressField.Street, "Allee 5\r\nHinterhaus", "Allee 5 Hinterhaus")]
    [InlineData(AddressField.Title, "Dr.\tmed.", "Dr. med.")]
    [InlineData(AddressField.Company, "Muster\u0007 GmbH\n", "Muster GmbH")]
    [InlineData(AddressField.Website, " \u0001\t ", "")]
    [InlineData(AddressField.Categories, " Kunde \r\n\r\nKäufer\nKunde", "Kunde\nKäufer")]
    [InlineData(AddressField.Notes, "  Zeile\u0000 1\r\n\tZeile 2\rZeile 3 \n", "Zeile 1\n\tZeile 2\nZeile 3")]
    public void Texts_are_trimmed_and_lose_control_characters(AddressField field, string sent, string stored) =>
        Assert.Equal(stored, ADevice.Given(new Address()).Sets(field, sent).MergedInto(new Address()).Address.View()[field]);

    [Fact]
    public void A_text_of_the_CRM_that_a_device_trims_is_unchanged()
    {
        var address = Erika with { City = " Aachen\t", Notes = "\n  eingerückt  \nZeile 2" };

        var device = ADevice.Given(address).Sets(AddressField.City, "Aachen").Sets(AddressField.Notes, "eingerückt\r\nZeile 2\r\n");

        Assert.Same(address, device.MergedInto(address).Address);
    }

    [Fact]
    public void Categories_are_replaced_as_a_whole()
    {
        var result = ADevice.Given(Erika).Sets(AddressField.Categories, "Kunde\nVIP").MergedInto(Erika);

        Assert.Equal(["Kunde", "VIP"], result.Address.Categories);
    }

    [Fact]
    public void Conflicts_are_named_in_the_order_of_the_fields()
    {
        var crm = Erika with { City = "Bonn", Title = "Dr." };

        var result = ADevice.Given(Erika).Sets(AddressField.City, "Köln").Sets(AddressField.Title, "Prof.").MergedInto(crm);

        Assert.Equal([AddressField.Title, AddressField.City], result.Conflicts.Select(conflict => conflict.Field));
    }
}
