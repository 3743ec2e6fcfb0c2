using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// Which appointments are on a user's devices: those that touch the span, a series once, at most 500. Of more than 500 running and upcoming ones by their
/// start, then past ones from the latest; of two at the same time the one with the lower key. Source: R14 to R16, R35 and contract, "The appointment set".
/// </summary>
/// <param name="Keys">The keys of the appointments in the set, in the order in which they are taken.</param>
/// <param name="LeftOut">How many touch the span but were left out.</param>
/// <param name="MissingFrom">When the first running or upcoming one of those starts that were left out; null if there are none but past ones.</param>
/// <param name="ChangesAt">
/// Until this instant the set stays the same, if no appointment changes: the next midnight of the user's zone, or, while some are left out, the earlier end of
/// an occurrence, which gives its place to another.
/// </param>
public sealed record AppointmentSet(ImmutableArray<long> Keys, int LeftOut, Instant? MissingFrom, Instant ChangesAt)
{
    /// <summary>The most appointments in a set (R14).</summary>
    public const int Limit = 500;

    /// <summary>The set at an instant.</summary>
    /// <param name="candidates">The user's appointments, each with a key of its own.</param>
    /// <param name="user">The user's zone, whose days the span consists of.</param>
    /// <param name="now">The instant.</param>
    /// <param name="back">How far back the client wants appointments.</param>
    public static AppointmentSet Of(IEnumerable<SetCandidate> candidates, DateTimeZone user, Instant now, LookBack back)
    {
        var span = AppointmentSpan.At(now, user, back);
        var placed = new List<(bool Over, long Order, long Key, Instant End)>();
        foreach (var candidate in candidates)
        {
            var times = new CandidateTimes(candidate, user);
            if (!times.Touch(span))
                continue;
            var (begin, end) = times.Place(now);
            var order = begin.ToUnixTimeTicks();
            placed.Add(end > now ? (false, order, candidate.Key, end) : (true, -order, candidate.Key, end));
        }

        placed.Sort();
        var leftOut = Math.Max(0, placed.Count - Limit);
        var changesAt = leftOut == 0 ? span.MovesAt : placed.Where(one => !one.Over).Select(one => one.End).Append(span.MovesAt).Min();
        var missingFrom = leftOut > 0 && placed[Limit] is { Over: false, Order: var start } ? Instant.FromUnixTimeTicks(start) : (Instant?)null;
        return new([.. placed.Take(Limit).Select(one => one.Key)], leftOut, missingFrom, changesAt);
    }
}
