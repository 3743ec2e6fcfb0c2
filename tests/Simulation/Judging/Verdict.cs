namespace OnOfficeSync.Simulation.Judging;

/// <summary>What a run came to.</summary>
/// <param name="Problems">What was promised and not kept; none is well.</param>
/// <param name="Fingerprint">The end state, to tell whether two runs were the same.</param>
public sealed record Verdict(IReadOnlyList<string> Problems, string Fingerprint)
{
    /// <summary>Whether every promise was kept.</summary>
    public bool IsWell => Problems.Count == 0;
}
