using System.Text;
using NodaTime;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Fuzz;

/// <summary>The value of Timezone, and the zone that is found for it. The input is its bytes, or its text where it has another length.</summary>
internal static class TimeZoneTarget
{
    private const int Length = 172;

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // The first and the last time that an appointment may have are among them.
    private static readonly Instant[] Moments = [Instant.FromUtc(2026, 7, 1, 12, 0), Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9998, 12, 31, 23, 59)];

    public static bool Play(byte[] input)
    {
        if (TimeZoneBlob.Read(input.Length == Length ? Convert.ToBase64String(input) : Encoding.Latin1.GetString(input)) is not { } rules)
            return false;
        if (TimeZoneBlob.Read(TimeZoneBlob.Write(rules)) != rules)
            throw new FuzzException("The rules are others after they were written.");
        foreach (var moment in Moments)
            ZoneMatch.Find(rules, moment, Berlin);
        return true;
    }
}
