using NodaTime;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Domain.Tests.Time;

/// <summary>The rules of zones in one year, as the IANA database and the laws have them.</summary>
public sealed class ZoneYearsTests
{
    [Theory]
    // zone, year, standard offset and that of daylight saving time in minutes, its beginning and end: month, week, weekday (Sunday 7), time
    [InlineData("Europe/Berlin", 2026, 60, 120, "3 5 7 02:00", "10 5 7 03:00")]
    [InlineData("Europe/Berlin", 2027, 60, 120, "3 5 7 02:00", "10 5 7 03:00")] // 28 March is the fourth Sunday too
    [InlineData("Europe/London", 2026, 0, 60, "3 5 7 01:00", "10 5 7 02:00")]
    [InlineData("America/New_York", 2026, -300, -240, "3 2 7 02:00", "11 1 7 02:00")]
    [InlineData("America/New_York", 2006, -300, -240, "4 1 7 02:00", "10 5 7 02:00")] // before the rules changed
    [InlineData("Australia/Sydney", 2026, 600, 660, "10 1 7 02:00", "4 1 7 03:00")]
    [InlineData("America/Santiago", 2026, -240, -180, "9 1 7 00:00", "4 1 7 00:00")]
    [InlineData("Australia/Lord_Howe", 2026, 630, 660, "10 1 7 02:00", "4 1 7 02:00")] // half an hour
    [InlineData("Australia/Adelaide", 2026, 570, 630, "10 1 7 02:00", "4 1 7 03:00")]
    [InlineData("America/St_Johns", 2026, -210, -150, "3 2 7 02:00", "11 1 7 02:00")]
    [InlineData("Pacific/Chatham", 2026, 765, 825, "9 5 7 02:45", "4 1 7 03:45")]
    [InlineData("Antarctica/Troll", 2026, 0, 120, "3 5 7 01:00", "10 5 7 03:00")] // two hours
    [InlineData("Asia/Jerusalem", 2026, 120, 180, "3 4 5 02:00", "10 5 7 02:00")]
    [InlineData("America/Asuncion", 2020, -240, -180, "10 1 7 00:00", "3 4 7 00:00")] // the fourth, not the last one
    public void Two_switches(string zone, int year, int standard, int daylight, string begins, string ends) =>
        Assert.Equal((standard, daylight, begins, ends), Said(zone, year));

    [Theory]
    [InlineData("Europe/Dublin", 2026, 0, 60, "3 5 7 01:00", "10 5 7 02:00")] // by law winter is the time that saves, negatively
    [InlineData("Africa/Casablanca", 2024, 0, 60, "4 2 7 02:00", "3 2 7 03:00")] // so is Ramadan
    public void Daylight_saving_time_is_the_higher_offset_whatever_a_country_calls_it(string zone, int year, int standard, int daylight, string begins, string ends) =>
        Assert.Equal((standard, daylight, begins, ends), Said(zone, year));

    [Theory]
    [InlineData("Europe/Istanbul", 2016, 120, 180, "3 5 7 03:00", "1 1 5 00:00")] // stayed at summer time
    [InlineData("America/Sao_Paulo", 2019, -180, -120, "1 1 2 00:00", "2 3 7 00:00")] // went back for the last time
    [InlineData("Europe/Moscow", 2014, 180, 240, "1 1 3 00:00", "10 5 7 02:00")]
    public void An_offset_that_ends_for_good_begins_with_the_year(string zone, int year, int standard, int daylight, string begins, string ends) =>
        Assert.Equal((standard, daylight, begins, ends), Said(zone, year));

    [Theory]
    [InlineData("Etc/UTC", 2026, 0)]
    [InlineData("Asia/Kolkata", 2026, 330)]
    [InlineData("Asia/Kathmandu", 2026, 345)]
    [InlineData("Pacific/Kiritimati", 2026, 840)]
    [InlineData("Pacific/Honolulu", 2026, -600)]
    [InlineData("Europe/Istanbul", 2017, 180)]
    [InlineData("America/Sao_Paulo", 2020, -180)]
    [InlineData("Asia/Tokyo", 1, 558)] // its local mean time was 9:18:59
    [InlineData("Asia/Tokyo", -5, 558)]
    [InlineData("Asia/Tokyo", 20000, 540)]
    public void No_switch(string zone, int year, int offset)
    {
        var rules = Rules(zone, year);
        Assert.Null(rules.Saving);
        Assert.Equal(offset, Minutes(rules.Standard));
    }

    [Fact]
    public void A_short_span_between_more_than_two_switches_counts_as_what_was_before() =>
        // Summer time from 29 April to 30 September 2012, but for Ramadan from 20 July on.
        Assert.Equal((0, 60, "4 5 7 02:00", "9 5 7 03:00"), Said("Africa/Casablanca", 2012));

    private static (int, int, string, string) Said(string zone, int year)
    {
        var rules = Rules(zone, year);
        Assert.NotNull(rules.Saving);
        return (Minutes(rules.Standard), Minutes(rules.Saving.Offset), Text(rules.Saving.Begins), Text(rules.Saving.Ends));
    }

    private static ZoneRules Rules(string zone, int year) => DateTimeZoneProviders.Tzdb[zone].RulesIn(year);

    private static int Minutes(Offset offset) => offset.Seconds / 60;

    private static string Text(ZoneSwitch said)
    {
        var yearly = Assert.IsType<YearlySwitch>(said);
        return $"{yearly.Month} {yearly.Week} {(int)yearly.Day} {yearly.Time.ToString("HH:mm", null)}";
    }
}
