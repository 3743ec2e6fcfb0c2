using NodaTime;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class BirthdayMergeTests
{
    private static readonly Address Erika =
        An.Address().WithPhone("0241 1", Slot.Mobile).With(address => address with { Birthday = new LocalDate(1980, 2, 29) }).Build();

    [Theory]
    [InlineData("1980-02-28")]
    [InlineData("1980-03-01")]
    public void A_date_that_comes_back_one_day_off_while_nothing_else_changed_is_the_stored_one(string sent)
    {
        var device = ADevice.Given(Erika).Sets(AddressField.Birthday, sent).RepeatsTheRest();
        var result = device.MergedInto(Erika);

        Assert.Same(Erika, result.Address);
        Assert.False(AddressViews.SameForDevice(device.Shows, result.Address.View()));
    }

    [Fact]
    public void A_date_one_day_off_is_taken_when_something_else_changed_too()
    {
        Assert.Equal(new LocalDate(1980, 3, 1), Merged(AddressField.City, "Aachen"));
        Assert.Equal(new LocalDate(1980, 3, 1), Merged(Slot.Mobile.Field(), "0241 2"));

        LocalDate? Merged(AddressField other, string value) =>
            ADevice.Given(Erika).Sets(AddressField.Birthday, "1980-03-01").Sets(other, value).MergedInto(Erika).Address.Birthday;
    }

    [Fact]
    public void FileAs_is_nothing_that_changed() =>
        Assert.Same(Erika, ADevice.Given(Erika).Sets(AddressField.Birthday, "1980-03-01").Sets(AddressField.FileAs, "Erika").MergedInto(Erika).Address);

    [Theory]
    [InlineData("1980-02-27")]
    [InlineData("1981-02-28")]
    public void Any_other_date_is_a_change(string sent) =>
        Assert.Equal(sent, ADevice.Given(Erika).Sets(AddressField.Birthday, sent).MergedInto(Erika).Address.View()[AddressField.Birthday]);

    [Fact]
    public void A_birthday_can_be_set_and_cleared()
    {
        Assert.Null(ADevice.Given(Erika).Clears(AddressField.Birthday).MergedInto(Erika).Address.Birthday);
        Assert.Equal(
            new LocalDate(2000, 2, 29),
            ADevice.Given(new Address()).Sets(AddressField.Birthday, "2000-02-29").MergedInto(new Address()).Address.Birthday);
    }

    [Theory]
    [InlineData("29.02.1980")]
    [InlineData("1981-02-29")]
    [InlineData("1980-02-29T00:00:00Z")]
    public void What_is_no_ISO_date_is_refused(string sent) =>
        Assert.Throws<ArgumentException>(() => ADevice.Given(Erika).Sets(AddressField.Birthday, sent).MergedInto(Erika));
}
