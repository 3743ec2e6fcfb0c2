using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Devices;

/// <summary>Reads what devices have.</summary>
internal class DeviceStateReader(StoreConnection connection) : IDeviceStateReader
{
    protected const string HeldColumnNames = "item, number, role, since, version, extras_version, base, before_version, before_extras_version, before_base";

    protected const string AliasColumnNames = "number, item, since, ends, version, extras_version, base, extras";

    private const string FindAlias = $"SELECT {AliasColumnNames} FROM aliases WHERE collection = ? AND number = ?";

    private const string FindByNumber = $"SELECT {HeldColumnNames} FROM held WHERE collection = ? AND number = ?";

    protected StoreConnection Connection => connection;

    public ValueTask<DeviceSession?> OpenAsync(AccountKey account, string deviceId)
    {
        using var rows = connection.Use(SessionRows.Select).Bind(account.User).Bind(deviceId);
        return new(rows.Step() ? SessionRows.Read(rows, account, deviceId) : null);
    }

    public ValueTask<HeldItem?> FindHeldAsync(CollectionState collection, long number) => new(FindHeld(FindByNumber, collection, number));

    public ValueTask<Alias?> FindAliasAsync(CollectionState collection, long number)
    {
        using var row = connection.Use(FindAlias).Bind(collection.Key).Bind(number);
        return new(row.Step() ? ReadAlias(row) : null);
    }

    public IAsyncEnumerable<ItemChange> ChangesAsync(CollectionState collection, AccountKey account, long after) =>
        new ItemChanges(connection, collection.Key, account.User, collection.Kind, after);

    protected static Alias ReadAlias(Statement row) =>
        new() { Number = row.Long(0), Item = row.Long(1), Since = row.Int(2), Ends = row.Int(3), Given = row.Given(4), Extras = row.Blob(7) };

    protected HeldItem? FindHeld(string sql, CollectionState collection, long key)
    {
        using var row = connection.Use(sql).Bind(collection.Key).Bind(key);
        if (!row.Step())
            return null;
        return new()
        {
            Item = row.Long(0),
            Number = row.Long(1),
            Role = (HeldRole)row.Int(2),
            Since = row.Int(3),
            Now = row.Given(4),
            Before = row.Given(7),
        };
    }
}
