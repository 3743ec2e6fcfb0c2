using System.Diagnostics;

namespace OnOfficeSync.Load;

/// <summary>The best of several rounds.</summary>
/// <param name="CpuMilliseconds">The server's CPU time a unit: a request, or a contact.</param>
/// <param name="Latencies">Wall clock in ms of each request of that round, sorted.</param>
internal sealed record Measurement(double CpuMilliseconds, double[] Latencies)
{
    private const int Rounds = 3;

    public double Percentile(double part) => Latencies[Math.Min(Latencies.Length - 1, (int)(Latencies.Length * part))];

    /// <summary>Runs every phone's requests side by side, several times, and keeps the round that cost the server least.</summary>
    /// <param name="server">The server.</param>
    /// <param name="phones">The phones.</param>
    /// <param name="requests">How many requests each sends in a round.</param>
    /// <param name="send">Sends one: phone, number within all rounds.</param>
    public static async Task<Measurement> OfAsync(ServerProcess server, IReadOnlyList<Phone> phones, int requests, Func<int, int, Task> send)
    {
        Measurement? best = null;
        for (var round = 0; round < Rounds; round++)
        {
            var before = server.CpuMilliseconds;
            var from = round * requests;
            var latencies = await Task.WhenAll(Enumerable.Range(0, phones.Count).Select(phone => Task.Run(() => TimeAsync(requests, number => send(phone, from + number)))));
            best = Better(best, new((server.CpuMilliseconds - before) / (phones.Count * requests), [.. latencies.SelectMany(times => times).Order()]));
        }

        return best!;
    }

    public static Measurement Better(Measurement? one, Measurement other) => one is null || other.CpuMilliseconds < one.CpuMilliseconds ? other : one;

    private static async Task<double[]> TimeAsync(int requests, Func<int, Task> send)
    {
        var times = new double[requests];
        for (var number = 0; number < requests; number++)
        {
            var start = Stopwatch.GetTimestamp();
            await send(number);
            times[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return times;
    }
}
