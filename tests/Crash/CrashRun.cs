using System.Globalization;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Crash;

/// <summary>
/// Three users with two phones each and the CRM edit all three kinds at once, and the host is killed in the middle of it, again and again. Afterwards everything that was said to be done is done, once, and everybody
/// sees it.
/// </summary>
public static class CrashRun
{
    // A life is counted in answers, so that a slow machine gets as far as a fast one; the rest is to hit any moment of a request.
    private const int MostAnswers = 60;
    private const int MostMillisecondsMore = 50;

    private static readonly (string User, string[] Versions)[] Offices = [("anna", ["2.5", "16.1"]), ("ben", ["12.1", "14.1"]), ("carla", ["14.0", "16.0"])];

    /// <summary>Kills so many times; the seed decides when, and what everybody does.</summary>
    public static async Task<CrashReport> PlayAsync(int kills, int seed, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(log);
        log($"seed {seed.ToString(CultureInfo.InvariantCulture)}");
        var (power, random, problems) = (new Power(), new Random(seed), new List<string>());
        await using var host = await RealHost.StartAsync(new RealHostOptions { Addresses = 0, Arguments = ["--demo-appointments", "0", "--demo-tasks", "0"] });
        var offices = new List<Office>();
        foreach (var (user, versions) in Offices)
            offices.Add(await Office.OpenAsync(host, user, versions, power, random.Next()));

        Task[] work = [.. offices.SelectMany(office => office.Work())];
        for (var kill = 1; kill <= kills && !work.Any(worker => worker.IsFaulted); kill++)
        {
            var answers = power.Answers + random.Next(MostAnswers);
            while (power.Answers < answers && !work.Any(worker => worker.IsFaulted))
                await Task.Delay(1);
            await Task.Delay(random.Next(MostMillisecondsMore));
            power.Cut();
            await host.KillAsync();
            problems.AddRange(StoreCheck.Problems(host.DataDirectory).Select(problem => $"after kill {kill}: {problem}"));
            await host.RestartAsync();
            power.Restore();
            if (kill % 10 == 0)
                log($"{kill} kills, {offices.Sum(office => office.Ledger.Acknowledged)} edits acknowledged, {offices.Sum(office => office.Ledger.Broken)} answers lost");
        }

        power.IsEnding = true;
        try
        {
            await Task.WhenAll(work);
        }
        catch (Exception failure) when (failure is CrashException or SyncKeyRejectedException or InvalidOperationException or HttpRequestException)
        {
            problems.Add(failure.ToString());
        }

        foreach (var office in offices)
            problems.AddRange(await office.ProblemsAsync());
        problems.AddRange(host.Log.Where(line => line.Contains("fail:", StringComparison.Ordinal) || line.Contains("crit:", StringComparison.Ordinal)));
        return new(kills, offices.Sum(office => office.Ledger.Acknowledged), offices.Sum(office => office.Ledger.Broken), problems);
    }
}

/// <summary>What came of it.</summary>
/// <param name="Kills">How often the host was killed.</param>
/// <param name="Acknowledged">How many commands and CRM edits were said to be done.</param>
/// <param name="Broken">How many exchanges ended without an answer.</param>
/// <param name="Problems">What was lost, doubled or damaged.</param>
public sealed record CrashReport(int Kills, int Acknowledged, int Broken, IReadOnlyList<string> Problems)
{
    public override string ToString() =>
        $"{string.Concat(Problems.Select(problem => problem + "\n"))}{Kills} kills, {Acknowledged} edits acknowledged, {Broken} answers lost: {Problems.Count} problems";
}
