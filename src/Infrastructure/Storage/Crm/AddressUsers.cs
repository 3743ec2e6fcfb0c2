using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Crm;

/// <summary>Who sees an address, and whose devices have it. The names stand in the document, in their order; the table beside it is for finding.</summary>
internal sealed class AddressUsers(StoreConnection connection, Journal journal)
{
    private const string FindUser = "SELECT id, name FROM users WHERE tenant = ? AND name_key = ?";

    private const string FindUsers = "SELECT user, released FROM item_users WHERE item = ?";

    private const string SaveUser = """
        INSERT INTO item_users(item, user, released) VALUES(?, ?, ?) ON CONFLICT(item, user) DO UPDATE SET released = excluded.released
        """;

    private const string DropUser = "DELETE FROM item_users WHERE item = ? AND user = ?";

    /// <summary>Finds the users that an address names and puts their names as they were created; names that are no users are left out.</summary>
    public Dictionary<long, bool> Resolve(long tenant, ref Address address)
    {
        var users = new Dictionary<long, bool>();
        var names = new List<string>();
        var released = new List<string>();
        foreach (var given in address.Users)
        {
            var isReleased = address.ReleasedFor.Contains(given, StringComparer.OrdinalIgnoreCase);
            if (Find(tenant, given) is not var (user, name) || !users.TryAdd(user, isReleased))
                continue;
            names.Add(name);
            if (isReleased)
                released.Add(name);
        }

        address = address with { Users = [.. names], ReleasedFor = [.. released] };
        return users;
    }

    /// <summary>Stores who sees it, and touches it for those whose devices have it, if it changed, and for those for whom that begins or ends.</summary>
    public void Save(long tenant, long address, Dictionary<long, bool> users, bool changed)
    {
        var before = Now(address);
        foreach (var (user, released) in users)
        {
            var known = before.Remove(user, out var wasReleased);
            if (!known || released != wasReleased)
                connection.Use(SaveUser).Bind(address).Bind(user).Bind(released).Run();
            if (released ? changed || !wasReleased : wasReleased)
                Touch(tenant, address, user, released);
        }

        foreach (var (user, wasReleased) in before)
        {
            connection.Use(DropUser).Bind(address).Bind(user).Run();
            if (wasReleased)
                Touch(tenant, address, user, visible: false);
        }
    }

    private void Touch(long tenant, long address, long user, bool visible) => journal.Touch(new(address, ItemKind.Address), new(tenant, user), visible);

    private (long User, string Name)? Find(long tenant, string name)
    {
        using var row = connection.Use(FindUser).Bind(tenant).Bind(name.ToUpperInvariant());
        return row.Step() ? (row.Long(0), row.Text(1)) : null;
    }

    private Dictionary<long, bool> Now(long address)
    {
        var users = new Dictionary<long, bool>();
        using var rows = connection.Use(FindUsers).Bind(address);
        while (rows.Step())
            users.Add(rows.Long(0), rows.Bool(1));
        return users;
    }
}
