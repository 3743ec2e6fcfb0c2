using OnOfficeSync.Storage.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Crm;

/// <summary>Who sees an item, and whose devices have it. The names stand in the document, in their order; the table beside it is for finding.</summary>
internal sealed class ItemUsers(StoreConnection connection, Journal journal)
{
    private const string FindUser = "SELECT id, name FROM users WHERE tenant = ? AND name_key = ?";

    private const string FindUsers = "SELECT user, released FROM item_users WHERE item = ?";

    private const string SaveUser = """
        INSERT INTO item_users(user, kind, item, released) VALUES(?, ?, ?, ?) ON CONFLICT(user, kind, item) DO UPDATE SET released = excluded.released
        """;

    private const string DropUser = "DELETE FROM item_users WHERE user = ? AND kind = ? AND item = ?";

    /// <summary>Finds the users that a record names, with their names as they were created; names that are no users are left out.</summary>
    public IReadOnlyList<ItemUser> Resolve(long tenant, IEnumerable<(string User, bool Released)> named)
    {
        var users = new List<ItemUser>();
        foreach (var (given, released) in named)
        {
            if (Find(tenant, given) is var (user, name) && users.All(other => other.Key != user))
                users.Add(new(user, name, released));
        }

        return users;
    }

    /// <summary>Stores who sees it, and touches it for those whose devices have it, if it changed, and for those for whom that begins or ends.</summary>
    public void Save(long tenant, ItemKey item, IReadOnlyList<ItemUser> users, bool changed)
    {
        var before = Now(item.Item);
        foreach (var (user, _, released) in users)
        {
            var known = before.Remove(user, out var wasReleased);
            if (!known || released != wasReleased)
                connection.Use(SaveUser).Bind(user).Bind((long)item.Kind).Bind(item.Item).Bind(released).Run();
            if (released ? changed || !wasReleased : wasReleased)
                journal.Touch(item, new(tenant, user), released);
        }

        foreach (var (user, wasReleased) in before)
        {
            connection.Use(DropUser).Bind(user).Bind((long)item.Kind).Bind(item.Item).Run();
            if (wasReleased)
                journal.Touch(item, new(tenant, user), visible: false);
        }
    }

    private (long User, string Name)? Find(long tenant, string name)
    {
        using var row = connection.Use(FindUser).Bind(tenant).Bind(name.ToUpperInvariant());
        return row.Step() ? (row.Long(0), row.Text(1)) : null;
    }

    private Dictionary<long, bool> Now(long item)
    {
        var users = new Dictionary<long, bool>();
        using var rows = connection.Use(FindUsers).Bind(item);
        while (rows.Step())
            users.Add(rows.Long(0), rows.Bool(1));
        return users;
    }
}

/// <summary>A user who sees an item.</summary>
internal sealed record ItemUser(long Key, string Name, bool Released);
