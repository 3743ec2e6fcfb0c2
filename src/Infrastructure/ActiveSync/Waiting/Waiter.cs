using Microsoft.Extensions.Hosting;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.SignIn;
using OnOfficeSync.Application.Waiting;

namespace OnOfficeSync.ActiveSync.Waiting;

/// <summary>
/// Holds a request until something changed, its time is up, a newer request of the device came, what the user may do changed, or the host stops. While it waits it holds no scope, connection, transaction or thread.
/// </summary>
internal sealed class Waiter(ChangeSignal signal, DeviceWaits waits, VerifiedCredentials verified, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Holds. <paramref name="look"/> says whether there is something to report; it is asked at once and after every change. Answers whether it said so.</summary>
    public async Task<bool> HoldAsync(Account account, long device, TimeSpan duration, Func<Task<bool>> look, CancellationToken cancellation)
    {
        using var hold = waits.Begin(device);
        using var changes = signal.Subscribe(account.Key);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var rights = verified.Generation;
        var timeIsUp = Task.Delay(duration, time, stop.Token);
        while (true)
        {
            changes.Reset();
            if (await look())
                return true;
            var first = await Task.WhenAny(changes.Woken, hold.Ended, timeIsUp);
            if (first != changes.Woken || verified.Generation != rights)
            {
                // What the user may do was decided when the request came in; a new request decides anew.
                await stop.CancelAsync();
                cancellation.ThrowIfCancellationRequested();
                return false;
            }
        }
    }
}
