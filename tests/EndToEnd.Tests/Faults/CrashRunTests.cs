using OnOfficeSync.Crash;

namespace OnOfficeSync.EndToEnd.Tests.Faults;

/// <summary>Some kills of what <see cref="CrashRun"/> does as often as one likes.</summary>
public sealed class CrashRunTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_host_that_is_killed_under_load_loses_doubles_and_damages_nothing()
    {
        var report = await CrashRun.PlayAsync(kills: 5, seed: 1, output.WriteLine);
        Assert.Empty(report.Problems);
        Assert.True(report is { Acknowledged: > 0, Broken: > 0 }, report.ToString());
    }
}
