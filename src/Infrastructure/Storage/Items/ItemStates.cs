using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Changes;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Items;

/// <summary>Writes what stands beside items.</summary>
internal sealed class ItemStates(StoreConnection connection, Journal journal, History history, ChangeHistory changes) : ItemReader(connection), IItems
{
    private const string FindNow = """
        SELECT i.kind, e.version, e.data FROM items i LEFT JOIN extras e ON e.item = i.id AND e.user = ?1 WHERE i.id = ?2 AND i.tenant = ?3
        """;

    private const string Save = """
        INSERT INTO extras(item, user, version, data) VALUES(?, ?, ?, ?)
        ON CONFLICT(item, user) DO UPDATE SET version = excluded.version, data = excluded.data
        """;

    // What this transaction has touched is not in the journal before it is published.
    public override async ValueTask<ItemNow?> FindAsync(AccountKey account, long item) =>
        await base.FindAsync(account, item) is { } now ? now with { Visible = journal.PendingVisibility(item, account) ?? now.Visible } : null;

    public ValueTask<int> SaveExtrasAsync(AccountKey account, long item, byte[] extras, int known = 0)
    {
        var (kind, version, old) = Now(account, item);
        if (extras.AsSpan().SequenceEqual(old))
            return new(version);
        changes.NoteExtras(account, new(item, kind), version, old, extras);
        if (version > 0)
            history.Replace(new(item, kind), account.User, version, old);
        version = Math.Max(version, known) + 1;
        Connection.Use(Save).Bind(item).Bind(account.User).Bind(version).Bind(extras).Run();
        journal.Touch(item, account);
        return new(version);
    }

    public ValueTask TouchAsync(AccountKey account, long item)
    {
        journal.Touch(item, account);
        return ValueTask.CompletedTask;
    }

    private (ItemKind Kind, int Version, byte[] Extras) Now(AccountKey account, long item)
    {
        using var row = Connection.Use(FindNow).Bind(account.User).Bind(item).Bind(account.Tenant);
        return row.Step() ? ((ItemKind)row.Int(0), row.Int(1), row.Blob(2)) : throw new InvalidOperationException($"There is no item {item}.");
    }
}
