using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Items;

/// <summary>
/// Keeps replaced snapshots and extras, and those of items that are gone, for as long as some device was given them: they are what a device's edit is compared with. What nobody names any more goes with the next replacement, or when a device
/// has acknowledged that the item is gone, so there are never more than devices name.
/// </summary>
internal sealed class History(StoreConnection connection, Journal journal)
{
    // Stands for the snapshot, where extras have their user.
    private const long Everybody = 0;

    private const string FindNamed = """
        SELECT h.version, h.before_version, h.extras_version, h.before_extras_version
        FROM devices d JOIN collections c ON c.device = d.id AND c.kind = ?2 JOIN held h ON h.collection = c.id AND h.item = ?3
        WHERE d.user = ?1
        UNION ALL
        SELECT m.after_version, 0, m.after_extras_version, 0
        FROM devices d JOIN collections c ON c.device = d.id AND c.kind = ?2 JOIN commands m ON m.collection = c.id AND m.item = ?3
        WHERE d.user = ?1
        """;

    private const string Keep = "INSERT INTO history(item, user, version, data) VALUES(?, ?, ?, ?)";

    private const string Kept = "SELECT version FROM history WHERE item = ? AND user = ?";

    private const string FindSnapshot = "SELECT version, snapshot FROM items WHERE id = ?";

    private const string FindExtras = "SELECT version, data FROM extras WHERE item = ? AND user = ?";

    private const string DropAll = "DELETE FROM history WHERE item = ?";

    private const string Drop = "DELETE FROM history WHERE item = ? AND user = ? AND version = ?";

    /// <summary>The item's snapshot is about to be replaced.</summary>
    public void Replace(ItemKey item, int version, byte[] snapshot)
    {
        var named = new HashSet<int>();
        foreach (var user in journal.UsersOf(item.Item))
            AddNamed(named, item, user, extras: false);
        Replace(item.Item, Everybody, version, snapshot, named);
    }

    /// <summary>A user's extras of the item are about to be replaced.</summary>
    public void Replace(ItemKey item, long user, int version, byte[] extras)
    {
        var named = new HashSet<int>();
        AddNamed(named, item, user, extras: true);
        Replace(item.Item, user, version, extras, named);
    }

    /// <summary>The item is about to be deleted: what a device shows of it stays until the device knows.</summary>
    public void KeepGone(ItemKey item)
    {
        if (Snapshot(item) is var (version, snapshot))
            Replace(item, version, snapshot);
        foreach (var user in journal.UsersOf(item.Item))
        {
            using var extras = connection.Use(FindExtras).Bind(item.Item).Bind(user);
            if (extras.Step())
                Replace(item, user, extras.Int(0), extras.Blob(1));
        }
    }

    /// <summary>A device knows that the item is gone; what none of them shows any more is forgotten.</summary>
    public void DropGone(ItemKey item)
    {
        if (Snapshot(item) is null && journal.UsersOf(item.Item).All(user => !IsNamed(item, user)))
            connection.Use(DropAll).Bind(item.Item).Run();
    }

    private bool IsNamed(ItemKey item, long user)
    {
        using var rows = connection.Use(FindNamed).Bind(user).Bind((long)item.Kind).Bind(item.Item);
        return rows.Step();
    }

    private (int Version, byte[] Snapshot)? Snapshot(ItemKey item)
    {
        using var row = connection.Use(FindSnapshot).Bind(item.Item);
        return row.Step() ? (row.Int(0), row.Blob(1)) : null;
    }

    private void AddNamed(HashSet<int> named, ItemKey item, long user, bool extras)
    {
        using var rows = connection.Use(FindNamed).Bind(user).Bind((long)item.Kind).Bind(item.Item);
        var first = extras ? 2 : 0;
        while (rows.Step())
        {
            named.Add(rows.Int(first));
            named.Add(rows.Int(first + 1));
        }
    }

    private void Replace(long item, long user, int version, byte[] data, HashSet<int> named)
    {
        List<int>? forgotten = null;
        using (var kept = connection.Use(Kept).Bind(item).Bind(user))
        {
            while (kept.Step())
            {
                if (!named.Contains(kept.Int(0)))
                    (forgotten ??= []).Add(kept.Int(0));
            }
        }

        foreach (var old in forgotten ?? [])
            connection.Use(Drop).Bind(item).Bind(user).Bind(old).Run();
        if (named.Contains(version))
            connection.Use(Keep).Bind(item).Bind(user).Bind(version).Bind(data).Run();
    }
}
