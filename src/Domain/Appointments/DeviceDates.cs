using NodaTime;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>Which dates and which zone devices mean by the instants and the offset rules that they say (MS-ASCAL 2.2.2.1, 2.2.2.44).</summary>
public static class DeviceDates
{
    /// <summary>The zone in which a device means a timed appointment; without rules that of the user. The local times are those of the instants in it.</summary>
    public static DateTimeZone Zone(ZoneRules? rules, Instant start, DateTimeZone usersZone) => rules is null ? usersZone : ZoneMatch.Find(rules, start, usersZone);

    /// <summary>The date that a device means: its digits where the time is 00:00 UTC, whatever the rules are; else the date by the rules, or without them in the user's zone.</summary>
    public static LocalDate Date(Instant sent, ZoneRules? rules, DateTimeZone usersZone)
    {
        var utc = sent.InUtc().LocalDateTime;
        if (utc.TimeOfDay == LocalTime.Midnight)
            return utc.Date;
        // A date is always a midnight. Some send that of the user's zone and say UTC, or leave daylight saving time out.
        if (rules is not null && (BeginsDay(sent, rules.LocalAt) || !BeginsDay(sent, InUsersZone)))
            return rules.LocalAt(sent).Date;
        return InUsersZone(sent).Date;
        LocalDateTime InUsersZone(Instant instant) => instant.InZone(usersZone).LocalDateTime;
    }

    private static bool BeginsDay(Instant instant, Func<Instant, LocalDateTime> local) => local(instant).Date != local(instant - Duration.Epsilon).Date;
}
