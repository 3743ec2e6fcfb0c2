using CsCheck;
using NodaTime;
using OnOfficeSync.Domain.Appointments;
using static OnOfficeSync.Domain.Tests.Appointments.Dates;

namespace OnOfficeSync.Domain.Tests.Appointments;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData(Frequency.Daily, 10, "2026-12-25", "2026-12-25 2027-01-04 2027-01-14")]
    [InlineData(Frequency.Weekly, 1, "2026-12-24", "2026-12-24 2026-12-31 2027-01-07")]
    [InlineData(Frequency.Weekly, 53, "2026-01-01", "2026-01-01 2027-01-07 2028-01-13")]
    [InlineData(Frequency.Monthly, 1, "2026-12-15", "2026-12-15 2027-01-15 2027-02-15")]
    [InlineData(Frequency.Monthly, 14, "2026-12-15", "2026-12-15 2028-02-15 2029-04-15")]
    [InlineData(Frequency.Yearly, 2, "2026-12-15", "2026-12-15 2028-12-15 2030-12-15")]
    public void A_series_falls_on_the_starts_own_weekday_day_of_month_or_date(Frequency frequency, int interval, string start, string dates) =>
        Assert.Equal(dates, new Recurrence(frequency, interval).Occurrences(Day(start)).Take(3).Text());

    [Theory]
    [InlineData("2027-01-31", "2027-01-31 2027-02-28 2027-03-31 2027-04-30 2027-05-31")]
    [InlineData("2027-01-30", "2027-01-30 2027-02-28 2027-03-30 2027-04-30 2027-05-30")]
    [InlineData("2028-01-29", "2028-01-29 2028-02-29 2028-03-29 2028-04-29 2028-05-29")]
    [InlineData("2027-01-29", "2027-01-29 2027-02-28 2027-03-29 2027-04-29 2027-05-29")]
    public void A_monthly_series_from_a_29th_30th_or_31st_falls_on_the_last_day_of_shorter_months(string start, string dates) =>
        Assert.Equal(dates, new Recurrence(Frequency.Monthly).Occurrences(Day(start)).Take(5).Text());

    [Fact]
    public void A_yearly_series_from_29_February_falls_on_the_28th_of_other_years() => Assert.Equal(
        "2096-02-29 2097-02-28 2098-02-28 2099-02-28 2100-02-28 2101-02-28 2102-02-28 2103-02-28 2104-02-29",
        new Recurrence(Frequency.Yearly).Occurrences(Day("2096-02-29")).Take(9).Text());

    [Theory]
    [InlineData("2026-12-14", "2026-11-30 2026-12-07 2026-12-14")]
    [InlineData("2026-12-13", "2026-11-30 2026-12-07")]
    [InlineData("2026-11-30", "2026-11-30")]
    [InlineData("2026-11-29", "")]
    public void The_last_date_is_included_and_before_the_start_there_is_nothing(string until, string dates) =>
        Assert.Equal(dates, new Recurrence(Frequency.Weekly, 1, Day(until)).Occurrences(Day("2026-11-30")).Text());

    [Theory]
    [InlineData("2020-01-01", "2027-01-31", null)]
    [InlineData("2027-01-31", "2027-01-31", "2027-01-31")]
    [InlineData("2027-02-01", "2027-02-28", "2027-01-31")]
    [InlineData("2027-02-28", "2027-02-28", "2027-02-28")]
    [InlineData("2027-04-30", "2027-04-30", "2027-04-30")]
    [InlineData("2027-05-31", null, "2027-04-30")]
    public void The_next_and_the_last_occurrence_are_found(string date, string? next, string? previous)
    {
        var series = new Recurrence(Frequency.Monthly, 1, Day("2027-05-30"));
        Assert.Equal((DayOrNone(next), DayOrNone(previous)), (series.Next(Day("2027-01-31"), Day(date)), series.Previous(Day("2027-01-31"), Day(date))));
    }

    [Theory]
    [InlineData("2027-02-28", true)]
    [InlineData("2027-01-30", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-06-30", false)]
    public void A_date_is_an_occurrence_or_not(string date, bool isOne) =>
        Assert.Equal(isOne, new Recurrence(Frequency.Monthly, 1, Day("2027-05-31")).FallsOn(Day("2027-01-31"), Day(date)));

    [Fact]
    public void A_jump_finds_what_a_walk_finds() =>
        Gen.Select(Gen.Enum<Frequency>(), Gen.Int[1, 40], AnyPattern.Start, Gen.Int[-50, 4000], Gen.Int[0, 8000]).Sample((frequency, interval, start, to, days) =>
        {
            var (series, date) = (new Recurrence(frequency, interval, days <= 4000 ? start.PlusDays(days) : null), start.PlusDays(to));
            var walked = series.Occurrences(start).Take(4100).ToList();
            Assert.Equal(walked.Where(occurrence => occurrence >= date).Take(3), series.OccurrencesFrom(start, date).Take(3));
            Assert.Equal(walked.Where(occurrence => occurrence <= date).Reverse(), series.OccurrencesBack(start, date));
            Assert.Equal(walked.Contains(date), series.FallsOn(start, date));
        });

    [Theory]
    [InlineData(Frequency.Daily, 999, "9997-04-06 9999-12-31", "9991-10-17")]
    [InlineData(Frequency.Weekly, 1, "9999-12-24 9999-12-31", "9999-12-24")]
    [InlineData(Frequency.Monthly, 7, "9999-01-31 9999-08-31", "9999-01-31")]
    [InlineData(Frequency.Yearly, 999, "9000-02-28 9999-02-28", "8001-02-28")]
    public void Where_the_calendar_ends_every_series_ends(Frequency frequency, int interval, string lastOnes, string start)
    {
        var series = new Recurrence(frequency, interval);
        Assert.Equal(lastOnes, series.Occurrences(Day(start)).TakeLast(2).Text());
        Assert.Equal(lastOnes, series.OccurrencesBack(Day(start), LocalDate.MaxIsoValue).Take(2).Reverse().Text());
        Assert.Null(series.Next(LocalDate.MaxIsoValue.PlusDays(-1), LocalDate.MaxIsoValue));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(-1)]
    public void An_interval_is_1_to_999(int interval) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Recurrence(Frequency.Daily, interval));
}
