using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Crm;

/// <summary>
/// The keys by which equal records are found, so that none of a user's records has to be read for it but those that have one. A key is stored as a digest: whoever finds a record compares the keys themselves.
/// </summary>
internal sealed class MatchKeyRows(StoreConnection connection)
{
    private const string FindKeys = "SELECT key FROM match_keys WHERE item = ?";

    private const string AddKey = "INSERT INTO match_keys(item, key) VALUES(?, ?)";

    private const string DropKey = "DELETE FROM match_keys WHERE item = ? AND key = ?";

    // By the key first: whatever a user sees, few records have it.
    private const string FindItems = """
        SELECT m.item FROM match_keys m CROSS JOIN item_users u WHERE m.key = ?1 AND u.user = ?2 AND u.kind = ?3 AND u.item = m.item LIMIT 2
        """;

    /// <summary>Stores the keys of a new record.</summary>
    public void Add(long tenant, ItemKey item, MatchKeys keys)
    {
        foreach (var key in Digests(tenant, item.Kind, keys.Borne))
            connection.Use(AddKey).Bind(item.Item).Bind(key).Run();
    }

    /// <summary>Stores the keys of a record that was changed; usually they are the same.</summary>
    public void Save(long tenant, ItemKey item, MatchKeys keys)
    {
        var (before, after) = (new HashSet<long>(), Digests(tenant, item.Kind, keys.Borne));
        using (var rows = connection.Use(FindKeys).Bind(item.Item))
        {
            while (rows.Step())
                before.Add(rows.Long(0));
        }

        foreach (var key in after.Except(before))
            connection.Use(AddKey).Bind(item.Item).Bind(key).Run();
        foreach (var key in before.Except(after))
            connection.Use(DropKey).Bind(item.Item).Bind(key).Run();
    }

    /// <summary>The records that a user sees and that have one of the keys sought, each once; of one key two at most, because two are too many.</summary>
    public IReadOnlySet<long> Find(AccountKey account, ItemKind kind, MatchKeys keys)
    {
        var items = new HashSet<long>();
        foreach (var key in Digests(account.Tenant, kind, keys.Sought))
        {
            using var rows = connection.Use(FindItems).Bind(key).Bind(account.User).Bind((long)kind);
            while (rows.Step())
                items.Add(rows.Long(0));
        }

        return items;
    }

    private static HashSet<long> Digests(long tenant, ItemKind kind, ImmutableArray<string> keys)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        var digests = new HashSet<long>();
        foreach (var key in keys)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{tenant} {(int)kind} {key}")), digest);
            digests.Add(BinaryPrimitives.ReadInt64LittleEndian(digest));
        }

        return digests;
    }
}
