using System.Collections.Concurrent;
using System.Diagnostics;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Support;

/// <summary>What the host may and must write.</summary>
public static class HostLog
{
    /// <summary>Stands in every hostile body, and in no line of the log.</summary>
    public const string Canary = "Kanarienvogel";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly string[] Never = ["fail:", "crit:", "Exception", "   at ", Canary, TestUser.Password, "Basic "];
    private static readonly ConcurrentDictionary<RealHost, int> Reported = [];

    /// <summary>No fault of the host's, nothing of what a body holds, no credentials. Each offence is reported once, though tests share a host.</summary>
    public static void AssertClean(this RealHost host)
    {
        var offences = host.Log.Where(line => Never.Any(word => line.Contains(word, StringComparison.Ordinal))).ToList();
        var known = Reported.GetValueOrDefault(host);
        Reported[host] = offences.Count;
        if (offences.Count > known)
            Assert.Fail($"The log must not say:\n{string.Join('\n', offences.Skip(known).Take(5))}");
    }

    /// <summary>Waits for a line that has all the words.</summary>
    public static async Task AssertLoggedAsync(this RealHost host, params string[] words)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(10))
        {
            if (host.Log.Any(line => words.All(word => line.Contains(word, StringComparison.OrdinalIgnoreCase))))
                return;
        }

        Assert.Fail($"The log has no line with {string.Join(", ", words)}:\n{string.Join('\n', host.Log.TakeLast(30))}");
    }
}
