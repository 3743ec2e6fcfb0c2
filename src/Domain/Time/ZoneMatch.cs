using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Time;

/// <summary>
/// Which zone a device means that says offset rules and no name. Two devices that say the same get the same zone; a zone that was sent to a device comes back as
/// itself if it is the user's, else as the first that has the same rules.
/// </summary>
/// <remarks>
/// Compared is what can be said of a zone (<see cref="ZoneYears"/>), in the one year of the appointment, or the nearest from 1970 to 2099. Some clients say a switch
/// an hour off or a rule of past years: then no zone says the same, and the nearest of those whose offset at the appointment is the one said is taken, so that its
/// local time is the device's. Where not even such a zone exists (an offset of 17 minutes), the nearest one: then the instant is right, and the local time that of the
/// zone.
/// </remarks>
public static class ZoneMatch
{
    // Before them the database is vague, after them it repeats itself; and a device cannot make rules of thousands of years be computed.
    private const int FirstYear = 1970;
    private const int LastYear = 2099;

    private static readonly BoundedCache<(ZoneRules Rules, int Year, DateTimeZone First), ImmutableArray<DateTimeZone>> Candidates =
        new(1024, key => Rank(key.Rules, key.Year, key.First));

    /// <summary>The zone that is meant: the user's own if it fits, else the first of <see cref="KnownZones.InOrder"/> that does, else the nearest. One of the IANA database, always.</summary>
    /// <param name="rules">What the device says.</param>
    /// <param name="at">The appointment's start. The rules are compared in its year.</param>
    /// <param name="usersZone">The zone of the user, one of the IANA database.</param>
    public static DateTimeZone Find(ZoneRules rules, Instant at, DateTimeZone usersZone)
    {
        var candidates = Candidates.Of((rules, Math.Clamp(rules.LocalAt(at).Year, FirstYear, LastYear), usersZone));
        var offset = rules.OffsetAt(at);
        return candidates.Length == 1 ? candidates[0] : candidates.FirstOrDefault(zone => zone.GetUtcOffset(at) == offset, candidates[0]);
    }

    // The one that says the same; if there is none, all of them by their distance, those of the same distance in order.
    private static ImmutableArray<DateTimeZone> Rank(ZoneRules rules, int year, DateTimeZone first)
    {
        var ranked = new List<(DateTimeZone Zone, long Distance)>();
        foreach (var zone in KnownZones.InOrder.Prepend(first))
        {
            var distance = rules.Distance(zone.RulesIn(year), year);
            if (distance == 0)
                return [zone];
            ranked.Add((zone, distance));
        }

        return [.. ranked.OrderBy(candidate => candidate.Distance).Select(candidate => candidate.Zone)];
    }
}
