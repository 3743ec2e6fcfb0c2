using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Holds;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Crm;
using OnOfficeSync.Storage.Queries;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Holds;

/// <summary>Reads deletions that are held.</summary>
internal class HoldReader(StoreConnection connection) : IHoldReader
{
    // Only what the user still sees can still be deleted.
    private const string Withheld = """
        withheld w JOIN held k ON k.collection = h.collection AND k.item = w.item AND k.role = 1 AND k.version = 0
            JOIN journal j ON j.item = w.item AND j.user = h.user AND j.visible JOIN records r ON r.id = w.item
        WHERE w.hold = h.id
        """;

    // A device that was told, or that has forgotten it, has it no longer.
    private const string HeldBack = """
        journal j WHERE j.user = h.user AND j.kind = h.kind AND j.left_at IS NOT NULL AND j.hold = h.id AND EXISTS (
            SELECT 1 FROM devices d JOIN collections c ON c.device = d.id AND c.kind = h.kind JOIN held k ON k.collection = c.id AND k.item = j.item AND k.version > 0 WHERE d.user = h.user)
        """;

    protected const string Columns = $"""
        h.id, h.kind, h.collection, h.device_id, h.at, h.decided_at,
            iif(h.collection IS NULL, (SELECT COUNT(*) FROM {HeldBack}), (SELECT COUNT(*) FROM {Withheld})) AS count
        """;

    private const string FindOne = $"SELECT {Columns} FROM holds h WHERE h.user = ? AND h.id = ?";

    private const string FindMany = $"""
        SELECT * FROM (SELECT {Columns} FROM holds h WHERE h.user = ? AND h.decided_at IS NULL AND h.id < ?) WHERE count > 0 ORDER BY id DESC LIMIT ?
        """;

    private const string FindWithheld = $"SELECT w.item, r.document FROM holds h, {Withheld} AND h.id = ? ORDER BY w.at, w.item LIMIT ?";

    private const string FindHeldBack = $"SELECT j.item, j.subject FROM holds h, {HeldBack} AND h.id = ? ORDER BY j.left_at, j.item LIMIT ?";

    protected StoreConnection Connection => connection;

    public ValueTask<Page<Hold>> ListAsync(AccountKey account, long? after, int limit)
    {
        var holds = new List<Hold>();
        using var rows = connection.Use(FindMany).Bind(account.User).Bind(after ?? long.MaxValue).Bind(limit + 1L);
        while (rows.Step())
            holds.Add(Read(rows, account));
        return new(Pages.Cut(holds, limit, hold => hold.Id, hold => hold));
    }

    public ValueTask<Hold?> FindAsync(AccountKey account, long id)
    {
        using var row = connection.Use(FindOne).Bind(account.User).Bind(id);
        return new(row.Step() ? Read(row, account) : null);
    }

    public ValueTask<IReadOnlyList<KeptItem>> ItemsAsync(Hold hold, int limit)
    {
        var items = new List<KeptItem>();
        var isDevice = hold.Direction == HoldDirection.FromDevice;
        using var rows = connection.Use(isDevice ? FindWithheld : FindHeldBack).Bind(hold.Id).Bind((long)limit);
        while (rows.Step())
            items.Add(new(rows.Long(0), isDevice ? RecordSubject.Of(hold.Kind, rows.Bytes(1)) : rows.Text(1)));
        return new(items);
    }

    protected static Hold Read(Statement row, AccountKey account) => new()
    {
        Id = row.Long(0),
        Account = account,
        Kind = (ItemKind)row.Int(1),
        Collection = row.LongOrNull(2),
        DeviceId = row.TextOrNull(3),
        At = Instant.FromUnixTimeMilliseconds(row.Long(4)),
        DecidedAt = row.LongOrNull(5) is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
        Count = row.Int(6),
    };
}
