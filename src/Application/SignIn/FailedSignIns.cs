using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Access;

namespace OnOfficeSync.Application.SignIn;

/// <summary>Keeps count of wrong passwords of ActiveSync and locks (R5). One change at a time, so that no pair is lost between two.</summary>
internal sealed class FailedSignIns(IDirectory directory, VerifiedCredentials verified, TimeProvider time, ILogger<FailedSignIns> log) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    // The newest pair of each device that has any, for the users whose pairs this process has read.
    private readonly ConcurrentDictionary<AccountKey, ImmutableDictionary<string, Instant>> _newest = new();

    /// <summary>Whether the device may have something against it that counts and a right password would clear.</summary>
    public bool MayHave(AccountKey account, string device) =>
        !_newest.TryGetValue(account, out var devices) || (devices.TryGetValue(device, out var newest) && Now - newest < SignInLock.Window);

    /// <summary>Counts a wrong password; the same pair counts once.</summary>
    public Task CountAsync(AccountKey account, string device, string passwordDigest, CancellationToken cancellation) =>
        ChangeAsync(account, pairs => SignInLock.Add(pairs, new(device, passwordDigest, Now)), mayLock: true, cancellation);

    /// <summary>A right password clears what its device has against it.</summary>
    public Task ClearAsync(AccountKey account, string device, CancellationToken cancellation) =>
        ChangeAsync(account, pairs => SignInLock.ClearDevice(pairs, device), mayLock: false, cancellation);

    public void Dispose() => _turn.Dispose();

    private Instant Now => time.Now();

    private async Task ChangeAsync(AccountKey account, Func<ImmutableArray<FailedPair>, ImmutableArray<FailedPair>> change, bool mayLock, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var before = await directory.FailuresAsync(account, cancellation);
            var after = change(before);
            _newest[account] = after.GroupBy(pair => pair.Device, pair => pair.At).ToImmutableDictionary(device => device.Key, device => device.Max());
            if (after.SequenceEqual(before))
                return;
            var locks = mayLock && SignInLock.IsReached(after, Now);
            await directory.SaveFailuresAsync(account, after, locks, cancellation);
            if (!locks)
                return;
            verified.Forget(account);
            log.LogWarning("User {User} is locked after wrong passwords from {Devices} devices", account.User, after.Select(pair => pair.Device).Distinct().Count());
        }
        finally
        {
            _turn.Release();
        }
    }
}
