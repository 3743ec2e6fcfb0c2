using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Holds;

/// <summary>
/// The user did not mean it: what a device deleted returns to it. Answers how many items that were. What the CRM took it alone can bring back, and that leaves the hold by itself: then this is refused.
/// Refused as well when there is no such hold of the user, or when it is decided.
/// </summary>
/// <param name="Account">Whose.</param>
/// <param name="Id">The hold.</param>
public sealed record RestoreHold(Account Account, long Id) : IRequest<int>;

internal sealed class RestoreHoldHandler(IStore store, TimeProvider time) : IRequestHandler<RestoreHold, int>
{
    public async Task<int> Handle(RestoreHold request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var hold = await Deciding.FindAsync(transaction, request.Account, request.Id);
        if (hold.Direction == HoldDirection.FromCrm)
            throw RefusedException.Conflict("The CRM has these items no longer. Those that it gets back leave the hold by themselves.");
        var (_, folder, items) = await Deciding.WithheldAsync(transaction, hold);
        foreach (var held in items)
        {
            await Deciding.LetGoAsync(transaction, folder, held);
            await transaction.Items.TouchAsync(hold.Account, held.Item);
        }

        await transaction.Holds.DecideAsync(hold, time.Now());
        await transaction.CommitAsync(cancellationToken);
        return items.Count;
    }
}
