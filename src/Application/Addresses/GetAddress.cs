using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>
/// One address. Source: contract, <c>/addresses/{id}</c>. Refused when there is none that the user sees (<see cref="Refusal.NotFound"/>).
/// </summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
public sealed record GetAddress(Account Account, long Id) : IRequest<CrmRecord<Address>>;

internal sealed class GetAddressHandler(ICrmQueries<Address> addresses) : IRequestHandler<GetAddress, CrmRecord<Address>>
{
    public async Task<CrmRecord<Address>> Handle(GetAddress request, CancellationToken cancellationToken) =>
        await addresses.FindAsync(request.Account.Key, request.Id, cancellationToken) ?? throw RefusedException.NotFound("address");
}
