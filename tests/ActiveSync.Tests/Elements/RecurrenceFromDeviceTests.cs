using NodaTime;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.Domain.Appointments;
using Calendar = OnOfficeSync.ActiveSync.Wbxml.Calendar;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>What a device says of a series (MS-ASCAL 2.2.2.37 and its parts).</summary>
public sealed class RecurrenceFromDeviceTests
{
    /// <summary>The table of MS-ASCAL 2.2.2.37.1, but for the days of a weekly series.</summary>
    [Theory]
    [InlineData("0", "", "DayOfMonth WeekOfMonth MonthOfYear")]
    [InlineData("1", "", "DayOfMonth WeekOfMonth MonthOfYear")]
    [InlineData("2", "DayOfMonth", "DayOfWeek WeekOfMonth MonthOfYear")]
    [InlineData("3", "DayOfWeek WeekOfMonth", "DayOfMonth MonthOfYear")]
    [InlineData("5", "DayOfMonth MonthOfYear", "DayOfWeek WeekOfMonth")]
    [InlineData("6", "DayOfWeek WeekOfMonth MonthOfYear", "DayOfMonth")]
    public void Each_type_needs_some_elements_and_forbids_others(string type, string needed, string forbidden)
    {
        var needs = needed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotNull(OfType(type, needs)?.Pattern);
        foreach (var name in needs)
            Assert.Null(OfType(type, [.. needs.Where(other => other != name)]));
        foreach (var name in forbidden.Split(' '))
            Assert.Null(OfType(type, [.. needs, name]));
    }

    [Fact]
    public void Each_type_is_a_pattern()
    {
        Assert.Equal(DevicePattern.Daily(3), Read(("Type", "0"), ("Interval", "3"))?.Pattern);
        Assert.Equal(DevicePattern.Daily() with { Days = Weekdays.Monday | Weekdays.Friday }, Read(("Type", "0"), ("DayOfWeek", "34"))?.Pattern);
        Assert.Equal(DevicePattern.Weekly(Weekdays.Tuesday | Weekdays.Saturday, 2), Read(("Type", "1"), ("Interval", "2"), ("DayOfWeek", "68"))?.Pattern);
        Assert.Equal(DevicePattern.Weekly(Weekdays.None), Read(("Type", "1"))?.Pattern);
        Assert.Equal(DevicePattern.Monthly(31, 3), Read(("Type", "2"), ("DayOfMonth", "31"), ("Interval", "3"))?.Pattern);
        Assert.Equal(DevicePattern.Monthly(2, Weekdays.Tuesday), Read(("Type", "3"), ("DayOfWeek", "4"), ("WeekOfMonth", "2"))?.Pattern);
        Assert.Equal(DevicePattern.Yearly(2, 29), Read(("Type", "5"), ("DayOfMonth", "29"), ("MonthOfYear", "2"))?.Pattern);
        Assert.Equal(DevicePattern.Yearly(11, DevicePattern.LastWeek, Weekdays.Thursday, 4), Read(("Type", "6"), ("DayOfWeek", "16"), ("WeekOfMonth", "5"), ("MonthOfYear", "11"), ("Interval", "4"))?.Pattern);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("weekly")]
    [InlineData("")]
    public void There_are_no_other_types(string type) => Assert.Null(Read(("Type", type), ("Interval", "1")));

    /// <summary>0 means 1 (MS-ASCAL 2.2.2.25).</summary>
    [Theory]
    [InlineData("0", 1)]
    [InlineData("", 1)]
    [InlineData("999", 999)]
    [InlineData("1000", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("99999999999", null)]
    public void An_interval_is_0_to_999(string sent, int? interval) => Assert.Equal(interval, Read(("Type", "0"), ("Interval", sent))?.Pattern?.Interval);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("999", 999)]
    [InlineData("0", null)]
    [InlineData("1000", null)]
    public void Up_to_999_occurrences_can_be_counted(string sent, int? count) => Assert.Equal(count, Read(("Type", "0"), ("Occurrences", sent))?.Pattern?.Count);

    [Theory]
    [InlineData("1", "DayOfWeek", "127", "128")]
    [InlineData("2", "DayOfMonth", "31", "32")]
    [InlineData("3", "WeekOfMonth", "5", "6")]
    [InlineData("5", "MonthOfYear", "12", "13")]
    public void Days_weeks_and_months_have_bounds(string type, string element, string most, string tooMuch)
    {
        (string, string)[] others = type switch { "3" => [("DayOfWeek", "4")], "5" => [("DayOfMonth", "1")], _ => [] };
        Assert.NotNull(Read([("Type", type), (element, most), .. others])?.Pattern);
        Assert.Null(Read([("Type", type), (element, tooMuch), .. others]));
        if (element != "DayOfWeek")
            Assert.Null(Read([("Type", type), (element, "0"), .. others]));
    }

    /// <summary>MS-ASCAL 2.2.2.10. Japanese, Taiwanese, Korean and Thai years are Gregorian ones by other numbers.</summary>
    [Theory]
    [InlineData(PatternCalendar.Gregorian, 0, 1, 2, 9, 10, 11, 12)]
    [InlineData(PatternCalendar.GregorianMonths, 3, 4, 5, 7)]
    [InlineData(PatternCalendar.Hijri, 6)]
    [InlineData(PatternCalendar.Hebrew, 8)]
    [InlineData(PatternCalendar.JapaneseLunar, 14)]
    [InlineData(PatternCalendar.ChineseLunar, 15)]
    [InlineData(PatternCalendar.KoreanLunar, 20)]
    [InlineData(null, 13, 16, 17, 18, 19, 21, 22, 23, 24, 255)]
    public void A_calendar_is_one_of_those_that_there_are(PatternCalendar? calendar, params int[] types) =>
        Assert.All(types, type => Assert.Equal(calendar, Read(("Type", "2"), ("DayOfMonth", "1"), ("CalendarType", $"{type}"))?.Pattern?.Calendar));

    [Theory]
    [InlineData("0", IsoDayOfWeek.Sunday)]
    [InlineData("1", IsoDayOfWeek.Monday)]
    [InlineData("6", IsoDayOfWeek.Saturday)]
    [InlineData("", IsoDayOfWeek.Sunday)]
    [InlineData("7", null)]
    public void A_week_begins_on_the_day_that_is_said_or_on_Sunday(string sent, IsoDayOfWeek? first) =>
        Assert.Equal(first, Read(("Type", "1"), ("DayOfWeek", "2"), ("FirstDayOfWeek", sent))?.Pattern?.WeekStart);

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public void A_leap_month_may_be_meant(string sent, bool isMeant) =>
        Assert.Equal(isMeant, Read(("Type", "5"), ("DayOfMonth", "1"), ("MonthOfYear", "4"), ("CalendarType", "15"), ("IsLeapMonth", sent))?.Pattern?.LeapMonth);

    [Theory]
    [InlineData("20270601T080000Z")]
    [InlineData("2027-06-01T08:00:00.000Z")]
    public void A_series_may_have_a_last_start(string sent) =>
        Assert.Equal(new SaidSeries(DevicePattern.Daily(), Instant.FromUtc(2027, 6, 1, 8, 0)), Read(("Type", "0"), ("Until", sent)));

    /// <summary>MS-ASCAL 2.2.2.32.</summary>
    [Fact]
    public void A_count_wins_over_a_last_start() =>
        Assert.Equal(new SaidSeries(DevicePattern.Daily() with { Count = 4 }), Read(("Type", "0"), ("Until", "20270601T080000Z"), ("Occurrences", "4")));

    [Fact]
    public void What_is_no_series_is_not_taken()
    {
        Assert.Null(Read(("Type", "0"), ("Until", "morgen")));
        Assert.Null(Read(("Until", "20270601T080000Z")));
        Assert.Null(Read(("Interval", "2")));
        Assert.Null(Read(("Type", "0"), ("Type", "0")));
        Assert.Null(Read(("Type", "0"), ("Interval", "1"), ("Interval", "2")));
    }

    [Fact]
    public void An_empty_element_ends_the_series()
    {
        Assert.Equal(new SaidSeries(null), Read());
        Assert.Equal(new SaidSeries(null), Read(("Type", ""), ("Until", ""), ("Interval", "")));
    }

    // Every number but the type's is one that its element can have.
    private static SaidSeries? OfType(string type, params string[] elements) => Read([("Type", type), .. elements.Select(element => (element, "2"))]);

    private static SaidSeries? Read(params (string Name, string Text)[] elements)
    {
        var children = elements.Select(element => new Node(TestData.CodePageRows().Single(row => row.Name == $"Calendar:{element.Name}").Tag, element.Text));
        var reader = Wire.Open(new Node(Calendar.Recurrence, Children: [.. children]).ToBytes());
        var series = RecurrenceReader.Read(ref reader, ProtocolVersion.V16_1);
        reader.ReadEnd();
        return series;
    }
}
