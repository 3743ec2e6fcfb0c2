using System.Collections.Immutable;
using MediatR;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Settings;

/// <summary>How a user's sync stands. Source: contract, <c>/sync/status</c>.</summary>
/// <param name="Account">Whose.</param>
public sealed record GetStatus(Account Account) : IRequest<SyncStatus>;

/// <summary>How a user's sync stands.</summary>
/// <param name="Locked">Whether ActiveSync is locked after wrong passwords.</param>
/// <param name="FailedAttempts">How many different pairs of device and wrong password count now.</param>
/// <param name="LastSync">When a device of the user synced last; null when none has.</param>
/// <param name="Effective">The direction of each kind that holds now.</param>
/// <param name="BlockedBy">Each gate that is missing (R1).</param>
public sealed record SyncStatus(
    bool Locked, int FailedAttempts, Instant? LastSync, ImmutableSortedDictionary<ItemKind, Direction> Effective, ImmutableArray<Gate> BlockedBy);

internal sealed class GetStatusHandler(IDirectory directory, DeviceActivity activity, TimeProvider time) : IRequestHandler<GetStatus, SyncStatus>
{
    private const int Part = 1_000;

    public async Task<SyncStatus> Handle(GetStatus request, CancellationToken cancellationToken)
    {
        var account = await directory.RefreshAsync(request.Account, cancellationToken);
        var failures = await directory.FailuresAsync(account.Key, cancellationToken);
        return new(
            account.Locked,
            SignInLock.Count(failures, time.Now()),
            await LastSyncAsync(account.Key, cancellationToken),
            Enum.GetValues<ItemKind>().ToImmutableSortedDictionary(kind => kind, account.Gates.Effective),
            account.Gates.BlockedBy);
    }

    private async Task<Instant?> LastSyncAsync(AccountKey account, CancellationToken cancellation)
    {
        Instant? last = null;
        long? after = null;
        do
        {
            var part = await directory.ListDevicesAsync(account, after, Part, cancellation);
            foreach (var device in part.Items)
                last = Later(last, activity.Refresh(device).LastSync);
            after = part.Next;
        }
        while (after is not null);
        return last;
    }

    private static Instant? Later(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Max(a, b) : one ?? other;
}
