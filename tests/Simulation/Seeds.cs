using System.Text;
using OnOfficeSync.Simulation.Histories;
using OnOfficeSync.Simulation.Server;

namespace OnOfficeSync.Simulation;

/// <summary>Runs seeds.</summary>
public static class Seeds
{
    /// <summary>Runs one; null when it went well, else the shortest history that still goes wrong and what is wrong with it.</summary>
    public static async Task<string?> RunAsync(int seed, int steps, StoreKind store)
    {
        var history = History.Draw(seed, steps);
        if ((await World.RunAsync(history, store)).IsWell)
            return null;
        var (shortest, verdict) = await Shrinker.ShrinkAsync(history, shorter => World.RunAsync(shorter, store));
        var report = new StringBuilder().AppendLine($"Seed {seed} of {steps} steps goes wrong. The shortest history that does:");
        foreach (var step in shortest.Steps)
            report.AppendLine($"    {step},");
        foreach (var problem in verdict.Problems)
            report.AppendLine($"  - {problem}");
        return report.ToString();
    }
}
