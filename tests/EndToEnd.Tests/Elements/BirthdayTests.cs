namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>A birthday is a date, whatever hour a device makes of it.</summary>
[Collection(nameof(ElementCollection))]
public sealed class BirthdayTests(ElementHost host)
{
    private const string Birthday = "Contacts:Birthday";

    [Theory]
    [InlineData("1980-02-29T00:00:00.000Z", "1980-02-29")]
    [InlineData("1980-02-29T11:59:00.000Z", "1980-02-29")]
    [InlineData("1980-02-28T12:00:00.000Z", "1980-02-29")]
    [InlineData("1980-02-28T23:00:00.000Z", "1980-02-29")] // an iPhone's midnight in Berlin
    [InlineData("1985-07-14T22:00:00.000Z", "1985-07-15")] // and in summer
    public async Task Whatever_hour_is_sent_all_devices_get_11_59_of_the_day(string sent, string date)
    {
        var phones = await TwoPhones.Of(host);
        var (mine, theirs) = await phones.AddAsync((Birthday, sent));
        Assert.Equal(date, await phones.CrmAsync(mine, "birthday"));
        Assert.Equal($"{date}T11:59:00.000Z", phones.Second.Contact(theirs)[Birthday]);
    }

    [Fact]
    public async Task A_client_that_sends_noon_means_the_day_itself_and_gets_midnight()
    {
        var phones = await TwoPhones.Of(host, firstType: "Android-Mail");
        var (mine, theirs) = await phones.AddAsync((Birthday, "1980-02-29T12:00:00.000Z"));
        Assert.Equal("1980-02-29", await phones.CrmAsync(mine, "birthday"));
        await phones.ChangeAsync(phones.Second, theirs, (Birthday, "1980-03-02T11:59:00.000Z"), ("Contacts:JobTitle", "Maklerin"));
        await phones.PullAsync(phones.First);
        Assert.Equal("1980-03-02T00:00:00.000Z", phones.First.Contact(mine)[Birthday]);
    }

    [Theory]
    [InlineData("1980-02-28T11:59:00.000Z")]
    [InlineData("1980-03-01T11:59:00.000Z")]
    public async Task One_day_off_with_nothing_else_changed_is_the_stored_date_and_is_given_back(string shifted)
    {
        var phones = await TwoPhones.Of(host);
        var (mine, theirs) = await phones.AddAsync((Birthday, "1980-02-29T11:59:00.000Z"));
        await phones.ChangeAsync(phones.Second, theirs, (Birthday, shifted));
        Assert.Equal("1980-02-29", await phones.CrmAsync(mine, "birthday"));
        await phones.PullAsync(phones.Second);
        Assert.Equal("1980-02-29T11:59:00.000Z", phones.Second.Contact(theirs)[Birthday]);
        phones.AssertNoComplaints();
    }

    [Fact]
    public async Task One_day_off_with_something_else_is_a_new_date()
    {
        var phones = await TwoPhones.Of(host);
        var (mine, theirs) = await phones.AddAsync((Birthday, "1980-02-29T11:59:00.000Z"));
        await phones.ChangeAsync(phones.Second, theirs, (Birthday, "1980-03-01T11:59:00.000Z"), ("Contacts:JobTitle", "Maklerin"));
        Assert.Equal("1980-03-01", await phones.CrmAsync(mine, "birthday"));
    }

    /// <summary>The device is put right: it shows what cannot be stored.</summary>
    [Fact]
    public async Task What_is_no_date_is_not_taken()
    {
        var phones = await TwoPhones.Of(host);
        var (mine, theirs) = await phones.AddAsync((Birthday, "1980-02-29T11:59:00.000Z"));
        var result = await phones.ChangeAsync(phones.Second, theirs, (Birthday, "9999-12-31T12:00:00.000Z"));
        Assert.Equal("6", result.AnswerTo(theirs)?.Status);
        await phones.PullAsync(phones.Second);
        Assert.Equal("1980-02-29T11:59:00.000Z", phones.Second.Contact(theirs)[Birthday]);
        Assert.Equal("1980-02-29", await phones.CrmAsync(mine, "birthday"));
    }
}
