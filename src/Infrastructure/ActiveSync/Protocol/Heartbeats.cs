namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>How long a request may be held (contract, "Heartbeats").</summary>
/// <param name="Least">The least, in seconds.</param>
/// <param name="Most">The most, in seconds.</param>
internal sealed record Heartbeats(int Least, int Most)
{
    /// <summary>The bound that a value lies outside of; null when it lies within.</summary>
    public int? BoundFor(int seconds) => seconds < Least ? Least : seconds > Most ? Most : null;

    /// <summary>The same for Wait, in minutes: the least is a whole number of them that is not below the least in seconds.</summary>
    public int? BoundForMinutes(int minutes) => minutes < LeastMinutes ? LeastMinutes : minutes > Most / 60 ? Most / 60 : null;

    private int LeastMinutes => Math.Max(1, (Least + 59) / 60);
}
