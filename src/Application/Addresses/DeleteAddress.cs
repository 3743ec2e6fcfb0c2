using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Addresses;

/// <summary>
/// Deletes an address for everybody. Source: contract, <c>/addresses/{id}</c>. Refused when there is none that the user sees, or when the precondition does not
/// hold.
/// </summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
/// <param name="Precondition">On the revision.</param>
public sealed record DeleteAddress(Account Account, long Id, Precondition Precondition) : IRequest;

internal sealed class DeleteAddressHandler(IStore store) : IRequestHandler<DeleteAddress>
{
    public async Task Handle(DeleteAddress request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var record = await transaction.FindVisibleAsync(request.Account, request.Id, request.Precondition);
        await transaction.Addresses.DeleteAsync(request.Account.Key.Tenant, record);
        await transaction.CommitAsync(cancellationToken);
    }
}
