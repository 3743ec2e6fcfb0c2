using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace OnOfficeSync.Domain.Time;

/// <summary>
/// The zones among which rules are looked for, in order: <see cref="Common"/>, then every other zone of the IANA database under its canonical id, by id. Of zones
/// whose clocks agree today the common one is that with the most people, for devices do not say which they mean.
/// </summary>
public static class KnownZones
{
    /// <summary>Ids of the zones that come first: Germany's, then UTC, then from Europe eastwards and from the Atlantic westwards.</summary>
    public static readonly ImmutableArray<string> Common =
    [
        "Europe/Berlin", "Etc/UTC",
        "Europe/London", "Europe/Athens", "Europe/Istanbul", "Europe/Moscow",
        "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Dhaka", "Asia/Bangkok", "Asia/Shanghai", "Asia/Tokyo",
        "Australia/Brisbane", "Australia/Sydney", "Australia/Adelaide", "Pacific/Auckland",
        "Atlantic/Azores", "America/Sao_Paulo", "America/Halifax", "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix",
        "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu",
        "Africa/Lagos", "Africa/Johannesburg", "Africa/Nairobi", "Africa/Cairo", "Asia/Jerusalem", "America/Mexico_City", "America/Bogota", "America/Caracas",
    ];

    /// <summary>The zones in order, each once.</summary>
    public static readonly ImmutableArray<DateTimeZone> InOrder =
        [.. Common.Concat(Canonical()).Distinct().Select(id => DateTimeZoneProviders.Tzdb[id])];

    private static IEnumerable<string> Canonical() => TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct().Order(StringComparer.Ordinal);
}
