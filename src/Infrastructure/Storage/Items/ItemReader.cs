using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Items;

/// <summary>Reads items as a user's devices see them.</summary>
internal class ItemReader(StoreConnection connection) : IItemReader
{
    private const string Find = """
        SELECT i.kind, i.version, i.snapshot, j.visible, e.version, e.data
        FROM items i LEFT JOIN journal j ON j.item = i.id AND j.user = ?1 LEFT JOIN extras e ON e.item = i.id AND e.user = ?1
        WHERE i.id = ?2 AND i.tenant = ?3
        """;

    private const string FindSnapshot = """
        SELECT snapshot FROM items WHERE id = ?1 AND version = ?2
        UNION ALL SELECT data FROM history WHERE item = ?1 AND user = 0 AND version = ?2
        """;

    private const string FindExtras = """
        SELECT data FROM extras WHERE item = ?1 AND user = ?2 AND version = ?3
        UNION ALL SELECT data FROM history WHERE item = ?1 AND user = ?2 AND version = ?3
        """;

    private const string FindHead = "SELECT MAX(sequence) FROM journal WHERE user = ? AND kind = ?";

    protected StoreConnection Connection => connection;

    public virtual ValueTask<ItemNow?> FindAsync(AccountKey account, long item)
    {
        using var row = connection.Use(Find).Bind(account.User).Bind(item).Bind(account.Tenant);
        return new(row.Step() ? new ItemNow(item, (ItemKind)row.Int(0), row.Int(1), row.Blob(2), row.Bool(3), row.Int(4), row.Blob(5)) : null);
    }

    public ValueTask<byte[]?> SnapshotAsync(long item, int version)
    {
        using var row = connection.Use(FindSnapshot).Bind(item).Bind(version);
        return new(row.Step() ? row.Blob(0) : null);
    }

    public ValueTask<byte[]?> ExtrasAsync(long item, AccountKey account, int version)
    {
        if (version == 0)
            return new([]);
        using var row = connection.Use(FindExtras).Bind(item).Bind(account.User).Bind(version);
        return new(row.Step() ? row.Blob(0) : null);
    }

    public IAsyncEnumerable<VisibleItem> VisibleAsync(AccountKey account, ItemKind kind) => new VisibleItems(connection, account.User, kind);

    public ValueTask<long> HeadAsync(AccountKey account, ItemKind kind)
    {
        using var row = connection.Use(FindHead).Bind(account.User).Bind((long)kind);
        return new(row.Step() ? row.Long(0) : 0);
    }
}
