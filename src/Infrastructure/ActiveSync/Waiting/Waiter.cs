using Microsoft.Extensions.Hosting;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.SignIn;
using OnOfficeSync.Application.Waiting;

namespace OnOfficeSync.ActiveSync.Waiting;

/// <summary>
/// Holds a request until something changed, its time is up, a newer request of the device came, what the user may do changed, or the host stops. While there is nothing to report, it is looked again when time alone may have brought something. While it waits it holds no scope, connection, transaction or thread.
/// </summary>
internal sealed class Waiter(ChangeSignal signal, DeviceWaits waits, VerifiedCredentials verified, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Holds. <paramref name="look"/> says whether there is something to report; it is asked at once, after every change, and when it said to be asked again. Answers whether it said so.</summary>
    public async Task<bool> HoldAsync(Account account, long device, TimeSpan duration, Func<Task<Look>> look, CancellationToken cancellation)
    {
        using var hold = waits.Begin(device);
        using var changes = signal.Subscribe(account.Key);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var rights = verified.Generation;
        var timeIsUp = Task.Delay(duration, time, stop.Token);
        while (true)
        {
            changes.Reset();
            var looked = await look();
            if (looked.HasFound)
                return true;
            using var again = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
            var lookAgain = looked.At is { } at ? Task.Delay(Until(at), time, again.Token) : hold.Ended;
            var first = await Task.WhenAny(changes.Woken, hold.Ended, timeIsUp, lookAgain);
            await again.CancelAsync();
            if (first == hold.Ended || first == timeIsUp || stop.IsCancellationRequested || verified.Generation != rights)
            {
                // What the user may do was decided when the request came in; a new request decides anew.
                await stop.CancelAsync();
                cancellation.ThrowIfCancellationRequested();
                return false;
            }
        }
    }

    // In whole milliseconds as timers count them, and never too early.
    private TimeSpan Until(Instant at) => TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling((at - Instant.FromDateTimeOffset(time.GetUtcNow())).TotalMilliseconds)));
}
