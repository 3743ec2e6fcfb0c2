using OnOfficeSync.Simulation.Histories;
using OnOfficeSync.Simulation.Server;

namespace OnOfficeSync.Simulation.Tests;

/// <summary>Phones, people, a network and processes that fail: whatever happens, nothing is lost, and nothing is there twice.</summary>
public sealed class SeedTests
{
    private const int Steps = 200;
    private const int InOneTest = 25;

    /// <summary>The first seed of each part.</summary>
    public static TheoryData<int> Parts => [.. Enumerable.Range(0, 20).Select(part => 1 + (part * InOneTest))];

    [Theory, MemberData(nameof(Parts))]
    public async Task In_the_end_every_phone_shows_what_the_crm_has_and_every_edit_is_there_or_told(int first)
    {
        for (var seed = first; seed < first + InOneTest; seed++)
            Succeeds(await Seeds.RunAsync(seed, Steps, StoreKind.Memory));
    }

    /// <summary>Seeds beyond those that went wrong once, with the server as it was or with the judge.</summary>
    [Theory, InlineData(532), InlineData(590)]
    public async Task A_seed_that_went_wrong_once_goes_well(int seed) => Succeeds(await Seeds.RunAsync(seed, Steps, StoreKind.Memory));

    [Fact]
    public async Task It_is_the_same_on_a_disk()
    {
        for (var seed = 1_000_001; seed <= 1_000_010; seed++)
            Succeeds(await Seeds.RunAsync(seed, Steps, StoreKind.Disk));
    }

    [Theory, InlineData(3), InlineData(14)]
    public async Task The_same_seed_is_the_same_run(int seed)
    {
        var history = History.Draw(seed, Steps);
        var (first, second) = (await World.RunAsync(history, StoreKind.Memory), await World.RunAsync(history, StoreKind.Memory));
        Assert.Equal(first.Fingerprint, second.Fingerprint);
        Assert.NotEqual(first.Fingerprint, (await World.RunAsync(History.Draw(seed + 1, Steps), StoreKind.Memory)).Fingerprint);
    }

    // The whole of the report, which an assertion of equality would cut.
    private static void Succeeds(string? report) => Assert.True(report is null, report);
}
