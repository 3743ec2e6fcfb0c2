using MediatR;
using Microsoft.Extensions.Logging;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Application.Sync.Kinds;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Holds;

/// <summary>
/// The user means it: what a device deleted is deleted, by the rule of its kind and as that device's change, whatever the CRM has changed in it since; what the CRM took leaves the user's devices. Answers how many items that were.
/// Refused when there is no such hold of the user, when it is decided, or when devices may not write the kind.
/// </summary>
/// <param name="Account">Whose.</param>
/// <param name="Id">The hold.</param>
public sealed record ApplyHold(Account Account, long Id) : IRequest<int>;

internal sealed class ApplyHoldHandler(IStore store, IRandomSource random, TimeProvider time, ILogger<ApplyHoldHandler> log) : IRequestHandler<ApplyHold, int>
{
    public async Task<int> Handle(ApplyHold request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        transaction.Holds.Excuse(request.Account.Key);
        var hold = await Deciding.FindAsync(transaction, request.Account, request.Id);
        if (hold.Direction == HoldDirection.FromDevice)
            await DeleteAsync(transaction, request.Account, hold);
        else
            await LetGoAsync(transaction, hold);
        await transaction.Holds.DecideAsync(hold, time.Now());
        await transaction.CommitAsync(cancellationToken);
        return hold.Count;
    }

    private async Task DeleteAsync(IStoreTransaction transaction, Account account, Hold hold)
    {
        if (account.Gates.Effective(hold.Kind) != Direction.TwoWay)
            throw RefusedException.Conflict("Devices may not change this kind now.");
        var (device, folder, items) = await Deciding.WithheldAsync(transaction, hold);

        // No device listens: what a deletion has to say are notices.
        var context = new SyncContext(transaction, account, device, null!, random, time.Now(), log);
        foreach (var held in items)
        {
            var command = new DeviceCommand { Kind = CommandKind.Delete, Number = held.Number };
            transaction.Changes.Begin(account.Key, device.DeviceId, hold.Kind, CommandKind.Delete, context.Now);
            await KindTable.Of(hold.Kind).DeleteAsync(new(context, folder, ConflictWinner.Device, command), held);
            await transaction.Changes.EndAsync(held.Item);
            await Deciding.LetGoAsync(transaction, folder, held);
        }
    }

    // The devices have walked past it: it stands at the journal's end again, to tell them.
    private static async Task LetGoAsync(IStoreTransaction transaction, Hold hold)
    {
        foreach (var kept in await transaction.Holds.ItemsAsync(hold, int.MaxValue))
            await transaction.Items.TouchAsync(hold.Account, kept.Item);
    }
}
