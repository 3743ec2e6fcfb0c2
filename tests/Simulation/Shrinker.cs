using OnOfficeSync.Simulation.Histories;
using OnOfficeSync.Simulation.Judging;

namespace OnOfficeSync.Simulation;

/// <summary>Finds the shortest part of a history that still goes wrong: leaves out half of it, a quarter, and so on to single steps, and what became of requests.</summary>
public static class Shrinker
{
    /// <summary>Shrinks; the history must go wrong.</summary>
    public static async Task<(History History, Verdict Verdict)> ShrinkAsync(History history, Func<History, Task<Verdict>> run)
    {
        var verdict = await run(history);
        for (var size = history.Steps.Count / 2; size > 0; size = size > 1 ? size / 2 : await WithoutFaultsAsync() ? 1 : 0)
        {
            for (var from = 0; from + size <= history.Steps.Count;)
            {
                if (!await TryAsync([.. history.Steps.Take(from), .. history.Steps.Skip(from + size)]))
                    from += size;
            }
        }

        return (history, verdict);

        async Task<bool> WithoutFaultsAsync()
        {
            var simpler = false;
            for (var index = 0; index < history.Steps.Count; index++)
            {
                if (history.Steps[index].Fault != Network.NetworkFault.None)
                    simpler |= await TryAsync([.. history.Steps.Select((step, at) => at == index ? step with { Fault = Network.NetworkFault.None, At = 0 } : step)]);
            }

            return simpler;
        }

        async Task<bool> TryAsync(List<Step> steps)
        {
            var shorter = history with { Steps = steps };
            var found = await run(shorter);
            if (found.IsWell)
                return false;
            (history, verdict) = (shorter, found);
            return true;
        }
    }
}
