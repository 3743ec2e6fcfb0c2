using NodaTime;

namespace OnOfficeSync.ActiveSync.Waiting;

/// <summary>What came of looking whether there is something to report.</summary>
internal readonly record struct Look
{
    /// <summary>Something is to be reported.</summary>
    public static readonly Look Found = new() { HasFound = true };

    /// <summary>Whether something is to be reported.</summary>
    public bool HasFound { get; private init; }

    /// <summary>When to look again although nothing changed; null for never.</summary>
    public Instant? At { get; private init; }

    /// <summary>Nothing is; time alone may change that at an instant.</summary>
    public static Look Again(Instant? at) => new() { At = at };
}
