using NodaTime;
using NodaTime.Text;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>Times of timed appointments on the wire, and what all versions have in common.</summary>
public sealed class CalendarTimesTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("2026-03-28T09:00:00", "20260328T080000Z")]
    [InlineData("2026-03-29T09:00:00", "20260329T070000Z")]
    [InlineData("2026-10-24T09:00:00", "20261024T070000Z")]
    [InlineData("2026-10-25T09:00:00", "20261025T080000Z")]
    public void Nine_oclock_in_Berlin_survives_both_changes_of_the_clocks(string local, string sent)
    {
        Assert.Equal(sent, CalendarTimes.Timed(Local(local), Berlin));
        Assert.True(CalendarTimes.TryRead(sent, out var instant));
        var zone = DeviceDates.Zone(CalendarTimes.Rules(TestData.TimeZoneBlobs[0]), instant, Berlin);
        Assert.Equal(Local(local), instant.InZone(zone).LocalDateTime);
    }

    [Theory]
    [InlineData("2026-03-29T02:30:00", "20260329T013000Z")] // 02:30 is skipped: 03:30
    [InlineData("2026-10-25T02:30:00", "20261025T003000Z")] // 02:30 comes twice: the first
    public void A_time_that_is_not_or_comes_twice_is_sent_all_the_same(string local, string sent) => Assert.Equal(sent, CalendarTimes.Timed(Local(local), Berlin));

    [Theory]
    [InlineData("20261201T080000Z")]
    [InlineData("2026-12-01T08:00:00Z")]
    [InlineData("2026-12-01T08:00:00.000Z")]
    public void Either_form_of_a_time_is_read(string text)
    {
        Assert.True(CalendarTimes.TryRead(text, out var instant));
        Assert.Equal(Instant.FromUtc(2026, 12, 1, 8, 0), instant);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20261201")]
    [InlineData("20261301T080000Z")]
    [InlineData("20261201T080000")]
    [InlineData("morgen")]
    [InlineData("-0044-03-15T12:00:00Z")]
    [InlineData("9999-12-31T12:00:00Z")]
    public void What_is_no_time_is_not_read(string text) => Assert.False(CalendarTimes.TryRead(text, out _));

    [Theory]
    [InlineData("25", false, true)]
    [InlineData("25", true, true)]
    [InlineData("141", false, true)]
    [InlineData("141", true, true)]
    [InlineData("160", false, true)]
    [InlineData("160", true, false)]
    [InlineData("161", false, true)]
    [InlineData("161", true, false)]
    public void Timezone_is_always_sent_but_with_dates_from_16_0_on(string version, bool allDay, bool sent) =>
        Assert.Equal(sent ? TestData.TimeZoneBlobs[0] : null, CalendarTimes.Timezone(Enum.Parse<ProtocolVersion>(version), allDay, Berlin, 2026));

    [Fact]
    public void Without_Timezone_a_time_is_meant_in_the_users_zone()
    {
        Assert.Null(CalendarTimes.Rules(null));
        Assert.Null(CalendarTimes.Rules(""));
        Assert.Equal(Berlin, DeviceDates.Zone(null, Instant.FromUtc(2026, 12, 1, 8, 0), Berlin));
    }

    [Theory]
    [InlineData("xP///w==")]
    [InlineData("W. Europe Standard Time")]
    public void A_broken_Timezone_is_UTC(string text) => Assert.Equal(ZoneRules.Utc, CalendarTimes.Rules(text));

    [Fact]
    public void Timezone_says_the_zone_of_an_appointment_elsewhere()
    {
        var start = Instant.FromUtc(2026, 12, 1, 17, 0);
        var zone = DeviceDates.Zone(CalendarTimes.Rules(TestData.TimeZoneBlobs[1]), start, Berlin);
        Assert.Equal("America/Los_Angeles", zone.Id);
        Assert.Equal(new LocalDateTime(2026, 12, 1, 9, 0), start.InZone(zone).LocalDateTime);
    }

    private static LocalDateTime Local(string text) => LocalDateTimePattern.ExtendedIso.Parse(text).Value;
}
