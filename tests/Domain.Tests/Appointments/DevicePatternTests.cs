using NodaTime;
using OnOfficeSync.Domain.Appointments;
using static OnOfficeSync.Domain.Tests.Appointments.Dates;

namespace OnOfficeSync.Domain.Tests.Appointments;

public sealed class DevicePatternTests
{
    // The example of RFC 5545, 3.3.10.
    [Theory]
    [InlineData(IsoDayOfWeek.Monday, "1997-08-05 1997-08-10 1997-08-19 1997-08-24")]
    [InlineData(IsoDayOfWeek.Sunday, "1997-08-05 1997-08-17 1997-08-19 1997-08-31")]
    public void Weeks_are_told_apart_by_the_first_day_of_the_week(IsoDayOfWeek first, string dates) => Assert.Equal(
        dates,
        (DevicePattern.Weekly(Weekdays.Tuesday | Weekdays.Sunday, 2) with { WeekStart = first, Count = 4 }).Occurrences(Day("1997-08-05")).Text());

    [Fact]
    public void Weeks_begin_on_Sunday_if_nothing_is_said() =>
        Assert.Equal(IsoDayOfWeek.Sunday, DevicePattern.Weekly(Weekdays.Tuesday).WeekStart);

    [Fact]
    public void Weeks_are_counted_from_the_starts_own_even_if_its_day_is_over() =>
        Assert.Equal("2026-12-07 2026-12-21", DevicePattern.Weekly(Weekdays.Monday, 2).Occurrences(Day("2026-11-25")).Take(2).Text());

    [Fact]
    public void Daily_with_days_of_the_week_is_weekly_on_these() => Assert.Equal(
        "2026-11-27 2026-11-30 2026-12-01 2026-12-02 2026-12-03 2026-12-04 2026-12-07",
        (DevicePattern.Daily() with { Days = Weekdays.Workdays }).Occurrences(Day("2026-11-27")).Take(7).Text());

    [Fact]
    public void Daily_with_days_of_the_week_and_an_interval_counts_weeks() => Assert.Equal(
        "2026-11-26 2026-11-27 2026-12-07 2026-12-08",
        (DevicePattern.Daily(2) with { Days = Weekdays.Workdays }).Occurrences(Day("2026-11-26")).Take(4).Text());

    [Fact]
    public void Months_are_counted_from_the_starts_own_even_if_its_day_is_over() =>
        Assert.Equal("2027-01-10 2027-03-10", DevicePattern.Monthly(10, 2).Occurrences(Day("2026-11-25")).Take(2).Text());

    [Fact]
    public void Years_are_counted_from_the_starts_own_even_if_its_date_is_over() =>
        Assert.Equal("2028-03-10 2030-03-10", DevicePattern.Yearly(3, 10, 2).Occurrences(Day("2026-11-25")).Take(2).Text());

    [Fact]
    public void A_31st_is_the_last_day_of_a_shorter_month() =>
        Assert.Equal("2026-11-30 2026-12-31 2027-01-31 2027-02-28", DevicePattern.Monthly(31).Occurrences(Day("2026-11-25")).Take(4).Text());

    [Fact]
    public void A_30th_of_February_is_its_last_day() =>
        Assert.Equal("2027-02-28 2028-02-29 2029-02-28", DevicePattern.Yearly(2, 30).Occurrences(Day("2027-01-01")).Take(3).Text());

    [Theory]
    [InlineData(2, Weekdays.Tuesday, "2026-12-08 2027-01-12 2027-02-09")]
    [InlineData(4, Weekdays.Thursday, "2026-11-26 2026-12-24 2027-01-28")]
    [InlineData(5, Weekdays.Monday, "2026-11-30 2026-12-28 2027-01-25")]
    [InlineData(3, Weekdays.All, "2026-12-03 2027-01-03 2027-02-03")]
    [InlineData(5, Weekdays.All, "2026-11-30 2026-12-31 2027-01-31")]
    [InlineData(1, Weekdays.Workdays, "2026-12-01 2027-01-01 2027-02-01")]
    [InlineData(5, Weekdays.Workdays, "2026-11-30 2026-12-31 2027-01-29")]
    [InlineData(2, Weekdays.Weekend, "2026-12-06 2027-01-03 2027-02-07")]
    [InlineData(5, Weekdays.Weekend, "2026-11-29 2026-12-27 2027-01-31")]
    public void Of_the_days_of_the_week_the_nth_is_meant_and_the_fifth_is_the_last(int week, Weekdays days, string dates) =>
        Assert.Equal(dates, DevicePattern.Monthly(week, days).Occurrences(Day("2026-11-25")).Take(3).Text());

    // Thanksgiving, and Memorial Day, which is the last Monday of a month with four or five.
    [Theory]
    [InlineData(11, 4, Weekdays.Thursday, "2026-11-26 2027-11-25 2028-11-23 2029-11-22")]
    [InlineData(5, 5, Weekdays.Monday, "2027-05-31 2028-05-29 2029-05-28 2030-05-27")]
    public void Yearly_the_nth_is_meant_in_one_month(int month, int week, Weekdays days, string dates) =>
        Assert.Equal(dates, DevicePattern.Yearly(month, week, days).Occurrences(Day("2026-11-25")).Take(4).Text());

    [Fact]
    public void The_count_counts_real_occurrences_only() =>
        Assert.Equal("2026-11-30 2026-12-07", (DevicePattern.Weekly(Weekdays.Monday) with { Count = 2 }).Occurrences(Day("2026-11-25")).Text());

    [Fact]
    public void The_count_wins_over_the_last_date() => Assert.Equal(
        "2026-11-25 2026-11-26 2026-11-27",
        (DevicePattern.Daily() with { Count = 3, Last = Day("2026-11-26") }).Occurrences(Day("2026-11-25")).Text());

    [Fact]
    public void A_last_date_before_the_start_leaves_nothing() =>
        Assert.Empty((DevicePattern.Daily() with { Last = Day("2026-11-24") }).Occurrences(Day("2026-11-25")));

    [Theory]
    [InlineData(PatternType.Daily)]
    [InlineData(PatternType.Weekly)]
    [InlineData(PatternType.MonthlyByDay)]
    [InlineData(PatternType.MonthlyByWeekday)]
    [InlineData(PatternType.YearlyByDay)]
    [InlineData(PatternType.YearlyByWeekday)]
    public void No_pattern_goes_beyond_the_end_of_the_calendar(PatternType type)
    {
        var pattern = new DevicePattern(type, 999) { Month = 2, Day = 30, Count = DevicePattern.MaxCount };
        Assert.InRange(pattern.Occurrences(Day("9990-06-15")).Count(), 0, 11);
        Assert.InRange((pattern with { Count = null }).Occurrences(Day("9990-06-15")).Count(), 0, 11);
        Assert.InRange((pattern with { Count = null }).OccurrencesFrom(Day("1601-01-01"), LocalDate.MaxIsoValue).Count(), 0, 1);
    }

    [Fact]
    public void What_is_out_of_bounds_is_no_pattern()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DevicePattern.Daily(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DevicePattern.Daily() with { Interval = 1000 });
        Assert.Throws<ArgumentOutOfRangeException>(() => DevicePattern.Daily() with { Count = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => DevicePattern.Daily() with { Count = 1000 });
        Assert.Throws<ArgumentOutOfRangeException>(() => DevicePattern.Monthly(32));
        Assert.Throws<ArgumentOutOfRangeException>(() => DevicePattern.Monthly(6, Weekdays.Monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => DevicePattern.Yearly(13, 1));
    }
}
