using MediatR;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Changes;

/// <summary>Undoes all that a device changed since an instant, in the last 30 days at most, the newest first; what cannot be undone stays and is named. What is undone already is passed over.</summary>
/// <param name="Account">Whose device.</param>
/// <param name="DeviceId">As it names itself; it may be forgotten.</param>
/// <param name="Since">From when on.</param>
public sealed record UndoDevice(Account Account, string DeviceId, Instant Since) : IRequest<IReadOnlyList<UndoOutcome>>;

internal sealed class UndoDeviceHandler(IStore store, TimeProvider time) : IRequestHandler<UndoDevice, IReadOnlyList<UndoOutcome>>
{
    public async Task<IReadOnlyList<UndoOutcome>> Handle(UndoDevice request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        transaction.Holds.Excuse(request.Account.Key);
        var now = time.Now();
        var since = Instant.Max(request.Since, now - DeviceChange.Kept);
        var changes = await transaction.Changes.ListAsync(request.Account.Key, new(since, request.DeviceId), null, int.MaxValue);
        var outcomes = new List<UndoOutcome>();

        // A clock may have been put back meanwhile: the order in which they happened is that of their ids.
        foreach (var change in changes.Items.Where(change => change.UndoneAt is null).OrderByDescending(change => change.Id))
            outcomes.Add(await new UndoRun(transaction, request.Account, change, now).RunAsync());
        await transaction.CommitAsync(cancellationToken);
        return outcomes;
    }
}
