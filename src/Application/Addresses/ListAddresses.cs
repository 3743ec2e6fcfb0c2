using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Addresses;

/// <summary>The addresses that a user sees, by id. Source: contract, <c>/addresses</c>.</summary>
/// <param name="Account">Who asks.</param>
/// <param name="After">Where the part begins; null at the start.</param>
/// <param name="Limit">How many at most.</param>
public sealed record ListAddresses(Account Account, long? After, int Limit) : IRequest<Page<AddressRecord>>;

internal sealed class ListAddressesHandler(IAddressQueries addresses) : IRequestHandler<ListAddresses, Page<AddressRecord>>
{
    public Task<Page<AddressRecord>> Handle(ListAddresses request, CancellationToken cancellationToken) =>
        addresses.ListAsync(request.Account.Key, request.After, request.Limit, cancellationToken);
}
