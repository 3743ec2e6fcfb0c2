using System.Text;
using Microsoft.EntityFrameworkCore;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Crm;
using OnOfficeSync.Storage.Model;

namespace OnOfficeSync.Storage.Queries;

/// <summary>Reads addresses for people.</summary>
internal sealed class AddressQueries(StoreContexts contexts) : IAddressQueries
{
    public Task<AddressRecord?> FindAsync(AccountKey account, long id, CancellationToken cancellation) => contexts.ReadAsync(async context =>
        await Rows(Seen(context, account).Where(address => address.Id == id)).SingleOrDefaultAsync(cancellation) is { } row ? Record(row) : null,
        cancellation);

    public Task<Page<AddressRecord>> ListAsync(AccountKey account, long? after, int limit, CancellationToken cancellation) => contexts.ReadAsync(async context =>
    {
        var rows = await Rows(Seen(context, account).Where(address => address.Id > (after ?? 0)).OrderBy(address => address.Id))
            .Take(limit + 1).ToListAsync(cancellation);
        return Pages.Cut(rows, limit, row => row.Id, Record);
    }, cancellation);

    public async Task<IReadOnlyList<AddressRecord>> SearchAsync(AccountKey account, string prefix, int limit, CancellationToken cancellation)
    {
        if (SearchText.Pattern(prefix) is not { } pattern)
            return [];
        var rows = await contexts.ReadAsync(context =>
            Rows(Seen(context, account).Where(address => EF.Functions.Like(address.Search, pattern, "\\")).OrderBy(address => address.SortName).ThenBy(address => address.Id))
                .Take(limit).ToListAsync(cancellation), cancellation);
        return [.. rows.Select(Record)];
    }

    private static IQueryable<AddressRow> Seen(StoreContext context, AccountKey account) =>
        context.ItemUsers.Where(seen => seen.User == account.User).Join(context.Addresses, seen => seen.Item, address => address.Id, (_, address) => address);

    // Not the whole item: the snapshot is for devices.
    private static IQueryable<Row> Rows(IQueryable<AddressRow> addresses) =>
        addresses.Select(address => new Row(address.Id, address.Revision, address.Item.Version, address.Document));

    private static AddressRecord Record(Row row) => new(row.Id, row.Revision, row.Version, AddressDocuments.Read(Encoding.UTF8.GetBytes(row.Document)));

    private sealed record Row(long Id, int Revision, int Version, string Document);
}
