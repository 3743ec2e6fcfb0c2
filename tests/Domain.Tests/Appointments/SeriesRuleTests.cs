using NodaTime;
using OnOfficeSync.Domain.Appointments;
using static OnOfficeSync.Domain.Tests.Appointments.Dates;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>Each row of the contract's table of a device's series. 25 November 2026 is a Wednesday.</summary>
public sealed class SeriesRuleTests
{
    private static readonly LocalDate Wednesday = Day("2026-11-25");

    private static readonly LocalDate WindowEnd = Day("2027-05-25");

    public static TheoryData<DevicePattern, string, Recurrence> SameSeries => new()
    {
        { DevicePattern.Daily(999), "2026-11-25", new(Frequency.Daily, 999) },
        { DevicePattern.Weekly(Weekdays.Wednesday, 2), "2026-11-25", new(Frequency.Weekly, 2) },
        { DevicePattern.Weekly(Weekdays.Wednesday) with { WeekStart = IsoDayOfWeek.Monday }, "2026-11-25", new(Frequency.Weekly) },
        { DevicePattern.Daily() with { Days = Weekdays.Wednesday }, "2026-11-25", new(Frequency.Weekly) },
        { DevicePattern.Monthly(25, 3), "2026-11-25", new(Frequency.Monthly, 3) },
        { DevicePattern.Monthly(31), "2026-12-31", new(Frequency.Monthly) },
        { DevicePattern.Yearly(11, 25), "2026-11-25", new(Frequency.Yearly) },
        { DevicePattern.Yearly(2, 29), "2028-02-29", new(Frequency.Yearly) },
        { DevicePattern.Weekly(Weekdays.All), "2026-11-25", new(Frequency.Daily) },
        { DevicePattern.Daily() with { Days = Weekdays.All }, "2026-11-25", new(Frequency.Daily) },
        { DevicePattern.Monthly(DevicePattern.LastWeek, Weekdays.All), "2026-12-31", new(Frequency.Monthly) },
        { DevicePattern.Yearly(12, DevicePattern.LastWeek, Weekdays.All), "2026-12-31", new(Frequency.Yearly) },
        { DevicePattern.Monthly(3, Weekdays.All), "2026-12-03", new(Frequency.Monthly) },
        { DevicePattern.Weekly(Weekdays.Wednesday) with { Last = Day("2027-01-01") }, "2026-11-25", new(Frequency.Weekly, 1, Day("2027-01-01")) },
    };

    [Theory]
    [MemberData(nameof(SameSeries))]
    public void What_the_CRM_can_say_is_stored_as_the_same_series_without_notice(DevicePattern pattern, string start, Recurrence recurrence)
    {
        var stored = Store(pattern, start);
        var part = Assert.Single(stored.Parts);
        Assert.Equal((Day(start), recurrence), (part.Start, part.Recurrence));
        Assert.Null(stored.Kept);
        Assert.False(stored.Simplified);
    }

    [Theory]
    [InlineData(1, "2026-12-31")]
    [InlineData(3, "2027-02-28")]
    public void A_count_is_stored_as_the_date_of_the_last_occurrence_without_notice(int count, string until)
    {
        var stored = Store(DevicePattern.Monthly(31) with { Count = count }, "2026-12-31");
        Assert.Equal(new Recurrence(Frequency.Monthly, 1, Day(until)), Assert.Single(stored.Parts).Recurrence);
        Assert.False(stored.Simplified);
    }

    [Fact]
    public void If_the_start_is_no_occurrence_the_series_starts_at_its_first_real_one()
    {
        Assert.Equal("2026-12-07/2", Parts(Store(DevicePattern.Weekly(Weekdays.Monday, 2), "2026-11-25")));
        Assert.Equal("2026-12-10/1", Parts(Store(DevicePattern.Monthly(10), "2026-11-25")));
        Assert.Equal("2027-03-31/1", Parts(Store(DevicePattern.Yearly(3, 31), "2026-11-25")));
        Assert.True(Store(DevicePattern.Weekly(Weekdays.Monday), "2026-11-25").Simplified);
    }

    [Fact]
    public void The_first_real_occurrence_counts_in_an_end_by_count()
    {
        var part = Assert.Single(Store(DevicePattern.Weekly(Weekdays.Monday) with { Count = 2 }, "2026-11-25").Parts);
        Assert.Equal((Day("2026-11-30"), Day("2026-12-07")), (part.Start, part.Recurrence!.Until));
    }

    [Fact]
    public void On_several_weekdays_there_is_one_weekly_series_for_each()
    {
        var pattern = DevicePattern.Weekly(Weekdays.Wednesday | Weekdays.Friday | Weekdays.Sunday, 2) with { WeekStart = IsoDayOfWeek.Monday };
        var stored = Store(pattern, "2026-11-25");
        Assert.Equal("2026-11-25/2 2026-11-27/2 2026-11-29/2", Parts(stored));
        Assert.All(stored.Parts, part => Assert.Equal(Frequency.Weekly, part.Recurrence!.Frequency));
        Assert.True(stored.Simplified);
    }

    [Fact]
    public void Their_weeks_are_counted_from_the_first_day_of_the_week() => Assert.Equal(
        "2026-11-25/2 2026-11-27/2 2026-12-06/2",
        Parts(Store(DevicePattern.Weekly(Weekdays.Wednesday | Weekdays.Friday | Weekdays.Sunday, 2), "2026-11-25")));

    [Fact]
    public void Daily_on_weekdays_is_one_weekly_series_for_each() => Assert.Equal(
        "2026-11-25/1 2026-11-26/1 2026-11-27/1 2026-11-30/1 2026-12-01/1",
        Parts(Store(DevicePattern.Daily() with { Days = Weekdays.Workdays }, "2026-11-25")));

    [Fact]
    public void On_several_weekdays_each_series_ends_at_its_own_last_occurrence_and_one_without_is_none()
    {
        var days = DevicePattern.Weekly(Weekdays.Wednesday | Weekdays.Friday | Weekdays.Tuesday);
        Assert.Equal(
            [("2026-11-25", "2026-12-02"), ("2026-11-27", "2026-11-27"), ("2026-12-01", "2026-12-01")],
            Store(days with { Count = 4 }, "2026-11-25").Parts.Select(part => (new[] { part.Start }.Text(), new[] { part.Recurrence!.Until!.Value }.Text())));
        Assert.Equal("2026-11-25/1 2026-11-27/1", Parts(Store(days with { Count = 2 }, "2026-11-25")));
    }

    public static TheoryData<DevicePattern, string, string> Unsayable => new()
    {
        { DevicePattern.Monthly(2, Weekdays.Tuesday), "2026-12-08", "2026-12-08 2027-01-12 2027-02-09 2027-03-09 2027-04-13 2027-05-11" },
        { DevicePattern.Monthly(5, Weekdays.Friday, 2), "2026-11-27", "2026-11-27 2027-01-29 2027-03-26" },
        { DevicePattern.Yearly(11, 4, Weekdays.Thursday), "2026-11-26", "2026-11-26" },
        { DevicePattern.Monthly(5, Weekdays.All), "2026-11-30", "2026-11-30 2026-12-31 2027-01-31 2027-02-28 2027-03-31 2027-04-30" },
        { DevicePattern.Monthly(25) with { Calendar = PatternCalendar.GregorianMonths }, "2027-03-25", "2027-03-25 2027-04-25 2027-05-25" },
        { DevicePattern.Yearly(11, 25) with { Calendar = PatternCalendar.GregorianMonths }, "2026-11-25", "2026-11-25" },
        { DevicePattern.Monthly(31), "2027-04-30", "2027-04-30" },
        { DevicePattern.Monthly(31), "2026-11-25", "2026-11-30 2026-12-31 2027-01-31 2027-02-28 2027-03-31 2027-04-30" },
        { DevicePattern.Yearly(2, 29), "2027-02-28", "2027-02-28" },
        { DevicePattern.Daily(9) with { Days = Weekdays.Weekend }, "2026-11-28", "2026-11-28 2027-01-24 2027-01-30 2027-03-28 2027-04-03" },
    };

    [Theory]
    [MemberData(nameof(Unsayable))]
    public void What_the_CRM_cannot_say_is_single_appointments_up_to_the_windows_end(DevicePattern pattern, string start, string dates)
    {
        var stored = Store(pattern, start);
        Assert.All(stored.Parts, part => Assert.Null(part.Recurrence));
        Assert.Equal(dates, stored.Parts.Select(part => part.Start).Text());
        Assert.True(stored.Simplified);
        Assert.Equal((pattern, Day(start), WindowEnd), (stored.Kept!.Pattern, stored.Kept.Start, stored.Kept.MadeThrough));
    }

    [Fact]
    public void The_first_occurrence_is_stored_even_beyond_the_window()
    {
        var stored = Store(DevicePattern.Yearly(11, 4, Weekdays.Thursday), "2026-11-27");
        Assert.Equal("2027-11-25/0", Parts(stored));
        Assert.Empty(stored.Kept!.Entered(Day("2027-11-25")));
        Assert.Equal("2028-11-23", stored.Kept.Entered(Day("2028-11-23")).Text());
    }

    [Fact]
    public void A_rule_whose_occurrences_are_all_made_is_not_kept() =>
        Assert.Null(Store(DevicePattern.Monthly(2, Weekdays.Tuesday) with { Count = 3 }, "2026-12-08").Kept);

    [Fact]
    public void A_deleted_occurrence_is_an_excluded_date_without_notice()
    {
        var stored = SeriesRule.Store(new(DevicePattern.Weekly(Weekdays.Wednesday), Wednesday, [Wednesday, Day("2026-12-09")], []), WindowEnd);
        Assert.Equal("2026-11-25 2026-12-09", Assert.Single(stored.Parts).Excluded.Text());
        Assert.Equal("2026-12-02 2026-12-16", stored.Parts[0].Occurrences().Take(2).Text());
        Assert.False(stored.Simplified);
    }

    [Fact]
    public void A_changed_occurrence_is_an_excluded_date_and_the_user_is_told()
    {
        var stored = SeriesRule.Store(new(DevicePattern.Weekly(Weekdays.Wednesday), Wednesday, [], [Day("2026-12-09")]), WindowEnd);
        Assert.Equal("2026-12-09", Assert.Single(stored.Parts).Excluded.Text());
        Assert.True(stored.Simplified);
    }

    [Fact]
    public void An_excluded_date_that_is_no_occurrence_has_no_effect()
    {
        var series = new DeviceSeries(DevicePattern.Weekly(Weekdays.Wednesday), Wednesday, [Day("2026-12-08"), Day("2026-11-18")], []);
        Assert.Empty(SeriesRule.Store(series, WindowEnd).Parts[0].Excluded);
    }

    [Fact]
    public void An_excluded_date_belongs_to_the_part_that_holds_it()
    {
        var series = new DeviceSeries(DevicePattern.Weekly(Weekdays.Wednesday | Weekdays.Friday), Wednesday, [Day("2026-12-04")], [Day("2026-12-09")]);
        var stored = SeriesRule.Store(series, WindowEnd);
        Assert.Equal(["2026-12-09", "2026-12-04"], stored.Parts.Select(part => part.Excluded.Text()));
        Assert.Equal(Day("2026-11-27"), stored.PartHolding(Day("2026-12-11"))!.Start);
        Assert.Null(stored.PartHolding(Day("2026-12-10")));
        Assert.Equal("2026-12-09 2026-12-16", stored.Parts[0].Without(Day("2026-12-16")).Excluded.Text());
        Assert.Same(stored.Parts[0], stored.Parts[0].Without(Day("2026-12-11")));
    }

    [Fact]
    public void An_excluded_occurrence_of_a_kept_rule_is_not_made_now_nor_later()
    {
        var pattern = DevicePattern.Monthly(2, Weekdays.Tuesday);
        var series = new DeviceSeries(pattern, Day("2026-12-08"), [Day("2026-12-08"), Day("2027-07-13")], [Day("2027-02-09")]);
        var stored = SeriesRule.Store(series, Day("2027-03-31"));
        Assert.Equal("2027-01-12/0 2027-03-09/0", Parts(stored));
        var rule = stored.Kept!.Without(Day("2027-05-11")).Without(Day("2027-05-12"));
        Assert.Equal("2027-07-13 2027-05-11", rule.Excluded.Reverse().Text());
        Assert.Equal("2027-04-13 2027-06-08 2027-08-10", rule.Entered(Day("2027-08-31")).Text());
    }

    [Fact]
    public void Of_singles_whose_first_is_deleted_the_next_is_stored_in_any_case()
    {
        var series = new DeviceSeries(DevicePattern.Yearly(11, 4, Weekdays.Thursday), Wednesday, [Day("2026-11-26")], []);
        Assert.Equal("2027-11-25/0", Parts(SeriesRule.Store(series, WindowEnd)));
    }

    [Fact]
    public void A_series_without_any_occurrence_is_nothing()
    {
        Assert.Empty(Store(DevicePattern.Daily() with { Last = Day("2026-11-24") }, "2026-11-25").Parts);
        Assert.Empty(Store(DevicePattern.Monthly(2, Weekdays.Tuesday) with { Last = Day("2026-12-01") }, "2026-11-25").Parts);
        Assert.Empty(SeriesRule.Store(new(DevicePattern.Daily() with { Count = 1 }, Wednesday, [Wednesday], []), WindowEnd).Parts);
        Assert.Empty(SeriesRule.Store(new(DevicePattern.Monthly(4, Weekdays.Wednesday) with { Count = 1 }, Wednesday, [Wednesday], []), WindowEnd).Parts);
    }

    // 31 December 9999 is a Friday.
    [Fact]
    public void Where_the_calendar_ends_there_is_what_is_left_of_a_series()
    {
        Assert.Equal("9999-12-30/2 9999-12-31/2", Parts(Store(DevicePattern.Weekly(Weekdays.All, 2), "9999-12-30")));
        Assert.Equal("9999-12-31/1", Parts(Store(DevicePattern.Monthly(31), "9999-12-31")));
        Assert.Equal("9999-12-14/0", Parts(Store(DevicePattern.Monthly(2, Weekdays.Tuesday), "9999-12-01")));
        Assert.Null(Store(DevicePattern.Monthly(2, Weekdays.Tuesday), "9999-12-01").Kept);
        Assert.Empty(Store(DevicePattern.Monthly(1, Weekdays.Tuesday), "9999-12-31").Parts);
    }

    private static StoredSeries Store(DevicePattern pattern, string start) => SeriesRule.Store(new(pattern, Day(start)), WindowEnd);

    // Start and interval of each part; 0 of a single appointment.
    private static string Parts(StoredSeries stored) =>
        string.Join(' ', stored.Parts.Select(part => $"{new[] { part.Start }.Text()}/{part.Recurrence?.Interval ?? 0}"));
}
