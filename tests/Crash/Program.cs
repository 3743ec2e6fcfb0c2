using System.Globalization;
using OnOfficeSync.Crash;

// dotnet run -c Release --project tests/Crash -- [--kills 200] [--seed N]
int Number(string name, int otherwise) => Array.IndexOf(args, "--" + name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

var report = await CrashRun.PlayAsync(Number("kills", 200), Number("seed", Environment.TickCount & 0xFFFF), Console.WriteLine);
Console.WriteLine(report);
return report.Problems.Count == 0 ? 0 : 1;
