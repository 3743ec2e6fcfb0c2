using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Changes;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Crm;
using OnOfficeSync.Storage.Queries;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Changes;

/// <summary>Reads what devices changed.</summary>
internal class ChangeReader(StoreConnection connection) : IChangeReader
{
    private const string Columns = "id, at, device_id, command, kind, named, parts, undone_at";

    private const string FindOne = $"SELECT {Columns} FROM device_changes WHERE user = ? AND id = ? AND part = 0";

    // By time and not by id: the index is there for what has become too old, and two would cost every edit.
    private const string FindMany = $"""
        SELECT {Columns} FROM device_changes
        WHERE user = ?1 AND at >= ?2 AND part = 0 AND (?3 IS NULL OR device_id = ?3) AND (?4 IS NULL OR (at, id) < (SELECT at, id FROM device_changes WHERE id = ?4))
        ORDER BY at DESC, id DESC LIMIT ?5
        """;

    private const string FindRecords = """
        SELECT item, before, after, extras_before, extras_after, extras_version, series_before, series_after FROM device_changes WHERE id >= ? AND id < ? ORDER BY item <> named, item
        """;

    protected StoreConnection Connection => connection;

    public ValueTask<Page<DeviceChange>> ListAsync(AccountKey account, ChangeFilter filter, long? after, int limit)
    {
        var changes = new List<DeviceChange>();
        using var rows = connection.Use(FindMany).Bind(account.User).Bind(filter.Since.ToUnixTimeMilliseconds()).Bind(filter.DeviceId).Bind(after).Bind(limit + 1L);
        while (rows.Step())
            changes.Add(Read(rows));
        return new(Pages.Cut(changes, limit, change => change.Id, change => change));
    }

    public ValueTask<DeviceChange?> FindAsync(AccountKey account, long id)
    {
        using var row = connection.Use(FindOne).Bind(account.User).Bind(id);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<IReadOnlyList<ChangedRecord<TContent>>> RecordsAsync<TContent>(DeviceChange change)
        where TContent : class
    {
        var shape = RecordShapes.Of<TContent>();
        var records = new List<ChangedRecord<TContent>>();
        using var rows = connection.Use(FindRecords).Bind(change.Id).Bind(change.Id + change.Records);
        while (rows.Step())
        {
            var extras = rows.BlobOrNull(3) is { } before ? new ChangedExtras(before, rows.Blob(4), rows.Int(5)) : null;
            records.Add(new(rows.Long(0), Content(1), Content(2), extras, rows.IsNull(6) && rows.IsNull(7) ? null : new(Series(6), Series(7))));
        }

        return new(records);

        SeriesGroup? Series(int column) => rows.IsNull(column) ? null : SeriesDocument.Read(rows.Bytes(column));
        TContent? Content(int column) => rows.IsNull(column) ? null : shape.Read(rows.Bytes(column));
    }

    private static DeviceChange Read(Statement row) => new()
    {
        Id = row.Long(0),
        At = Instant.FromUnixTimeMilliseconds(row.Long(1)),
        DeviceId = row.Text(2),
        Command = (CommandKind)row.Int(3),
        Kind = (ItemKind)row.Int(4),
        Item = row.Long(5),
        Records = row.Int(6),
        UndoneAt = row.LongOrNull(7) is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
    };
}
