using NodaTime;
using OnOfficeSync.Domain.Appointments;
using static OnOfficeSync.Domain.Tests.Appointments.ACandidate;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>The span of one month back is 25 October 2026 to 25 May 2027, in Berlin.</summary>
public sealed class AppointmentSetTests
{
    private static readonly Instant Now = Utc("2026-11-25T10:00:00Z");

    [Theory]
    [InlineData(LookBack.TwoWeeks, "2026-11-11")]
    [InlineData(LookBack.OneMonth, "2026-10-25")]
    [InlineData(LookBack.ThreeMonths, "2026-08-25")]
    [InlineData(LookBack.SixMonths, "2026-05-25")]
    public void The_span_goes_from_what_the_client_wants_to_six_months_ahead(LookBack back, string first)
    {
        var span = AppointmentSpan.At(Now, Berlin, back);
        Assert.Equal((Dates.Day(first), Dates.Day("2027-05-25")), (span.First, span.Last));
    }

    [Fact]
    public void Months_are_calendar_months()
    {
        var span = AppointmentSpan.At(Utc("2027-03-31T10:00:00Z"), Berlin, LookBack.OneMonth);
        Assert.Equal((Dates.Day("2027-02-28"), Dates.Day("2027-09-30")), (span.First, span.Last));
    }

    [Theory]
    [InlineData("2026-10-24T23:00", "2026-10-25T00:00", false)]
    [InlineData("2026-10-24T23:00", "2026-10-25T00:01", true)]
    [InlineData("2026-10-25T00:00", "2026-10-25T00:00", true)]
    [InlineData("2026-10-24T23:59", "2026-10-24T23:59", false)]
    [InlineData("2026-01-01T00:00", "2027-12-31T00:00", true)]
    [InlineData("2027-05-25T23:59", "2027-05-26T01:00", true)]
    [InlineData("2027-05-26T00:00", "2027-05-26T01:00", false)]
    [InlineData("2027-05-26T00:00", "2027-05-26T00:00", false)]
    public void What_touches_the_first_or_the_last_day_is_in_the_set(string start, string end, bool isIn) => Assert.Equal(isIn, IsIn(Of(1, start, end)));

    [Theory]
    [InlineData("2027-05-26T06:59", true)]
    [InlineData("2027-05-26T07:00", false)]
    public void The_days_are_those_of_the_users_zone(string start, bool isIn) =>
        Assert.Equal(isIn, IsIn(Of(1, start, "2027-05-27T00:00", "Asia/Tokyo")));

    [Theory]
    [InlineData("2026-10-24", "2026-10-25", false)]
    [InlineData("2026-10-25", "2026-10-26", true)]
    [InlineData("2027-05-25", "2027-05-26", true)]
    [InlineData("2027-05-26", "2027-05-27", false)]
    public void An_all_day_appointment_lies_on_its_dates_in_every_zone(string first, string end, bool isIn)
    {
        foreach (var user in new[] { "Europe/Berlin", "America/New_York", "Asia/Tokyo" })
            Assert.Equal(isIn, AppointmentSet.Of([AllDay(1, first, end)], Zone(user), Utc("2026-11-25T12:00:00Z"), LookBack.OneMonth).Keys.Length == 1);
    }

    [Fact]
    public void A_series_is_judged_by_its_occurrences_and_counts_once()
    {
        var weekly = Of(1, "1990-01-01T09:00", "1990-01-01T10:00");
        Assert.True(IsIn(weekly.Every(Frequency.Weekly)));
        Assert.True(IsIn(weekly.Every(Frequency.Weekly, 1, "2026-10-26")));
        Assert.False(IsIn(weekly.Every(Frequency.Weekly, 1, "2026-10-24")));
        Assert.False(IsIn(weekly.Every(Frequency.Weekly, 1, "1989-12-31")));
        Assert.False(IsIn(Of(1, "2026-09-01T09:00", "2026-09-01T10:00").Every(Frequency.Yearly)));
        Assert.False(IsIn(Of(1, "2027-06-01T09:00", "2027-06-01T10:00").Every(Frequency.Weekly)));
    }

    [Fact]
    public void An_excluded_date_does_not_count()
    {
        var monthly = Of(1, "2026-09-25T09:00", "2026-09-25T10:00");
        Assert.True(IsIn(monthly.Every(Frequency.Monthly, 1, "2026-11-25", "2026-11-25")));
        Assert.False(IsIn(monthly.Every(Frequency.Monthly, 1, "2026-11-25", "2026-11-25", "2026-10-25")));
        Assert.True(IsIn(monthly.Every(Frequency.Monthly, 1, "2026-11-25", "2026-11-24", "2026-10-24")));
    }

    [Fact]
    public void Running_and_upcoming_ones_come_by_start_then_past_ones_from_the_latest() => Assert.Equal(
        [3, 4, 5, 2, 1],
        Set([
            Of(1, "2026-10-26T09:00", "2026-10-26T10:00"), Of(2, "2026-11-25T10:00", "2026-11-25T11:00"), Of(3, "2026-11-01T09:00", "2026-12-01T10:00"),
            Of(4, "2026-11-25T11:01", "2026-11-25T12:00"), Of(5, "2026-11-26T09:00", "2026-11-26T10:00"),
        ]).Keys);

    [Fact]
    public void A_series_stands_at_its_next_occurrence_or_at_its_last_one() => Assert.Equal(
        [4, 1, 5, 2, 6, 3],
        Set([
            Of(1, "2020-01-02T09:00", "2020-01-02T10:00").Every(Frequency.Weekly),
            Of(2, "2026-11-24T09:00", "2026-11-24T10:00").Every(Frequency.Yearly),
            Of(3, "2020-01-02T09:00", "2020-01-02T10:00").Every(Frequency.Weekly, 1, "2026-11-12"),
            Of(4, "2026-11-25T12:00", "2026-11-25T13:00"),
            Of(5, "2026-11-27T09:00", "2026-11-27T10:00"),
            Of(6, "2026-11-16T09:00", "2026-11-16T10:00"),
        ]).Keys);

    [Fact]
    public void At_most_500_are_in_the_set_and_of_more_the_oldest_are_left_out()
    {
        var day = Dates.Day("2026-10-30").AtMidnight();
        var all = Enumerable.Range(0, 700)
            .Select(hour => new SetCandidate(hour, day.PlusHours(hour), day.PlusHours(hour + 1), Berlin, false, null, [])).ToList();
        var set = Set(all);
        // At 11 o'clock on 25 November 635 of them are over.
        Assert.Equal([.. Enumerable.Range(635, 65), .. Enumerable.Range(200, 435).Reverse()], set.Keys.Select(key => (int)key));
        Assert.Equal(200, set.LeftOut);
        Assert.Equal((500, 0), (Set(all.Take(500)).Keys.Length, Set(all.Take(500)).LeftOut));
    }

    [Theory]
    [InlineData(0, null)] // but for the 501st all are over, and that one is not left out
    [InlineData(1, "2026-12-02T08:00:00Z")]
    public void It_says_when_the_first_one_to_come_that_is_left_out_starts(int more, string? expected)
    {
        var past = Enumerable.Range(0, 500 * (1 - more)).Select(key => Of(key + 1, "2026-11-20T09:00", "2026-11-20T10:00"));
        var coming = Enumerable.Range(0, 500 * more).Select(key => Of(key + 1, "2026-12-01T09:00", "2026-12-01T10:00"));
        var set = Set([.. past, .. coming, Of(1000, "2026-12-02T09:00", "2026-12-02T10:00")]);
        Assert.Equal(1, set.LeftOut);
        Assert.Equal(expected is null ? null : Utc(expected), set.MissingFrom);
        Assert.Null(Set(coming).MissingFrom);
    }

    [Fact]
    public void Of_two_at_the_same_time_the_lower_key_comes_first()
    {
        var all = Enumerable.Range(1, 501).Reverse().Select(key => Of(key, "2026-12-01T09:00", "2026-12-01T10:00"));
        Assert.Equal(Enumerable.Range(1, 500).Select(key => (long)key), Set(all).Keys);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-11-25T10:00:00Z", "2026-11-25T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-11-25T23:00:00Z", "2026-11-26T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")]
    [InlineData("America/Santiago", "2026-09-05T12:00:00Z", "2026-09-06T04:00:00Z")]
    [InlineData("America/Havana", "2026-10-31T12:00:00Z", "2026-11-01T04:00:00Z")]
    [InlineData("Pacific/Apia", "2011-12-29T12:00:00Z", "2011-12-30T10:00:00Z")]
    public void The_set_changes_at_the_next_midnight_of_the_users_zone(string zone, string now, string midnight) =>
        Assert.Equal(Utc(midnight), AppointmentSet.Of([Of(1, "2026-11-25T10:00", "2026-11-25T11:30")], Zone(zone), Utc(now), LookBack.OneMonth).ChangesAt);

    [Fact]
    public void While_some_are_left_out_the_set_changes_when_the_next_occurrence_ends()
    {
        var many = Enumerable.Range(1, 500).Select(key => Of(key, "2026-12-01T09:00", "2026-12-01T10:00")).ToList();
        var ending = Of(0, "2026-11-25T10:30", "2026-11-25T11:30");
        Assert.Equal(Utc("2026-11-25T23:00:00Z"), Set(many).ChangesAt);
        var set = Set([.. many, ending]);
        Assert.Equal((Utc("2026-11-25T10:30:00Z"), true, false), (set.ChangesAt, set.Keys.Contains(0), set.Keys.Contains(500)));
        var later = AppointmentSet.Of([.. many, ending], Berlin, set.ChangesAt, LookBack.OneMonth);
        Assert.Equal((false, true), (later.Keys.Contains(0), later.Keys.Contains(500)));
    }

    private static bool IsIn(SetCandidate candidate) => Set([candidate]).Keys.Length == 1;

    private static AppointmentSet Set(IEnumerable<SetCandidate> candidates) => AppointmentSet.Of(candidates, Berlin, Now, LookBack.OneMonth);
}
