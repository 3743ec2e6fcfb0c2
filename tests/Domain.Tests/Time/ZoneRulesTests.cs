using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Domain.Tests.Time;

/// <summary>What offset rules say, whoever says them.</summary>
public sealed class ZoneRulesTests
{
    // As Europe has them since 1996: last Sundays, 02:00 forward in standard time, 03:00 back in daylight saving time.
    private static readonly ZoneRules CentralEurope = new(Offset.FromHours(1), new(
        Offset.FromHours(2),
        new YearlySwitch(3, YearlySwitch.LastWeek, IsoDayOfWeek.Sunday, new(2, 0)),
        new YearlySwitch(10, YearlySwitch.LastWeek, IsoDayOfWeek.Sunday, new(3, 0))));

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T02:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T02:00:00")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01T00:00:00")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01T00:00:00")]
    public void The_clocks_are_changed_at_the_time_that_they_show_before(string instant, string local) => Assert.Equal(Local(local), CentralEurope.LocalAt(At(instant)));

    [Theory]
    [InlineData("2026-04-04T15:59:59Z", "2026-04-05T02:59:59")]
    [InlineData("2026-04-04T16:00:00Z", "2026-04-05T02:00:00")]
    [InlineData("2026-10-03T15:59:59Z", "2026-10-04T01:59:59")]
    [InlineData("2026-10-03T16:00:00Z", "2026-10-04T03:00:00")]
    [InlineData("2026-12-31T13:00:00Z", "2027-01-01T00:00:00")]
    public void In_the_south_daylight_saving_time_lasts_over_the_new_year(string instant, string local)
    {
        var sydney = new ZoneRules(Offset.FromHours(10), new(
            Offset.FromHours(11),
            new YearlySwitch(10, 1, IsoDayOfWeek.Sunday, new(2, 0)),
            new YearlySwitch(4, 1, IsoDayOfWeek.Sunday, new(3, 0))));
        Assert.Equal(Local(local), sydney.LocalAt(At(instant)));
    }

    [Theory]
    [InlineData(2026, 1, IsoDayOfWeek.Thursday, 1)]
    [InlineData(2026, 1, IsoDayOfWeek.Wednesday, 7)]
    [InlineData(2026, 4, IsoDayOfWeek.Thursday, 22)]
    [InlineData(2026, 5, IsoDayOfWeek.Thursday, 29)] // there are five
    [InlineData(2026, 5, IsoDayOfWeek.Sunday, 25)] // there are four
    public void The_fifth_week_is_the_last_one(int year, int week, IsoDayOfWeek day, int date) =>
        Assert.Equal(new LocalDateTime(year, 1, date, 2, 0), new YearlySwitch(1, week, day, new(2, 0)).In(year));

    [Fact]
    public void A_date_is_a_switch_in_its_year_alone()
    {
        var once = new ZoneRules(Offset.FromHours(1), new(
            Offset.FromHours(2),
            new SingleSwitch(new(2026, 3, 29), new(2, 0)),
            new SingleSwitch(new(2026, 10, 25), new(3, 0))));
        Assert.Equal(0, once.Distance(CentralEurope, 2026));
        Assert.Equal(Offset.FromHours(1), once.OffsetAt(At("2029-07-01T00:00:00Z")));
    }

    [Fact]
    public void The_distance_is_the_difference_times_how_long_it_lasts()
    {
        var anHourEarly = new ZoneRules(Offset.FromHours(1), new(
            Offset.FromHours(2),
            new YearlySwitch(3, YearlySwitch.LastWeek, IsoDayOfWeek.Sunday, new(1, 0)),
            new YearlySwitch(10, YearlySwitch.LastWeek, IsoDayOfWeek.Sunday, new(2, 0))));
        Assert.Equal(2 * 3600 * 3600, CentralEurope.Distance(anHourEarly, 2026));
        Assert.Equal(2 * 3600 * 3600, anHourEarly.Distance(CentralEurope, 2026));
        Assert.Equal(365L * 86400 * 3600, ZoneRules.Utc.Distance(new(Offset.FromHours(1)), 2026));
        Assert.Equal(0, CentralEurope.Distance(CentralEurope with { }, 2026));
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9998-12-31T23:59:59Z")]
    public void No_year_is_too_far_away(string instant) => Assert.Equal(Offset.FromHours(1), CentralEurope.OffsetAt(At(instant)));

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private static LocalDateTime Local(string text) => LocalDateTimePattern.ExtendedIso.Parse(text).Value;
}
