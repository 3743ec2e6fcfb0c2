using NodaTime;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// When an appointment takes place as a device means it, beside what it was given: what it leaves out stays, and a start that moves takes the end along. Source: contract, "An element left out".
/// </summary>
/// <param name="Start">Wall time in the zone.</param>
/// <param name="End">Wall time in the zone.</param>
/// <param name="Zone">The zone.</param>
/// <param name="AllDay">Whether it takes whole days.</param>
public sealed record MeantTimes(LocalDateTime Start, LocalDateTime End, DateTimeZone Zone, bool AllDay)
{
    private static readonly LocalTime LastSecond = new(23, 59, 59);

    /// <summary>What a device means; null where nothing says when it is.</summary>
    /// <param name="said">What the device says.</param>
    /// <param name="given">What it was given; null if the appointment is new.</param>
    /// <param name="isSeries">Whether it is a series: then the zone decides on which dates and at which times later occurrences lie. For one that takes place once only the instants count, and it keeps its zone.</param>
    /// <param name="usersZone">The zone of the user.</param>
    public static MeantTimes? Of(DeviceTimes said, MeantTimes? given, bool isSeries, DateTimeZone usersZone)
    {
        var allDay = said.AllDay ?? given?.AllDay ?? false;
        if (said.Start is null && given is null)
            return null;
        return allDay ? Dates(said, given, usersZone) : Timed(said, given, isSeries, usersZone);
    }

    /// <summary>The times of a view; null where it has none.</summary>
    public static MeantTimes? Of(AppointmentView view) => view[AppointmentField.Start] is { Length: > 0 } start
        ? new(AppointmentTexts.Time(start), AppointmentTexts.Time(view[AppointmentField.End]), DateTimeZoneProviders.Tzdb[view[AppointmentField.TimeZone]], view[AppointmentField.AllDay].Length > 0)
        : null;

    /// <summary>The date on which an occurrence of the series lies that a device names by its start.</summary>
    public LocalDate DateOf(Instant start, ZoneRules? rules, DateTimeZone usersZone) =>
        AllDay ? DeviceDates.Date(start, rules, usersZone) : start.InZone(Zone).Date;

    /// <summary>
    /// The last date of a series that a device ends at an instant. Most name the start of the last occurrence or the end of its day; some the date by its digits, at 000000Z or
    /// 235959Z, which east of Greenwich is the next day, before any occurrence of it.
    /// </summary>
    public LocalDate LastDateOf(Instant until, ZoneRules? rules, DateTimeZone usersZone)
    {
        if (AllDay)
            return DeviceDates.Date(until, rules, usersZone);
        var (utc, local) = (until.InUtc().LocalDateTime, until.InZone(Zone).LocalDateTime);
        var isDigits = utc.TimeOfDay == LocalTime.Midnight ? local.TimeOfDay != Start.TimeOfDay : utc.TimeOfDay >= LastSecond && local.TimeOfDay < Start.TimeOfDay;
        return isDigits ? utc.Date : local.Date;
    }

    private static MeantTimes Dates(DeviceTimes said, MeantTimes? given, DateTimeZone usersZone)
    {
        var start = said.Start is { } from ? DeviceDates.Date(from, said.Rules, usersZone) : given!.Start.Date;
        var end = said.End is { } to ? DeviceDates.Date(to, said.Rules, usersZone)
            : given is { AllDay: true } ? start.PlusDaysWithin(Period.DaysBetween(given.Start.Date, given.End.Date))
            : start;
        return new(start.AtMidnight(), (end == start ? end.PlusDaysWithin(1) : end).AtMidnight(), given?.Zone ?? usersZone, true);
    }

    private static MeantTimes Timed(DeviceTimes said, MeantTimes? given, bool isSeries, DateTimeZone usersZone)
    {
        var zone = ZoneOf(said, given, isSeries, usersZone);
        var start = said.Start is { } from ? Local(from, given?.Start, given, zone) : given!.Start;
        var end = said.End is { } to ? Local(to, given?.End, given, zone) : given is { AllDay: false } ? start + (given.End - given.Start) : start;
        return new(start, end, zone, false);
    }

    private static DateTimeZone ZoneOf(DeviceTimes said, MeantTimes? given, bool isSeries, DateTimeZone usersZone)
    {
        if (given is { AllDay: false } && (!isSeries || said.Rules is null || said.Rules == given.Zone.RulesIn(given.Start.Year)))
            return given.Zone;
        var at = said.Start ?? given!.Start.InZoneLeniently(given.Zone).ToInstant();
        return DeviceDates.Zone(said.Rules, at, usersZone);
    }

    // A time that comes twice or never on the clocks is not another one because its instant has come back.
    private static LocalDateTime Local(Instant said, LocalDateTime? given, MeantTimes? times, DateTimeZone zone)
    {
        var local = said.InZone(zone).LocalDateTime;
        return given is { } known && times!.Zone == zone && !times.AllDay && known.InZoneLeniently(zone).ToInstant() == said ? known : local.With(TimeAdjusters.TruncateToSecond);
    }
}
