using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>Candidates as one writes them: start and end by ISO 8601, local to the zone.</summary>
internal static class ACandidate
{
    public static readonly DateTimeZone Berlin = Zone("Europe/Berlin");

    public static SetCandidate Of(long key, string start, string end, string zone = "Europe/Berlin") =>
        new(key, Time(start), Time(end), Zone(zone), false, null, []);

    public static SetCandidate AllDay(long key, string first, string end) => Of(key, first + "T00:00", end + "T00:00") with { AllDay = true };

    public static SetCandidate Every(this SetCandidate candidate, Frequency frequency, int interval = 1, string? until = null, params string[] excluded) =>
        candidate with { Recurrence = new(frequency, interval, Dates.DayOrNone(until)), Excluded = [.. excluded.Select(Dates.Day)] };

    public static Instant Utc(string iso) => InstantPattern.General.Parse(iso).Value;

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    private static LocalDateTime Time(string iso) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(iso).Value;
}
