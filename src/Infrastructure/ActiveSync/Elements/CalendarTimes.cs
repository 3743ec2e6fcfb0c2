using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>
/// The times of appointments on the wire (MS-ASCAL 2.2.2.1, 2.2.2.20, 2.2.2.42, 2.2.2.44). A timed one starts and ends at instants, and Timezone says in which zone it was
/// meant. An all-day one is a span of dates, the end exclusive; until 14.1 a date is the local midnight of the zone that Timezone says, from 16.0 on it is the date
/// itself with the time 000000Z, and there is no Timezone.
/// </summary>
/// <remarks>
/// Until 14.1 clients read a date in three ways: in the zone that Timezone says (Outlook), in the zone of the device whatever Timezone says (Android), or by its digits
/// where the time is 000000Z (Thunderbird). The midnight of the user's own zone with that zone's Timezone, as Exchange sends it, is the right date in all of them. The other
/// form in the field, 000000Z with UTC, is the day before on an Android west of Greenwich.
/// </remarks>
internal static class CalendarTimes
{
    /// <summary>The value of Timezone: the zone's rules in the year of the (first) start; null where the element is not sent.</summary>
    /// <param name="version">The version that the client speaks.</param>
    /// <param name="allDay">Whether it is of an all-day appointment; then the zone is the user's.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="year">The local year of the start.</param>
    public static string? Timezone(ProtocolVersion version, bool allDay, DateTimeZone zone, int year) =>
        allDay && DatesAreDigits(version) ? null : TimeZoneBlob.Write(zone, year);

    /// <summary>A local time of a timed appointment. One that the clocks skip is as much later as they skip, of one that comes twice the first is meant.</summary>
    public static string Timed(LocalDateTime time, DateTimeZone zone) => Timestamps.Compact(time.InZoneLeniently(zone).ToInstant());

    /// <summary>The first or the exclusive last date of an all-day appointment. Where the clocks skip midnight, the day begins when they have.</summary>
    public static string AllDay(ProtocolVersion version, LocalDate date, DateTimeZone usersZone) =>
        Timed(date.AtMidnight(), DatesAreDigits(version) ? DateTimeZone.Utc : usersZone);

    /// <summary>Reads a time in any of the forms; false when it is none, or of a year with which nothing can be computed.</summary>
    public static bool TryRead(string text, out Instant instant) => Timestamps.TryParse(text, out instant) && instant.InUtc().Year is >= 1 and <= 9998;

    /// <summary>The rules that a client's Timezone says. One that is broken says UTC (MS-ASDTYPE 2.7.6); null where it is left out or empty.</summary>
    public static ZoneRules? Rules(string? timezone) => string.IsNullOrWhiteSpace(timezone) ? null : TimeZoneBlob.Read(timezone) ?? ZoneRules.Utc;

    private static bool DatesAreDigits(ProtocolVersion version) => version >= ProtocolVersion.V16_0;
}
