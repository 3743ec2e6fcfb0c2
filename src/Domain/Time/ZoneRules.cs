using NodaTime;

namespace OnOfficeSync.Domain.Time;

/// <summary>
/// The offset rules of a zone as devices say them: one or two offsets, and when they switch. Nothing in them says which zone it is, and nothing how the rules were or
/// will be in other years. Equal by value.
/// </summary>
/// <param name="Standard">The offset from UTC outside of daylight saving time.</param>
/// <param name="Saving">Daylight saving time; null if there is none.</param>
public sealed record ZoneRules(Offset Standard, ZoneSaving? Saving = null)
{
    // Some years before and after these can still be computed with.
    private const int FirstYear = 1;
    private const int LastYear = 9980;

    /// <summary>UTC.</summary>
    public static ZoneRules Utc { get; } = new(Offset.Zero);

    /// <summary>The nearest year for which rules can be computed: 1 to 9980.</summary>
    internal static int Bounded(int year) => Math.Clamp(year, FirstYear, LastYear);

    /// <summary>The offset from UTC at an instant. Where nothing switches in the years around it, that is the standard one.</summary>
    public Offset OffsetAt(Instant instant)
    {
        var (before, after) = (default(Change?), default(Change?));
        foreach (var change in Changes(Bounded(instant.InUtc().Year)))
        {
            if (change.At <= instant)
                before = before?.At > change.At ? before : change;
            else
                after = after?.At < change.At ? after : change;
        }

        return before?.To ?? after?.From ?? Standard;
    }

    /// <summary>The local time at an instant.</summary>
    public LocalDateTime LocalAt(Instant instant) => instant.WithOffset(OffsetAt(instant)).LocalDateTime;

    /// <summary>How far other rules are from these in a year (UTC): the difference of the offsets, in seconds, summed over the seconds of the year; 0 if they always say the same.</summary>
    public long Distance(ZoneRules other, int year)
    {
        if (other == this)
            return 0;
        year = Bounded(year);
        var (from, to) = (Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year + 1, 1, 1, 0, 0));
        Instant[] steps = [from, .. Changes(year).Concat(other.Changes(year)).Select(change => change.At).Where(at => at > from && at < to).Order(), to];
        var sum = 0L;
        for (var i = 0; i + 1 < steps.Length; i++)
            sum += Math.Abs(OffsetAt(steps[i]).Seconds - other.OffsetAt(steps[i]).Seconds) * (long)(steps[i + 1] - steps[i]).TotalSeconds;
        return sum;
    }

    // Of the years around it too: at the turn of the year that before or after decides.
    private IEnumerable<Change> Changes(int year)
    {
        if (Saving is not { } saving)
            yield break;
        for (var y = year - 1; y <= year + 1; y++)
        {
            if (saving.Begins.In(y) is { } begin)
                yield return new(begin.WithOffset(Standard).ToInstant(), Standard, saving.Offset);
            if (saving.Ends.In(y) is { } end)
                yield return new(end.WithOffset(saving.Offset).ToInstant(), saving.Offset, Standard);
        }
    }

    private readonly record struct Change(Instant At, Offset From, Offset To);
}
