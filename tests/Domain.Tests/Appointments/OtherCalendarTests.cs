using NodaTime;
using OnOfficeSync.Domain.Appointments;
using static OnOfficeSync.Domain.Tests.Appointments.Dates;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>Series that a device counts in another calendar than the Gregorian.</summary>
public sealed class OtherCalendarTests
{
    // New year by the almanac.
    [Theory]
    [InlineData(PatternCalendar.ChineseLunar, "2026-02-17", "2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03")]
    [InlineData(PatternCalendar.JapaneseLunar, "2026-02-17", "2026-02-17 2027-02-07 2028-01-27 2029-02-13 2030-02-03")]
    [InlineData(PatternCalendar.KoreanLunar, "2026-02-17", "2026-02-17 2027-02-07 2028-01-27 2029-02-13 2030-02-03")]
    [InlineData(PatternCalendar.Hebrew, "2026-09-12", "2026-09-12 2027-10-02 2028-09-21 2029-09-10 2030-09-28")]
    public void The_first_of_the_first_month_is_new_year(PatternCalendar calendar, string start, string dates) =>
        Assert.Equal(dates, In(calendar, DevicePattern.Yearly(1, 1)).Occurrences(Day(start)).Take(5).Text());

    // The mid-autumn festival; 2025 had a leap sixth month before it.
    [Fact]
    public void A_leap_month_moves_the_later_ones_on() => Assert.Equal(
        "2024-09-17 2025-10-06 2026-09-25 2027-09-15",
        In(PatternCalendar.ChineseLunar, DevicePattern.Yearly(8, 15)).Occurrences(Day("2024-01-01")).Take(4).Text());

    // 25 July 2025 began the leap sixth month; in the years around it the sixth month itself is meant.
    [Fact]
    public void A_leap_month_is_meant_in_the_years_that_have_it() => Assert.Equal(
        "2024-07-06 2025-07-25 2026-07-14",
        (In(PatternCalendar.ChineseLunar, DevicePattern.Yearly(6, 1)) with { LeapMonth = true }).Occurrences(Day("2024-01-01")).Take(3).Text());

    [Theory]
    [InlineData(PatternCalendar.Hijri, 1)]
    [InlineData(PatternCalendar.Hijri, 5)]
    [InlineData(PatternCalendar.Hebrew, 1)]
    [InlineData(PatternCalendar.Hebrew, 7)]
    public void Months_are_those_of_the_calendar(PatternCalendar calendar, int interval)
    {
        var system = calendar == PatternCalendar.Hijri ? CalendarSystem.IslamicBcl : CalendarSystem.HebrewCivil;
        var expected = Walk(Day("2026-11-25").WithCalendar(system), interval).Take(60);
        Assert.Equal(expected.Text(), In(calendar, DevicePattern.Monthly(30, interval)).Occurrences(Day("2026-11-25")).Take(60).Text());
    }

    [Theory]
    [InlineData(PatternCalendar.Hijri)]
    [InlineData(PatternCalendar.Hebrew)]
    [InlineData(PatternCalendar.ChineseLunar)]
    [InlineData(PatternCalendar.JapaneseLunar)]
    [InlineData(PatternCalendar.KoreanLunar)]
    public void Where_a_calendar_ends_its_series_end(PatternCalendar calendar)
    {
        foreach (var pattern in new[] { DevicePattern.Monthly(30), DevicePattern.Yearly(12, 30), DevicePattern.Monthly(5, Weekdays.Monday, 7) })
        {
            Assert.NotEmpty(In(calendar, pattern).Occurrences(Day("2026-11-25")));
            Assert.InRange(In(calendar, pattern).Occurrences(Day("2026-11-25")).Count(), 1, 120_000);
        }
    }

    [Theory]
    [InlineData(PatternCalendar.Hebrew, "1500-01-01")]
    [InlineData(PatternCalendar.ChineseLunar, "1900-01-01")]
    [InlineData(PatternCalendar.ChineseLunar, "2200-01-01")]
    [InlineData(PatternCalendar.JapaneseLunar, "9998-12-31")]
    public void Beyond_what_is_known_of_a_calendar_there_is_no_occurrence(PatternCalendar calendar, string start) =>
        Assert.Empty(In(calendar, DevicePattern.Monthly(1)).Occurrences(Day(start)));

    // The last is the day on which the Japanese era changed.
    [Theory]
    [InlineData(PatternCalendar.Hijri, "0622-07-18")]
    [InlineData(PatternCalendar.Hebrew, "1583-01-01")]
    [InlineData(PatternCalendar.ChineseLunar, "1901-02-19")]
    [InlineData(PatternCalendar.KoreanLunar, "0918-02-14")]
    [InlineData(PatternCalendar.JapaneseLunar, "1960-01-28")]
    [InlineData(PatternCalendar.JapaneseLunar, "2019-04-01")]
    public void Where_a_calendar_begins_nothing_fails(PatternCalendar calendar, string begin)
    {
        for (var start = Day(begin).PlusDays(-5); start < Day(begin).PlusDays(800); start = start.PlusDays(1))
        {
            foreach (var pattern in new[] { DevicePattern.Monthly(1), DevicePattern.Yearly(12, 30), DevicePattern.Yearly(1, 5, Weekdays.Monday) })
                Assert.All(In(calendar, pattern).Occurrences(start).Take(3), date => Assert.True(date >= start));
        }
    }

    [Fact]
    public void It_is_stored_as_single_appointments()
    {
        var stored = SeriesRule.Store(new(In(PatternCalendar.ChineseLunar, DevicePattern.Yearly(1, 1)), Day("2026-02-17")), Day("2028-01-26"));
        Assert.Equal("2026-02-17 2027-02-06 2028-01-26", stored.Parts.Select(part => part.Start).Text());
        Assert.True(stored.Simplified);
        Assert.Equal("2029-02-13", stored.Kept!.Entered(Day("2029-12-31")).Text());
    }

    // Days and weeks are the same in every calendar.
    [Fact]
    public void A_daily_or_weekly_series_is_the_same_series() =>
        Assert.False(SeriesRule.Store(new(In(PatternCalendar.Hebrew, DevicePattern.Daily()), Day("2026-11-25")), Day("2027-05-25")).Simplified);

    private static DevicePattern In(PatternCalendar calendar, DevicePattern pattern) => pattern with { Calendar = calendar };

    // The 30th, or the last day of a shorter month.
    private static IEnumerable<LocalDate> Walk(LocalDate start, int interval)
    {
        for (var month = new LocalDate(start.Year, start.Month, 1, start.Calendar); ; month = month.PlusMonths(interval))
        {
            var date = month.PlusDays(Math.Min(30, month.Calendar.GetDaysInMonth(month.Year, month.Month)) - 1);
            if (date >= start)
                yield return date.WithCalendar(CalendarSystem.Iso);
        }
    }
}
