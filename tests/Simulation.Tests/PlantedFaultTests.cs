using OnOfficeSync.Simulation.Histories;
using OnOfficeSync.Simulation.Server;

namespace OnOfficeSync.Simulation.Tests;

/// <summary>A simulation that finds nothing proves nothing: it must find each of these.</summary>
public sealed class PlantedFaultTests
{
    private const int MostSeeds = 100;

    public static TheoryData<int> Faults => [.. Enumerable.Range(0, PlantedFault.All.Count)];

    [Theory, MemberData(nameof(Faults))]
    public async Task A_fault_that_is_planted_is_found(int index)
    {
        var fault = PlantedFault.All[index];
        for (var seed = 1; seed <= MostSeeds; seed++)
        {
            var verdict = await World.RunAsync(History.Draw(seed, 200), StoreKind.Memory, store => new InterceptedStore(store, fault.Intercept));
            if (!verdict.IsWell)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{fault}: found by seed {seed}: {verdict.Problems[0]}");
                return;
            }
        }

        Assert.Fail($"{fault}: not found by {MostSeeds} seeds.");
    }
}
