using System.Diagnostics;
using System.Globalization;
using OnOfficeSync.Simulation;
using OnOfficeSync.Simulation.Histories;
using OnOfficeSync.Simulation.Server;

// dotnet run -c Release --project tests/Simulation -- [--seeds 500] [--from 1] [--steps 200] [--store memory|disk] [--threads N]
int Number(string name, int otherwise) => Array.IndexOf(args, "--" + name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

// A history as a report prints it, after --seed N --replay FILE.
if (Array.IndexOf(args, "--replay") is >= 0 and var file)
{
    var verdict = await World.RunAsync(new History(Number("seed", 1), [.. File.ReadLines(args[file + 1]).Where(line => line.Contains("new(", StringComparison.Ordinal)).Select(Step.Parse)]), StoreKind.Memory);
    Console.WriteLine(string.Join('\n', verdict.Problems));
    return verdict.IsWell ? 0 : 1;
}

var (seeds, from, steps, threads) = (Number("seeds", 500), Number("from", 1), Number("steps", 200), Number("threads", Environment.ProcessorCount));
var store = Array.IndexOf(args, "disk") >= 0 ? StoreKind.Disk : StoreKind.Memory;
var (watch, failed, done) = (Stopwatch.StartNew(), new List<int>(), 0);
await Parallel.ForEachAsync(Enumerable.Range(from, seeds), new ParallelOptions { MaxDegreeOfParallelism = threads }, async (seed, _) =>
{
    var report = await Seeds.RunAsync(seed, steps, store);
    lock (failed)
    {
        if (report is not null)
        {
            failed.Add(seed);
            Console.WriteLine(report);
        }

        if (++done % 1000 == 0)
            Console.WriteLine($"{done} of {seeds} seeds, {failed.Count} failed, {watch.Elapsed.TotalSeconds:F0} s");
    }
});
Console.WriteLine($"{seeds} seeds of {steps} steps: {failed.Count} failed{(failed.Count > 0 ? $" ({string.Join(", ", failed.Order().Take(20))})" : "")}, {watch.Elapsed.TotalSeconds:F0} s");
return failed.Count == 0 ? 0 : 1;
