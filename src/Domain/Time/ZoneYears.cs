using NodaTime;
using NodaTime.TimeZones;

namespace OnOfficeSync.Domain.Time;

/// <summary>
/// The offset rules of a zone in one year, as they can be said to a device: the higher of two offsets is daylight saving time, whatever a country calls it, and each
/// switch is an n-th weekday of a month.
/// </summary>
/// <remarks>
/// Where an offset ends for good in that year, it begins "every year" at the turn of the year: then the rules are right in that year and wrong in the ones around
/// it, and if the clocks went back, the first hours of 1 January are those of the later offset already. Where there are more than two switches or more than two
/// offsets, the shortest spans count as what was before them.
/// </remarks>
public static class ZoneYears
{
    // So many years to come decide which of two ways to say a date stays true for longer.
    private const int Foresight = 10;

    // All zones in all years in which they are compared (ZoneMatch).
    private static readonly BoundedCache<(DateTimeZone Zone, int Year), ZoneRules> Rules = new(65536, key => Compute(key.Zone, key.Year));

    /// <summary>The rules of a zone in a year. Years outside of 1 to 9980 have the rules of the nearest one inside.</summary>
    public static ZoneRules RulesIn(this DateTimeZone zone, int year) => Rules.Of((zone, ZoneRules.Bounded(year)));

    private static ZoneRules Compute(DateTimeZone zone, int year)
    {
        var spans = Sayable(Spans(zone, year));
        var first = spans[0].Offset;
        if (spans is not [_, var other, ..])
            return new(first);
        var away = Switch(zone, other.Start, first);
        var back = spans is [_, _, var last] ? Switch(zone, last.Start, other.Offset) : NewYear(year);
        return first < other.Offset
            ? new(first, new(other.Offset, away, back))
            : new(other.Offset, new(first, back, away));
    }

    private static List<Span> Spans(DateTimeZone zone, int year)
    {
        var (from, to) = (Midnight(zone, year), Midnight(zone, year + 1));
        return [.. zone.GetZoneIntervals(new(from, to), ZoneEqualityComparer.Options.OnlyMatchWallOffset).Select(interval => new Span(
            interval.HasStart ? Instant.Max(interval.Start, from) : from,
            interval.HasEnd ? Instant.Min(interval.End, to) : to,
            interval.WallOffset))];
    }

    private static Instant Midnight(DateTimeZone zone, int year) => new LocalDateTime(year, 1, 1, 0, 0).InZoneLeniently(zone).ToInstant();

    private static List<Span> Sayable(List<Span> spans)
    {
        while (spans.Count > 3 || (spans is [var first, _, var last] && first.Offset != last.Offset))
        {
            var shortest = spans.MinBy(span => span.End - span.Start);
            var at = spans.IndexOf(shortest);
            spans.RemoveAt(at);
            var before = Math.Max(at - 1, 0);
            spans[before] = at == 0 ? spans[0] with { Start = shortest.Start } : spans[before] with { End = shortest.End };
            if (at > 0 && at < spans.Count && spans[before].Offset == spans[at].Offset)
            {
                spans[before] = spans[before] with { End = spans[at].End };
                spans.RemoveAt(at);
            }
        }

        return spans;
    }

    private static YearlySwitch NewYear(int year) => new(1, 1, new LocalDate(year, 1, 1).DayOfWeek, LocalTime.Midnight);

    private static YearlySwitch Switch(DateTimeZone zone, Instant at, Offset before)
    {
        var local = at.WithOffset(before).LocalDateTime;
        var fromFirst = new YearlySwitch(local.Month, ((local.Day - 1) / 7) + 1, local.DayOfWeek, local.TimeOfDay);
        var fromLast = fromFirst with { Week = YearlySwitch.LastWeek };
        return fromLast.In(local.Year) == local && Lasts(fromLast) >= Lasts(fromFirst) ? fromLast : fromFirst;

        int Lasts(YearlySwitch said) => Enumerable.Range(local.Year + 1, Foresight).TakeWhile(year => Holds(said, year)).Count();

        bool Holds(YearlySwitch said, int year) =>
            said.In(year) is { } time && time.WithOffset(before).ToInstant() is var then && zone.GetZoneInterval(then) is { HasStart: true } interval && interval.Start == then;
    }

    private readonly record struct Span(Instant Start, Instant End, Offset Offset);
}
