using Microsoft.EntityFrameworkCore;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Storage.Crm.Addresses;
using OnOfficeSync.Storage.Model;

namespace OnOfficeSync.Storage.Queries;

/// <summary>Reads and finds addresses for people.</summary>
internal sealed class AddressQueries(StoreContexts contexts) : CrmQueries<Address>(contexts, new AddressShape()), IAddressSearch
{
    public async Task<IReadOnlyList<CrmRecord<Address>>> SearchAsync(AccountKey account, string prefix, int limit, CancellationToken cancellation)
    {
        if (SearchText.Pattern(prefix) is not { } pattern)
            return [];
        var rows = await Contexts.ReadAsync(context =>
            Rows(Seen(context, account).Where(record => EF.Functions.Like(record.Search, pattern, "\\")).OrderBy(record => record.SortName).ThenBy(record => record.Id))
                .Take(limit).ToListAsync(cancellation), cancellation);
        return [.. rows.Select(Record)];
    }
}
