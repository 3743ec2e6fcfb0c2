using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Settings;

/// <summary>
/// Unlocks a user's ActiveSync access after wrong passwords (R7). Source: contract, <c>/sync/unlock</c>; help page, "Automatische Sperrung des Accounts".
/// Refused when it is not locked (<see cref="Refusal.Conflict"/>).
/// </summary>
/// <param name="Account">Whose.</param>
public sealed record Unlock(Account Account) : IRequest;

internal sealed class UnlockHandler(IDirectory directory, AccessChanges changes) : IRequestHandler<Unlock>
{
    public async Task Handle(Unlock request, CancellationToken cancellationToken)
    {
        if (!await directory.UnlockAsync(request.Account.Key, cancellationToken))
            throw RefusedException.Conflict("The access is not locked.");
        changes.Announce(request.Account.Key);
    }
}
