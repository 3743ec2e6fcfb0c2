using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>The addresses that a user sees, by id. Source: contract, <c>/addresses</c>.</summary>
/// <param name="Account">Who asks.</param>
/// <param name="After">Where the part begins; null at the start.</param>
/// <param name="Limit">How many at most.</param>
public sealed record ListAddresses(Account Account, long? After, int Limit) : IRequest<Page<CrmRecord<Address>>>;

internal sealed class ListAddressesHandler(ICrmQueries<Address> addresses) : IRequestHandler<ListAddresses, Page<CrmRecord<Address>>>
{
    public Task<Page<CrmRecord<Address>>> Handle(ListAddresses request, CancellationToken cancellationToken) =>
        addresses.ListAsync(request.Account.Key, request.After, request.Limit, cancellationToken);
}
