using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Changes;

/// <summary>
/// Undoes what a device changed: what still is as the device left it becomes what it was before, what somebody has changed since stays. To the CRM and to other devices it is an edit by the user.
/// Refused when there is no such change of the user in the last 30 days, or when it cannot be undone (<see cref="UndoRefusal"/>).
/// </summary>
/// <param name="Account">Whose device it was.</param>
/// <param name="Id">The change.</param>
public sealed record UndoChange(Account Account, long Id) : IRequest<UndoOutcome>;

internal sealed class UndoChangeHandler(IStore store, TimeProvider time) : IRequestHandler<UndoChange, UndoOutcome>
{
    public async Task<UndoOutcome> Handle(UndoChange request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        transaction.Holds.Excuse(request.Account.Key);
        var now = time.Now();
        if (await transaction.Changes.FindAsync(request.Account.Key, request.Id) is not { } change || change.At < now - DeviceChange.Kept)
            throw RefusedException.NotFound("change");
        var outcome = await new UndoRun(transaction, request.Account, change, now).RunAsync();
        if (outcome.Refused is { } why)
            throw RefusedException.Conflict(why.Text());
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }
}
