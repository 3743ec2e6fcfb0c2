using System.Globalization;
using System.Text;

namespace OnOfficeSync.Load;

/// <summary>The table of results, beside goals and peers.</summary>
internal sealed class Report
{
    private readonly StringBuilder _requests = new();
    private readonly StringBuilder _waiting = new();

    public void Add(string what, Measurement measured, Figures figures)
    {
        var (goal, peer) = figures;
        var latency = measured.Latencies.Length > 0 ? $"{Number(measured.Percentile(0.5))} / {Number(measured.Percentile(0.99))}" : "";
        _requests.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {measured.CpuMilliseconds:0.0000} | {Number(goal)} | {Verdict(measured.CpuMilliseconds, goal)} | {Number(peer)} | {peer / measured.CpuMilliseconds:0} | {latency} |");
        Console.Error.WriteLine($"{what}: {measured.CpuMilliseconds.ToString("0.0000", CultureInfo.InvariantCulture)} ms CPU, {latency} ms");
    }

    public void AddWaiting(string what, string measured, string goal, string peer)
    {
        _waiting.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {measured} | {goal} | {peer} |");
        Console.Error.WriteLine($"{what}: {measured}");
    }

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public override string ToString()
    {
        var text = new StringBuilder();
        if (_requests.Length > 0)
        {
            text.AppendLine("| | server CPU ms | goal | | best peer | times less | latency ms, median / p99 |").AppendLine("|---|---|---|---|---|---|---|");
            text.Append(_requests).AppendLine();
        }

        if (_waiting.Length > 0)
            text.AppendLine("| waiting phones | measured | goal | peers |").AppendLine("|---|---|---|---|").Append(_waiting);
        return text.ToString();
    }

    private static string Verdict(double measured, double goal) => measured <= goal ? "met" : "missed";
}
