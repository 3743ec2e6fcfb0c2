using System.Text;
using Microsoft.EntityFrameworkCore;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Crm;
using OnOfficeSync.Storage.Model;

namespace OnOfficeSync.Storage.Queries;

/// <summary>Reads one kind of records for people.</summary>
internal class CrmQueries<TContent>(StoreContexts contexts, RecordShape<TContent> shape) : ICrmQueries<TContent>
{
    protected StoreContexts Contexts => contexts;

    public Task<CrmRecord<TContent>?> FindAsync(AccountKey account, long id, CancellationToken cancellation) => contexts.ReadAsync(async context =>
        await Rows(Seen(context, account).Where(record => record.Id == id)).SingleOrDefaultAsync(cancellation) is { } row ? Record(row) : null,
        cancellation);

    public Task<Page<CrmRecord<TContent>>> ListAsync(AccountKey account, long? after, int limit, CancellationToken cancellation) => contexts.ReadAsync(async context =>
    {
        var rows = await Rows(Seen(context, account).Where(record => record.Id > (after ?? 0)).OrderBy(record => record.Id))
            .Take(limit + 1).ToListAsync(cancellation);
        return Pages.Cut(rows, limit, row => row.Id, Record);
    }, cancellation);

    protected IQueryable<RecordRow> Seen(StoreContext context, AccountKey account)
    {
        var kind = (int)shape.Kind;
        return context.ItemUsers.Where(seen => seen.User == account.User && seen.Kind == kind).Join(context.Records, seen => seen.Item, record => record.Id, (_, record) => record);
    }

    // Not the whole item: the snapshot is for devices.
    protected static IQueryable<Row> Rows(IQueryable<RecordRow> records) =>
        records.Select(record => new Row(record.Id, record.Revision, record.Item.Version, record.Document));

    protected CrmRecord<TContent> Record(Row row) => new(row.Id, row.Revision, row.Version, shape.Read(Encoding.UTF8.GetBytes(row.Document)));

    protected sealed record Row(long Id, int Revision, int Version, string Document);
}
