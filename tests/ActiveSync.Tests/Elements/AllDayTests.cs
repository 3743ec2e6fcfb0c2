using NodaTime;
using NodaTime.Text;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>Dates of all-day appointments on the wire (MS-ASCAL 2.2.2.1).</summary>
public sealed class AllDayTests
{
    private static readonly string Utc = TestData.TimeZoneBlobs[2];

    private static readonly string[] EightZones =
    [
        "Pacific/Honolulu", "America/Los_Angeles", "America/New_York", "Europe/London", "Europe/Berlin", "Asia/Kolkata", "Asia/Tokyo", "Pacific/Auckland",
    ];

    // Winter, summer, the days of the changes in Europe, America and New Zealand, the turn of the year, a leap day.
    private static readonly LocalDate[] Dates =
    [
        new(2026, 12, 1), new(2026, 7, 1), new(2026, 3, 29), new(2026, 10, 25), new(2026, 3, 8), new(2026, 11, 1), new(2026, 4, 5), new(2026, 9, 27),
        new(2026, 12, 31), new(2027, 1, 1), new(2028, 2, 29),
    ];

    public static readonly TheoryData<string> Zones = [.. EightZones];

    [Theory]
    [InlineData("Pacific/Honolulu", "20261201T100000Z", "20260701T100000Z")]
    [InlineData("America/Los_Angeles", "20261201T080000Z", "20260701T070000Z")]
    [InlineData("America/New_York", "20261201T050000Z", "20260701T040000Z")]
    [InlineData("Europe/London", "20261201T000000Z", "20260630T230000Z")]
    [InlineData("Europe/Berlin", "20261130T230000Z", "20260630T220000Z")]
    [InlineData("Asia/Kolkata", "20261130T183000Z", "20260630T183000Z")]
    [InlineData("Asia/Tokyo", "20261130T150000Z", "20260630T150000Z")]
    [InlineData("Pacific/Auckland", "20261130T110000Z", "20260630T120000Z")]
    public void Until_14_1_a_date_is_sent_as_midnight_in_the_users_zone_and_from_16_0_on_as_its_digits(string zone, string winter, string summer)
    {
        foreach (var version in Enum.GetValues<ProtocolVersion>())
        {
            var digits = version >= ProtocolVersion.V16_0;
            Assert.Equal(digits ? "20261201T000000Z" : winter, CalendarTimes.AllDay(version, new(2026, 12, 1), Zone(zone)));
            Assert.Equal(digits ? "20260701T000000Z" : summer, CalendarTimes.AllDay(version, new(2026, 7, 1), Zone(zone)));
        }
    }

    [Theory, MemberData(nameof(Zones))]
    public void What_is_sent_comes_back_as_the_same_dates_in_every_version(string zone)
    {
        foreach (var (version, date) in from version in Enum.GetValues<ProtocolVersion>() from date in Dates select (version, date))
        {
            var timezone = CalendarTimes.Timezone(version, true, Zone(zone), date.Year);
            var sent = (CalendarTimes.AllDay(version, date, Zone(zone)), CalendarTimes.AllDay(version, date.PlusDays(2), Zone(zone)));
            // A device that is in no zone of its user, and one that leaves Timezone out.
            Assert.All(EightZones, users => Assert.Equal((date, date.PlusDays(2)), Read(sent, timezone, users)));
            Assert.Equal((date, date.PlusDays(2)), Read(sent, null, zone));
        }
    }

    [Theory, MemberData(nameof(Zones))]
    public void A_date_in_digits_is_the_date_whatever_Timezone_says(string zone)
    {
        foreach (var date in Dates)
        {
            var compact = (Digits(date, "uuuuMMdd'T000000Z'"), Digits(date.PlusDays(1), "uuuuMMdd'T000000Z'"));
            var dashed = (Digits(date, "uuuu-MM-dd'T00:00:00.000Z'"), Digits(date.PlusDays(1), "uuuu-MM-dd'T00:00:00.000Z'"));
            foreach (var timezone in new[] { Utc, TestData.TimeZoneBlobs[0], TimeZoneBlob.Write(Zone(zone), date.Year), null })
            {
                Assert.Equal((date, date.PlusDays(1)), Read(compact, timezone, zone));
                Assert.Equal((date, date.PlusDays(1)), Read(dashed, timezone, zone));
            }
        }
    }

    /// <summary>As servers and clients do that say UTC of everything, or the offset alone.</summary>
    [Theory, MemberData(nameof(Zones))]
    public void A_midnight_of_the_users_zone_is_its_date_even_if_Timezone_says_UTC(string zone)
    {
        var noSaving = TimeZoneBlob.Write(new(Zone(zone).GetUtcOffset(Instant.FromUtc(2026, 1, 1, 0, 0))));
        foreach (var date in Dates)
        {
            var sent = (CalendarTimes.AllDay(ProtocolVersion.V14_1, date, Zone(zone)), CalendarTimes.AllDay(ProtocolVersion.V14_1, date.PlusDays(1), Zone(zone)));
            Assert.Equal((date, date.PlusDays(1)), Read(sent, Utc, zone));
            Assert.Equal((date, date.PlusDays(1)), Read(sent, noSaving, zone));
        }
    }

    /// <summary>Outlook takes the zone of Timezone, Android that of the device, Thunderbird the digits where there is no time.</summary>
    [Theory, MemberData(nameof(Zones))]
    public void What_is_sent_until_14_1_is_right_in_the_three_ways_in_which_clients_read_it(string zone)
    {
        foreach (var date in Dates)
        {
            Assert.True(CalendarTimes.TryRead(CalendarTimes.AllDay(ProtocolVersion.V14_1, date, Zone(zone)), out var sent));
            Assert.Equal(date, CalendarTimes.Rules(CalendarTimes.Timezone(ProtocolVersion.V14_1, true, Zone(zone), date.Year))!.LocalAt(sent).Date);
            Assert.Equal(date, sent.InZone(Zone(zone)).Date);
            if (sent.InUtc().TimeOfDay == LocalTime.Midnight)
                Assert.Equal(date, sent.InUtc().Date);
        }
    }

    [Fact]
    public void A_time_that_is_no_midnight_anywhere_is_the_date_in_the_zone_of_Timezone() =>
        Assert.Equal((new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 2)), Read(("20261202T053000Z", "20261203T053000Z"), TestData.TimeZoneBlobs[1], "Europe/Berlin"));

    [Theory]
    [InlineData("20261130T230000Z", "20261130T230000Z")]
    [InlineData("20261201T000000Z", "20261201T000000Z")]
    public void One_that_ends_when_it_starts_lasts_its_day(string start, string end) =>
        Assert.Equal((new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 2)), Read((start, end), TestData.TimeZoneBlobs[0], "Europe/Berlin"));

    [Fact]
    public void One_that_ends_before_it_starts_is_left_so() =>
        Assert.Equal((new LocalDate(2026, 12, 3), new LocalDate(2026, 12, 1)), Read(("20261203T000000Z", "20261201T000000Z"), null, "Europe/Berlin"));

    [Theory]
    [InlineData("America/Santiago", 2026, 9, 6, "20260906T040000Z")]
    [InlineData("Africa/Cairo", 2026, 4, 24, "20260423T220000Z")]
    [InlineData("America/Havana", 2026, 3, 8, "20260308T050000Z")]
    public void Where_the_clocks_skip_midnight_the_day_begins_then(string zone, int year, int month, int day, string sent)
    {
        var date = new LocalDate(year, month, day);
        Assert.Equal(sent, CalendarTimes.AllDay(ProtocolVersion.V14_1, date, Zone(zone)));
        var timezone = CalendarTimes.Timezone(ProtocolVersion.V14_1, true, Zone(zone), year);
        Assert.Equal((date, date.PlusDays(1)), Read((sent, CalendarTimes.AllDay(ProtocolVersion.V14_1, date.PlusDays(1), Zone(zone))), timezone, "Europe/Berlin"));
    }

    /// <summary>Samoa had no 30 December 2011.</summary>
    [Fact]
    public void A_day_that_a_zone_skips_is_sent_as_the_next_one() =>
        Assert.Equal("20111230T100000Z", CalendarTimes.AllDay(ProtocolVersion.V14_1, new(2011, 12, 30), Zone("Pacific/Apia")));

    private static (LocalDate, LocalDate) Read((string Start, string End) sent, string? timezone, string users)
    {
        Assert.True(CalendarTimes.TryRead(sent.Start, out var start));
        Assert.True(CalendarTimes.TryRead(sent.End, out var end));
        var times = MeantTimes.Of(new(start, end, AllDay: true, CalendarTimes.Rules(timezone)), null, false, Zone(users))!;
        Assert.Equal((LocalTime.Midnight, LocalTime.Midnight), (times.Start.TimeOfDay, times.End.TimeOfDay));
        return (times.Start.Date, times.End.Date);
    }

    private static string Digits(LocalDate date, string pattern) => LocalDatePattern.CreateWithInvariantCulture(pattern).Format(date);

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
