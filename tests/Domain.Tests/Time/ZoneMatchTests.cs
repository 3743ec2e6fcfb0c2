using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Domain.Tests.Time;

/// <summary>Which zone offset rules mean.</summary>
public sealed class ZoneMatchTests
{
    private static readonly Instant December = Instant.FromUtc(2026, 12, 1, 8, 0);

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Europe/Vienna")]
    [InlineData("Europe/Zurich")]
    [InlineData("Europe/Madrid")]
    [InlineData("Europe/Busingen")] // an alias
    public void The_users_own_zone_comes_first(string users) => Assert.Equal(users, Find("Europe/Berlin", users));

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("Europe/Vienna", "Europe/Berlin")]
    [InlineData("Europe/Paris", "Europe/Berlin")]
    [InlineData("Europe/Dublin", "Europe/London")]
    [InlineData("Atlantic/Reykjavik", "Etc/UTC")]
    [InlineData("America/Detroit", "America/New_York")]
    [InlineData("Australia/Hobart", "Australia/Sydney")]
    [InlineData("Asia/Singapore", "Asia/Shanghai")]
    [InlineData("Asia/Kolkata", "Asia/Kolkata")]
    [InlineData("Australia/Lord_Howe", "Australia/Lord_Howe")]
    [InlineData("Asia/Kathmandu", "Asia/Kathmandu")]
    [InlineData("Etc/GMT+12", "Etc/GMT+12")]
    public void Of_other_zones_the_first_in_order_that_has_the_same_rules(string sent, string found) => Assert.Equal(found, Find(sent, "Pacific/Chatham"));

    [Fact]
    public void For_a_user_elsewhere_Germanys_zone_comes_before_all_others() => Assert.Equal("Europe/Berlin", Find("Europe/Rome", "America/New_York"));

    /// <summary>Turkey had the rules of Athens until 2013, and Moscow's since 2017.</summary>
    [Theory]
    [InlineData(2013, "Europe/Athens", "Europe/Istanbul")]
    [InlineData(2017, "Europe/Athens", "Europe/Athens")]
    [InlineData(2017, "Europe/Moscow", "Europe/Istanbul")]
    public void Rules_are_compared_in_the_year_of_the_appointment(int year, string sent, string found)
    {
        var istanbul = DateTimeZoneProviders.Tzdb["Europe/Istanbul"];
        Assert.Equal(found, ZoneMatch.Find(DateTimeZoneProviders.Tzdb[sent].RulesIn(year), Instant.FromUtc(year, 7, 1, 0, 0), istanbul).Id);
    }

    /// <summary>As Thunderbird's provider 4.18 says Berlin: the hours of the switches in UTC plus one.</summary>
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Europe/Vienna")]
    public void Switches_an_hour_off_are_the_nearest_zones(string users) =>
        Assert.Equal(users, Find(Rules(60, 120, new(3, 5, IsoDayOfWeek.Sunday, new(1, 0)), new(10, 5, IsoDayOfWeek.Sunday, new(2, 0))), December, users));

    /// <summary>America's rules of before 2007: on 25 March they say standard time, New York's clocks did not.</summary>
    [Fact]
    public void Where_no_zone_has_the_rules_the_local_time_of_the_appointment_decides()
    {
        var rules = Rules(-300, -240, new(4, 1, IsoDayOfWeek.Sunday, new(2, 0)), new(10, 5, IsoDayOfWeek.Sunday, new(2, 0)));
        Assert.Equal("America/New_York", Find(rules, Instant.FromUtc(2026, 7, 1, 14, 0), "Europe/Berlin"));
        var march = Instant.FromUtc(2026, 3, 25, 14, 0);
        var zone = DateTimeZoneProviders.Tzdb[Find(rules, march, "Europe/Berlin")];
        Assert.Equal(new LocalDateTime(2026, 3, 25, 9, 0), march.InZone(zone).LocalDateTime);
    }

    [Theory]
    [InlineData(17, "Etc/UTC")]
    [InlineData(62, "Africa/Lagos")]
    [InlineData(1080, "Etc/GMT-14")]
    [InlineData(-1080, "Etc/GMT+12")]
    public void An_offset_that_no_zone_has_is_the_nearest(int minutes, string found) => Assert.Equal(found, Find(new ZoneRules(Offset.FromSeconds(minutes * 60)), December, "Europe/Berlin"));

    [Fact]
    public void Every_whole_hour_has_a_zone_without_daylight_saving_time()
    {
        for (var hours = -12; hours <= 14; hours++)
        {
            var zone = DateTimeZoneProviders.Tzdb[Find(new ZoneRules(Offset.FromHours(hours)), December, "Europe/Berlin")];
            Assert.Equal(new ZoneRules(Offset.FromHours(hours)), zone.RulesIn(2026));
        }
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", "Etc/GMT-1")] // Berlin had its local mean time
    [InlineData("9998-12-31T23:59:59Z", "Europe/Berlin")]
    public void No_year_is_too_far_away(string at, string found) =>
        Assert.Equal(found, Find(DateTimeZoneProviders.Tzdb["Europe/Berlin"].RulesIn(2026), InstantPattern.ExtendedIso.Parse(at).Value, "Europe/Berlin"));

    [Fact]
    public void Each_known_zone_stands_there_once_under_its_canonical_id()
    {
        Assert.Equal(KnownZones.InOrder.Length, KnownZones.InOrder.Select(zone => zone.Id).Distinct().Count());
        Assert.Equal(EveryZoneTests.Ids, KnownZones.InOrder.Select(zone => zone.Id).Order(StringComparer.Ordinal));
        Assert.Equal("Europe/Berlin", KnownZones.InOrder[0].Id);
    }

    private static string Find(string sent, string users) => Find(DateTimeZoneProviders.Tzdb[sent].RulesIn(2026), December, users);

    private static string Find(ZoneRules rules, Instant at, string users) => ZoneMatch.Find(rules, at, DateTimeZoneProviders.Tzdb[users]).Id;

    private static ZoneRules Rules(int standard, int daylight, YearlySwitch begins, YearlySwitch ends) =>
        new(Offset.FromSeconds(standard * 60), new(Offset.FromSeconds(daylight * 60), begins, ends));
}
