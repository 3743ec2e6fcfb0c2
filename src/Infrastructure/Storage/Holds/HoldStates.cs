using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Holds;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Crm;
using OnOfficeSync.Storage.Devices;
using OnOfficeSync.Storage.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Holds;

/// <summary>Counts what goes, and keeps what is held: from a device by its rows in held, on devices by the journal.</summary>
internal sealed class HoldStates(StoreConnection connection, Journal journal, DeviceStates devices) : HoldReader(connection), IHolds
{
    private const string FindOpen = $"SELECT {Columns} FROM holds h WHERE h.user = ? AND h.kind = ? AND h.collection IS ? AND h.decided_at IS NULL";

    private const string Add = "INSERT INTO holds(user, kind, collection, device_id, at) VALUES(?, ?, ?, ?, ?)";

    // Of the decided ones the newest says all; what it kept is let go.
    private const string DropDecided = "DELETE FROM holds WHERE user = ? AND kind = ? AND collection IS ? AND decided_at IS NOT NULL";
    private const string Decide = "UPDATE holds SET decided_at = ? WHERE id = ?";
    private const string LetGo = "UPDATE held SET role = 0 WHERE collection = ? AND role = 1";
    private const string LetLeave = "UPDATE journal SET left_at = NULL, subject = NULL, hold = NULL WHERE user = ? AND kind = ? AND left_at IS NOT NULL AND hold = ?";

    private const string LastDecision = "SELECT MAX(decided_at) FROM holds WHERE user = ? AND kind = ? AND collection IS ?";

    private const string CountDeleted = """
        SELECT (SELECT COUNT(*) FROM device_changes WHERE user = ?1 AND at >= ?2 AND at < ?7 AND part = 0 AND device_id = ?3 AND kind = ?4 AND command = ?5 AND undone_at IS NULL)
            + (SELECT COUNT(*) FROM holds h JOIN withheld w ON w.hold = h.id AND w.at >= ?2 AND w.at < ?7 JOIN held k ON k.collection = h.collection AND k.item = w.item AND k.role = 1 AND k.version = 0
                WHERE h.user = ?1 AND h.kind = ?4 AND h.collection = ?6 AND h.decided_at IS NULL)
        """;

    private const string CountOnDevice = "SELECT COUNT(*) FROM (SELECT 1 FROM held WHERE collection = ? AND version > 0 LIMIT ?)";

    private const string Withhold = "INSERT OR REPLACE INTO withheld(hold, item, at) VALUES(?, ?, ?)";

    private const string Depart = """
        UPDATE journal SET left_at = ?3, subject = ?4 WHERE item = ?1 AND user = ?2 AND NOT visible AND EXISTS (
            SELECT 1 FROM devices d JOIN collections c ON c.device = d.id JOIN held k ON k.collection = c.id AND k.item = ?1 AND k.version > 0 WHERE d.user = ?2)
        """;

    private const string FindDocument = "SELECT document FROM records WHERE id = ?";

    private const string CountDeparted = "SELECT COUNT(*) FROM journal WHERE user = ? AND kind = ? AND left_at >= ? AND left_at < ?";

    private const string CountOnDevices = """
        SELECT COUNT(*) FROM (
            SELECT DISTINCT k.item
            FROM devices d JOIN collections c ON c.device = d.id AND c.kind = ?2 JOIN held k ON k.collection = c.id AND k.version > 0
                JOIN journal j ON j.item = k.item AND j.user = ?1 AND j.visible
            WHERE d.user = ?1 LIMIT ?3)
        """;

    private const string HoldBack = "UPDATE journal SET hold = ?1 WHERE user = ?2 AND kind = ?3 AND left_at >= ?4 AND left_at < ?5 AND hold IS NOT ?1";

    public ValueTask<Hold?> FindOpenAsync(AccountKey account, ItemKind kind, long? collection)
    {
        using var row = Connection.Use(FindOpen).Bind(account.User).Bind((long)kind).Bind(collection);
        return new(row.Step() ? Read(row, account) : null);
    }

    public ValueTask<Hold> OpenAsync(Hold hold)
    {
        var id = Connection.Use(Add).Bind(hold.Account.User).Bind((long)hold.Kind).Bind(hold.Collection).Bind(hold.DeviceId).Bind(hold.At.ToUnixTimeMilliseconds()).Insert();
        return new(hold with { Id = id });
    }

    public ValueTask DecideAsync(Hold hold, Instant at)
    {
        Connection.Use(DropDecided).Bind(hold.Account.User).Bind((long)hold.Kind).Bind(hold.Collection).Run();
        Connection.Use(Decide).Bind(at.ToUnixTimeMilliseconds()).Bind(hold.Id).Run();
        if (hold.Collection is { } collection)
            Connection.Use(LetGo).Bind(collection).Run();
        else
            Connection.Use(LetLeave).Bind(hold.Account.User).Bind((long)hold.Kind).Bind(hold.Id).Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask<Instant?> LastDecisionAsync(AccountKey account, ItemKind kind, long? collection)
    {
        using var row = Connection.Use(LastDecision).Bind(account.User).Bind((long)kind).Bind(collection);
        return new(row.Step() && row.LongOrNull(0) is { } at ? Instant.FromUnixTimeMilliseconds(at) : null);
    }

    public ValueTask<int> CountDeletedAsync(Device device, CollectionState collection, Interval within)
    {
        using var row = Connection.Use(CountDeleted).Bind(device.Account.User).Bind(within.Start.ToUnixTimeMilliseconds()).Bind(device.DeviceId).Bind((long)collection.Kind)
            .Bind((long)CommandKind.Delete).Bind(collection.Key).Bind(within.End.ToUnixTimeMilliseconds());
        return new(Count(row));
    }

    public ValueTask<int> CountOnDeviceAsync(CollectionState collection, int limit)
    {
        using var row = Connection.Use(CountOnDevice).Bind(collection.Key).Bind((long)limit);
        return new(Count(row));
    }

    public async ValueTask WithholdAsync(Hold hold, CollectionState collection, HeldItem held, Instant at)
    {
        await devices.SaveHeldAsync(collection, held.Withhold());
        Connection.Use(Withhold).Bind(hold.Id).Bind(held.Item).Bind(at.ToUnixTimeMilliseconds()).Run();
    }

    public void Excuse(AccountKey account) => journal.Excuse(account);

    public ValueTask DepartAsync(Departure departure, Instant at)
    {
        var subject = RecordSubject.Of(departure.Kind, departure.Last ?? Document(departure.Item));
        Connection.Use(Depart).Bind(departure.Item).Bind(departure.Account.User).Bind(at.ToUnixTimeMilliseconds()).Bind(subject).Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> CountDepartedAsync(AccountKey account, ItemKind kind, Interval within)
    {
        using var row = Connection.Use(CountDeparted).Bind(account.User).Bind((long)kind).Bind(within.Start.ToUnixTimeMilliseconds()).Bind(within.End.ToUnixTimeMilliseconds());
        return new(Count(row));
    }

    public ValueTask<int> CountOnDevicesAsync(AccountKey account, ItemKind kind, int limit)
    {
        using var row = Connection.Use(CountOnDevices).Bind(account.User).Bind((long)kind).Bind((long)limit);
        return new(Count(row));
    }

    public ValueTask HoldBackAsync(Hold hold, Interval within)
    {
        Connection.Use(HoldBack).Bind(hold.Id).Bind(hold.Account.User).Bind((long)hold.Kind).Bind(within.Start.ToUnixTimeMilliseconds()).Bind(within.End.ToUnixTimeMilliseconds()).Run();
        return ValueTask.CompletedTask;
    }

    private static int Count(Statement row) => row.Step() ? row.Int(0) : 0;

    private byte[] Document(long item)
    {
        using var row = Connection.Use(FindDocument).Bind(item);
        return row.Step() ? row.Blob(0) : throw new InvalidOperationException($"There is no record {item}.");
    }
}
