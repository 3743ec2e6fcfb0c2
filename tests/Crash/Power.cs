namespace OnOfficeSync.Crash;

/// <summary>Whether the host runs. Those who lost their answer wait until it does again.</summary>
internal sealed class Power
{
    private const int MostAttempts = 100;
    private volatile TaskCompletionSource on = Running();
    private int answers;

    /// <summary>Requests that were answered so far.</summary>
    public int Answers => answers;

    /// <summary>Everybody finishes what he has begun.</summary>
    public bool IsEnding { get; set; }

    public void Cut() => on = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Restore() => on.SetResult();

    /// <summary>Tries until there is an answer. The second word says whether an attempt before was cut off.</summary>
    public async Task<T> InsistAsync<T>(Func<bool, Task<T>> attempt, Ledger ledger)
    {
        for (var number = 1; ; number++)
        {
            await on.Task;
            try
            {
                var answer = await attempt(number > 1);
                Interlocked.Increment(ref answers);
                return answer;
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TimeoutException && number < MostAttempts)
            {
                ledger.Break();
            }
        }
    }

    private static TaskCompletionSource Running()
    {
        var running = new TaskCompletionSource();
        running.SetResult();
        return running;
    }
}
