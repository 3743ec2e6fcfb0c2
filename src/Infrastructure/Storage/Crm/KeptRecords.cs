using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Storage.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Crm;

/// <summary>What users deleted on devices, so that they can bring it back.</summary>
internal sealed class KeptRecords(StoreConnection connection)
{
    // Longer than anybody may ask for it (contract: 30 days); what is older goes with the next one that comes.
    private static readonly Duration Longest = Duration.FromDays(31);

    private const string Save = """
        INSERT INTO kept(user, item, kind, at, revision, version, document) VALUES(?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(user, item) DO UPDATE SET at = excluded.at, revision = excluded.revision, version = excluded.version, document = excluded.document
        """;

    private const string Find = "SELECT revision, version, document FROM kept WHERE user = ? AND item = ? AND kind = ? AND at >= ?";

    private const string Drop = "DELETE FROM kept WHERE user = ? AND item = ?";

    private const string DropOld = "DELETE FROM kept WHERE user = ? AND at < ?";

    public void Keep(AccountKey account, ItemKey item, int revision, int version, byte[] document, Instant at)
    {
        connection.Use(DropOld).Bind(account.User).Bind((at - Longest).ToUnixTimeMilliseconds()).Run();
        connection.Use(Save).Bind(account.User).Bind(item.Item).Bind((long)item.Kind).Bind(at.ToUnixTimeMilliseconds()).Bind(revision).Bind(version).BindText(document).Run();
    }

    public (int Revision, int Version, byte[] Document)? Take(AccountKey account, ItemKey item, Instant since)
    {
        var kept = Read(account, item, since);
        if (kept is not null)
            connection.Use(Drop).Bind(account.User).Bind(item.Item).Run();
        return kept;
    }

    public (int Revision, int Version, byte[] Document)? Read(AccountKey account, ItemKey item, Instant since)
    {
        using var row = connection.Use(Find).Bind(account.User).Bind(item.Item).Bind((long)item.Kind).Bind(since.ToUnixTimeMilliseconds());
        return row.Step() ? (row.Int(0), row.Int(1), row.Blob(2)) : null;
    }
}
