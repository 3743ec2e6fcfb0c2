using OnOfficeSync.Domain.Appointments;
using static OnOfficeSync.Domain.Tests.Appointments.ACandidate;

namespace OnOfficeSync.Domain.Tests.Appointments;

public sealed class WallTimeTests
{
    // Each pair of rows is the day before and the day of a change of clocks.
    [Theory]
    [InlineData("Europe/Berlin", "2026-10-24T07:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25T08:00:00Z")]
    [InlineData("Europe/Berlin", "2027-03-27T08:00:00Z")]
    [InlineData("Europe/Berlin", "2027-03-28T07:00:00Z")]
    [InlineData("Europe/London", "2026-10-24T08:00:00Z")]
    [InlineData("Europe/London", "2026-10-25T09:00:00Z")]
    [InlineData("Europe/London", "2027-03-27T09:00:00Z")]
    [InlineData("Europe/London", "2027-03-28T08:00:00Z")]
    [InlineData("Europe/Athens", "2026-10-24T06:00:00Z")]
    [InlineData("Europe/Athens", "2026-10-25T07:00:00Z")]
    [InlineData("Europe/Athens", "2027-03-27T07:00:00Z")]
    [InlineData("Europe/Athens", "2027-03-28T06:00:00Z")]
    [InlineData("America/New_York", "2026-10-31T13:00:00Z")]
    [InlineData("America/New_York", "2026-11-01T14:00:00Z")]
    [InlineData("America/New_York", "2027-03-13T14:00:00Z")]
    [InlineData("America/New_York", "2027-03-14T13:00:00Z")]
    [InlineData("America/Los_Angeles", "2026-10-31T16:00:00Z")]
    [InlineData("America/Los_Angeles", "2026-11-01T17:00:00Z")]
    [InlineData("America/Los_Angeles", "2027-03-13T17:00:00Z")]
    [InlineData("America/Los_Angeles", "2027-03-14T16:00:00Z")]
    [InlineData("America/Santiago", "2026-09-05T13:00:00Z")]
    [InlineData("America/Santiago", "2026-09-06T12:00:00Z")]
    [InlineData("America/Santiago", "2027-04-03T12:00:00Z")]
    [InlineData("America/Santiago", "2027-04-04T13:00:00Z")]
    [InlineData("Australia/Sydney", "2026-10-02T23:00:00Z")]
    [InlineData("Australia/Sydney", "2026-10-03T22:00:00Z")]
    [InlineData("Australia/Sydney", "2027-04-02T22:00:00Z")]
    [InlineData("Australia/Sydney", "2027-04-03T23:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-02T22:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03T22:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-04-02T22:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-04-03T22:30:00Z")]
    [InlineData("Pacific/Auckland", "2026-09-25T21:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-09-26T20:00:00Z")]
    [InlineData("Pacific/Auckland", "2027-04-02T20:00:00Z")]
    [InlineData("Pacific/Auckland", "2027-04-03T21:00:00Z")]
    public void An_occurrence_at_nine_is_at_nine_before_and_after_a_change_of_clocks(string zone, string nine)
    {
        var daily = Of(1, "2026-01-01T09:00", "2026-01-01T10:00", zone).Every(Frequency.Daily);
        var (start, end) = new CandidateTimes(daily, Berlin).Place(Utc(nine) - NodaTime.Duration.FromMinutes(1));
        Assert.Equal((Utc(nine), Utc(nine) + NodaTime.Duration.FromHours(1)), (start, end));
    }

    [Theory]
    [InlineData("2027-03-28T02:30", "2027-03-28T03:30", "2027-03-28T01:30:00Z", "2027-03-28T01:30:00Z")]
    [InlineData("2027-03-28T02:30", "2027-03-28T03:10", "2027-03-28T01:30:00Z", "2027-03-28T01:30:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T03:30", "2026-10-25T00:30:00Z", "2026-10-25T02:30:00Z")]
    public void A_time_that_clocks_skip_is_as_much_later_and_of_two_the_first_counts(string start, string end, string begins, string ends) =>
        Assert.Equal((Utc(begins), Utc(ends)), new CandidateTimes(Of(1, start, end), Berlin).Place(Utc("2026-01-01T00:00:00Z")));

    [Fact]
    public void An_appointment_on_the_last_days_of_the_calendar_fails_in_no_zone()
    {
        foreach (var zone in new[] { "Pacific/Kiritimati", "Pacific/Pago_Pago" })
        {
            var last = Of(1, "9999-12-30T00:00", "9999-12-31T23:59", zone).Every(Frequency.Daily);
            var (start, end) = new CandidateTimes(last, Berlin).Place(Utc("2026-01-01T00:00:00Z"));
            Assert.True(start <= end);
        }
    }
}
