namespace OnOfficeSync.Crash;

/// <summary>Keeps deletes below what a server takes for an accident: 20 within ten minutes.</summary>
internal sealed class Restraint
{
    private const int Most = 6;
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(11);
    private readonly Dictionary<Kind, Queue<DateTimeOffset>> deletes = Kind.All.ToDictionary(kind => kind, _ => new Queue<DateTimeOffset>());

    /// <summary>Whether one more is harmless; it is counted then.</summary>
    public bool Allows(Kind kind)
    {
        var (recent, now) = (deletes[kind], TimeProvider.System.GetUtcNow());
        while (recent.TryPeek(out var first) && now - first > Span)
            recent.Dequeue();
        if (recent.Count == Most)
            return false;
        recent.Enqueue(now);
        return true;
    }
}
