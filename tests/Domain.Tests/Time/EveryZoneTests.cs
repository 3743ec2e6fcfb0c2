using NodaTime;
using NodaTime.TimeZones;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Domain.Tests.Time;

/// <summary>All zones of the IANA database from 2000 to 2037, compared with what NodaTime says of them.</summary>
public sealed class EveryZoneTests
{
    private const int First = 2000;
    private const int Last = 2037;

    // More than two switches, or more than two offsets, or a switch in the last hour of the year.
    private static readonly string[] Unsayable =
    [
        "Africa/Cairo 2010", "Africa/Cairo 2014",
        "Africa/Casablanca 2012", "Africa/Casablanca 2013", "Africa/Casablanca 2014", "Africa/Casablanca 2015", "Africa/Casablanca 2016",
        "Africa/Casablanca 2017", "Africa/Casablanca 2018", "Africa/Casablanca 2026",
        "Africa/El_Aaiun 2012", "Africa/El_Aaiun 2013", "Africa/El_Aaiun 2014", "Africa/El_Aaiun 2015", "Africa/El_Aaiun 2016",
        "Africa/El_Aaiun 2017", "Africa/El_Aaiun 2018", "Africa/El_Aaiun 2026",
        "America/Argentina/San_Luis 2008", "America/Bahia_Banderas 2010", "America/Boa_Vista 2000", "America/Fortaleza 2000",
        "America/Indiana/Winamac 2007", "America/Maceio 2000", "America/Metlakatla 2019", "America/Noronha 2000", "America/Recife 2000",
        "Asia/Dhaka 2009", "Asia/Hebron 2011", "Asia/Tbilisi 2004", "Asia/Tomsk 2002",
        "Europe/Simferopol 2014", "Pacific/Apia 2011",
    ];

    public static readonly string[] Ids = [.. TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<(DateTimeZone Zone, int Year)> ZoneYears =>
        from year in Enumerable.Range(First, Last - First + 1) from id in Ids select (DateTimeZoneProviders.Tzdb[id], year);

    [Fact]
    public void The_rules_say_the_offset_of_every_day_and_at_every_switch_but_where_they_cannot() =>
        Assert.Equal(Unsayable, ZoneYears.Where(of => Moments(of.Zone, of.Year).Any(at => IsWrong(of.Zone, of.Year, at))).Select(Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Only_where_the_clocks_went_back_for_good_the_first_hours_of_the_year_are_those_of_its_end()
    {
        foreach (var (zone, year) in ZoneYears.Where(of => !Unsayable.Contains(Name(of))))
        {
            var (from, end) = (Midnight(zone, year), Midnight(zone, year + 1) - Duration.Epsilon);
            if (IsWrong(zone, year, from))
                Assert.True(zone.GetUtcOffset(from) > zone.GetUtcOffset(end), $"{zone.Id} {year}");
        }
    }

    [Fact]
    public void Whatever_zone_is_found_says_the_same_as_the_one_that_was_sent()
    {
        var user = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        foreach (var (zone, year) in ZoneYears)
        {
            var rules = zone.RulesIn(year);
            var found = ZoneMatch.Find(rules, Instant.FromUtc(year, 7, 1, 12, 0), user);
            Assert.True(rules.Distance(found.RulesIn(year), year) == 0, $"{zone.Id} {year} is found as {found.Id}");
        }
    }

    [Fact]
    public void Of_a_user_of_the_zone_it_is_found_itself()
    {
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            foreach (var at in new[] { Instant.FromUtc(2012, 8, 1, 12, 0), Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 7, 1, 12, 0) })
                Assert.Equal(zone, ZoneMatch.Find(zone.RulesIn(at.InZone(zone).Year), at, zone));
        }
    }

    // Each day at its noon, and both sides of each switch; not the first hours of a year at whose end the clocks are behind.
    private static IEnumerable<Instant> Moments(DateTimeZone zone, int year)
    {
        var (from, to) = (Midnight(zone, year), Midnight(zone, year + 1));
        var behind = Duration.FromSeconds(Math.Max(0, zone.GetUtcOffset(from).Seconds - zone.GetUtcOffset(to - Duration.Epsilon).Seconds));
        var noons = Enumerable.Range(0, (to - from).Days).Select(day => from + Duration.FromDays(day) + Duration.FromHours(12));
        var switches = zone.GetZoneIntervals(from, to).Where(interval => interval.HasStart && interval.Start >= from).Select(interval => interval.Start);
        return noons.Concat(switches.SelectMany(at => new[] { at, at - Duration.Epsilon })).Where(at => at >= from + behind && at < to);
    }

    private static string Name((DateTimeZone Zone, int Year) of) => $"{of.Zone.Id} {of.Year}";

    private static bool IsWrong(DateTimeZone zone, int year, Instant at) => zone.RulesIn(year).OffsetAt(at) != zone.GetUtcOffset(at);

    private static Instant Midnight(DateTimeZone zone, int year) => new LocalDateTime(year, 1, 1, 0, 0).InZoneLeniently(zone).ToInstant();
}
