using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Storage.Devices;

/// <content>Second numbers of items.</content>
internal sealed partial class DeviceStates
{
    private const string SaveAlias = $"INSERT OR REPLACE INTO aliases(collection, {AliasColumnNames}) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private const string DropAlias = "DELETE FROM aliases WHERE collection = ? AND number = ?";

    private const string FindAliasOf = "SELECT 1 FROM aliases WHERE collection = ? AND item = ? AND since > 0";

    private const string FindAliasesToDelete = $"SELECT {AliasColumnNames} FROM aliases WHERE collection = ? AND since BETWEEN 1 AND ? AND ends = 0 LIMIT ?";

    // Whether the device comes to know the number is open again, and it has not heard that it is to delete it.
    private const string TakeBackAliases = "UPDATE aliases SET since = iif(since = ?1, 0, since), ends = iif(ends = ?1, 0, ends) WHERE collection = ?2 AND ?1 IN (since, ends)";

    // The device went on without asking again, so it never comes to know the number.
    private const string DropEndedAliases = "DELETE FROM aliases WHERE collection = ? AND (since = 0 OR ends BETWEEN 1 AND ?)";

    private const string DropAliases = "DELETE FROM aliases WHERE collection = ?";

    public ValueTask SaveAliasAsync(CollectionState collection, Alias alias)
    {
        Connection.Use(SaveAlias).Bind(collection.Key).Bind(alias.Number).Bind(alias.Item).Bind(alias.Since).Bind(alias.Ends).Bind(alias.Given).Bind(alias.Extras).Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask DropAliasAsync(CollectionState collection, Alias alias)
    {
        Connection.Use(DropAlias).Bind(collection.Key).Bind(alias.Number).Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> HasAliasAsync(CollectionState collection, long item)
    {
        using var row = Connection.Use(FindAliasOf).Bind(collection.Key).Bind(item);
        return new(row.Step());
    }

    public ValueTask<IReadOnlyList<Alias>> AliasesToDeleteAsync(CollectionState collection, int state, int limit)
    {
        var aliases = new List<Alias>();
        using var rows = Connection.Use(FindAliasesToDelete).Bind(collection.Key).Bind(state).Bind(limit);
        while (rows.Step())
            aliases.Add(ReadAlias(rows));
        return new(aliases);
    }
}
