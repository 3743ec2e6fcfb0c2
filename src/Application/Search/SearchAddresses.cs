using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Search;

/// <summary>Finds addresses of the CRM that the user sees, released or not, by the beginning of a word of name, company or e-mail address.</summary>
public sealed record SearchAddresses(Account Account, string Text, int Limit) : IRequest<IReadOnlyList<CrmRecord<Address>>>;

internal sealed class SearchAddressesHandler(IAddressSearch addresses) : IRequestHandler<SearchAddresses, IReadOnlyList<CrmRecord<Address>>>
{
    public Task<IReadOnlyList<CrmRecord<Address>>> Handle(SearchAddresses request, CancellationToken cancellationToken) =>
        addresses.SearchAsync(request.Account.Key, request.Text, request.Limit, cancellationToken);
}
