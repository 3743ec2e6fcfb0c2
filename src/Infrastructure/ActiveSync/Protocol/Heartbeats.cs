namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>How long a request may be held (contract, "Heartbeats").</summary>
/// <param name="Least">The least, in seconds.</param>
/// <param name="Most">The most, in seconds.</param>
internal sealed record Heartbeats(int Least, int Most)
{
    /// <summary>The bound that a value lies outside of; null when it lies within.</summary>
    public int? BoundFor(int seconds) => seconds < Least ? Least : seconds > Most ? Most : null;

    /// <summary>The same for Wait, in minutes.</summary>
    public int? BoundForMinutes(int minutes) =>
        minutes < Math.Max(1, Least / 60) ? Math.Max(1, Least / 60) : minutes > Most / 60 ? Most / 60 : null;
}
