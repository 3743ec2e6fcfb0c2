using System.Collections.Concurrent;

namespace OnOfficeSync.Application.SignIn;

/// <summary>The pace of wrong passwords at the pages: 10 a minute for an account and client address (contract, "Lock"). In memory; thread-safe.</summary>
internal sealed class FailurePace(TimeProvider time)
{
    private const int Limit = 10;
    private const int Capacity = 100_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Queue<long>> _failures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Seconds until the next try is allowed; 0 when it is now.</summary>
    public int RetryAfter(BasicCredentials credentials, string address)
    {
        if (!_failures.TryGetValue(Key(credentials, address), out var times))
            return 0;
        lock (times)
        {
            Expire(times);
            return times.Count < Limit ? 0 : Math.Max(1, (int)Math.Ceiling((Minute - time.GetElapsedTime(times.Peek())).TotalSeconds));
        }
    }

    /// <summary>Counts a wrong password.</summary>
    public void Count(BasicCredentials credentials, string address)
    {
        if (_failures.Count >= Capacity)
            _failures.Clear();
        var times = _failures.GetOrAdd(Key(credentials, address), static _ => new());
        lock (times)
        {
            Expire(times);
            times.Enqueue(time.GetTimestamp());
        }
    }

    private void Expire(Queue<long> times)
    {
        while (times.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Minute)
            times.Dequeue();
    }

    private static string Key(BasicCredentials credentials, string address) => $"{credentials.Tenant}\n{credentials.User}\n{address}";
}
