using NodaTime;
using NodaTime.Text;

namespace OnOfficeSync.EndToEnd.Tests.Appointments;

/// <summary>Days near the one on which the tests run, because a device has only what lies around it (R14), and how their times are written. The zone's rules are NodaTime's.</summary>
internal static class Days
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly InstantPattern Compact = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The Tuesday of next week; if that is a 29th, 30th or 31st, which not every month has, the Tuesday after.</summary>
    public static LocalDate Tuesday { get; } = NextTuesday();

    /// <summary>Today in Berlin.</summary>
    public static LocalDate Now() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InZone(Berlin).Date;

    /// <summary>A time of the day as the CRM writes it: local.</summary>
    public static string Local(this LocalDate day, int hour, int minute = 0) => LocalDateTimePattern.GeneralIso.Format(day.At(new(hour, minute)));

    /// <summary>A time of the day in Berlin as devices write it: the instant.</summary>
    public static string Wire(this LocalDate day, int hour, int minute = 0) => Compact.Format(day.In(Berlin, hour, minute));

    /// <summary>A time of the day in UTC as devices write it.</summary>
    public static string Utc(this LocalDate day, int hour) => Compact.Format(day.In(DateTimeZone.Utc, hour, 0));

    /// <summary>A time of the day in Berlin as answers to invitations write it: the instant with its marks.</summary>
    public static string Marked(this LocalDate day, int hour) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'").Format(day.In(Berlin, hour, 0));

    /// <summary>The date as the CRM writes it.</summary>
    public static string Iso(this LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>
    /// A day on which clocks are put forward from 2:00 to 3:00, and a zone in which they are. Berlin alone has none for half a year, Sydney has its own in that half:
    /// one of them is always between 25 days ago and six months ahead, where devices have appointments.
    /// </summary>
    public static (string Zone, LocalDate Day) ClocksForward()
    {
        var from = Now().PlusDays(-25).AtMidnight().InUtc().ToInstant();
        return new[] { "Europe/Berlin", "Australia/Sydney" }
            .Select(zone => (zone, DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(from, from + Duration.FromDays(366)).Skip(1).First(interval => interval.Savings > Offset.Zero).IsoLocalStart.Date))
            .MinBy(found => found.Date);
    }

    private static Instant In(this LocalDate day, DateTimeZone zone, int hour, int minute) => day.At(new(hour, minute)).InZoneStrictly(zone).ToInstant();

    private static LocalDate NextTuesday()
    {
        var tuesday = Now().PlusDays(-1).Next(IsoDayOfWeek.Sunday).Next(IsoDayOfWeek.Tuesday);
        return tuesday.Day > 28 ? tuesday.PlusWeeks(1) : tuesday;
    }
}
