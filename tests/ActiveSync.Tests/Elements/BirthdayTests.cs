using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>Birthdays between the wire and the CRM (contract, "On the wire").</summary>
public sealed class BirthdayTests
{
    private static readonly ClientQuirks Android = ClientQuirks.Of("Android", "Android-Mail/2024");

    [Theory]
    [InlineData("1980-02-29", "1980-02-29T11:59:00.000Z")]
    [InlineData("1604-01-01", "1604-01-01T11:59:00.000Z")] // a day without a year, as some write it
    [InlineData("2024-12-31", "2024-12-31T11:59:00.000Z")]
    public void It_is_sent_as_11_59_of_its_day(string date, string sent) => Assert.Equal(sent, Sent(date, null));

    [Fact]
    public void To_a_client_that_expects_midnight_it_is_sent_so() => Assert.Equal("1980-02-29T00:00:00.000Z", Sent("1980-02-29", Android));

    [Theory]
    [InlineData("1980-02-29T00:00:00.000Z", "1980-02-29")]
    [InlineData("1980-02-29T11:59:00.000Z", "1980-02-29")]
    [InlineData("1980-02-29T11:59:59.999Z", "1980-02-29")]
    [InlineData("1980-02-28T12:00:00.000Z", "1980-02-29")]
    [InlineData("1980-02-28T22:00:00.000Z", "1980-02-29")] // midnight in Berlin in summer
    [InlineData("1980-02-28T23:00:00.000Z", "1980-02-29")] // and in winter
    [InlineData("1980-02-28T23:59:59.999Z", "1980-02-29")]
    [InlineData("1980-02-29T23:00:00.000Z", "1980-03-01")]
    [InlineData("1979-12-31T23:00:00.000Z", "1980-01-01")]
    [InlineData("1981-02-28T23:00:00.000Z", "1981-03-01")] // no 29th in that year
    [InlineData("19800229T115900Z", "1980-02-29")]
    [InlineData("", "")]
    public void From_noon_on_it_is_the_next_day(string sent, string date) => Assert.Equal(date, Said(sent, null));

    [Theory]
    [InlineData("1980-02-29T12:00:00.000Z", "1980-02-29")]
    [InlineData("1980-02-29T00:00:00.000Z", "1980-02-29")]
    public void Of_a_client_that_sends_noon_it_is_the_same_day(string sent, string date) => Assert.Equal(date, Said(sent, Android));

    [Theory]
    [InlineData("1980-02-30T11:59:00.000Z")]
    [InlineData("1981-02-29T11:59:00.000Z")]
    [InlineData("1980-02-29")]
    [InlineData("gestern")]
    [InlineData("9999-12-31T12:00:00.000Z")] // there is no next day
    [InlineData("-0001-01-01T00:00:00Z")]
    public void What_is_no_date_is_a_problem_of_the_item(string sent)
    {
        ContactData.Read([new Node(Contacts.Birthday, sent), new Node(Contacts.LastName, "Meier")], out var problem);
        Assert.NotNull(problem);
    }

    /// <summary>An anniversary has no field in the CRM: it is given back as it came.</summary>
    [Fact]
    public void An_anniversary_is_not_touched()
    {
        var extra = Assert.Single(ContactData.Read(new Node(Contacts.Anniversary, "2001-05-05T22:00:00.000Z")).Extras);
        Assert.Equal(Contacts.Anniversary, extra.Key);
        Assert.Equal([0x03, .. "2001-05-05T22:00:00.000Z"u8, 0x00], extra.Content);
    }

    private static string? Sent(string date, ClientQuirks? quirks) =>
        ContactData.Written(Contacts.Birthday, new AddressView { [AddressField.Birthday] = date }, quirks: quirks)?.Text;

    private static string? Said(string sent, ClientQuirks? quirks)
    {
        var edit = ContactData.Read([new Node(Contacts.Birthday, sent)], out var problem, quirks: quirks);
        Assert.Null(problem);
        return edit.Address[AddressField.Birthday];
    }
}
