namespace OnOfficeSync.TestKit;

/// <summary>All that came until nothing more was announced.</summary>
public sealed class PullResult(IReadOnlyList<SyncResult> rounds)
{
    public IReadOnlyList<SyncResult> Rounds { get; } = rounds;

    public IReadOnlyList<ServerItem> Added => [.. Rounds.SelectMany(round => round.Added)];

    public IReadOnlyList<ServerItem> Changed => [.. Rounds.SelectMany(round => round.Changed)];

    public IReadOnlyList<string> Deleted => [.. Rounds.SelectMany(round => round.Deleted)];

    public IReadOnlyList<string> SoftDeleted => [.. Rounds.SelectMany(round => round.SoftDeleted)];

    public int ChangeCount => Rounds.Sum(round => round.ChangeCount);
}
