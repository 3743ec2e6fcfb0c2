using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Changes;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Crm.Appointments;
using OnOfficeSync.Storage.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Changes;

/// <summary>Keeps what devices change. Whatever writes records or extras tells it; it listens while a command runs, and writes when that ends.</summary>
internal sealed class ChangeHistory(StoreConnection connection) : ChangeReader(connection), IChangeHistory
{
    private const string Add = """
        INSERT INTO device_changes(user, at, part, parts, device_id, kind, command, named, item, before, after, extras_before, extras_after, extras_version, series_before, series_after)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string DropOld = "DELETE FROM device_changes WHERE user = ? AND at < ?";

    private const string MarkUndone = "UPDATE device_changes SET undone_at = ? WHERE id = ?";

    private const string FindDocument = "SELECT document FROM records WHERE id = ?";

    private const string FindExtras = "SELECT version, data FROM extras WHERE item = ? AND user = ?";

    private readonly OrderedDictionary<long, NotedRecord> _noted = [];
    private readonly SeriesReader _series = new(connection);
    private readonly HashSet<long> _madeSeries = [];
    private Running? _running;

    public void Begin(AccountKey account, string deviceId, ItemKind kind, CommandKind command, Instant now) =>
        _running = _running is null ? new(account, deviceId, kind, command, now) : throw new InvalidOperationException("Another command runs.");

    public ValueTask EndAsync(long item)
    {
        var running = _running ?? throw new InvalidOperationException("No command runs.");
        var changed = _noted.Where(noted => noted.Value.HasChanged).ToList();
        if (changed.Count > 0)
            Write(running, item, changed);
        _noted.Clear();
        _madeSeries.Clear();
        _running = null;
        return ValueTask.CompletedTask;
    }

    public ValueTask MarkUndoneAsync(DeviceChange change, Instant at)
    {
        Connection.Use(MarkUndone).Bind(at.ToUnixTimeMilliseconds()).Bind(change.Id).Run();
        return ValueTask.CompletedTask;
    }

    /// <summary>A record is about to be written.</summary>
    public void Note(ItemKey item, byte[]? before, byte[] after)
    {
        if (_running is null)
            return;
        var noted = Noted(item, before is not null);
        if (!noted.IsWritten)
            (noted.IsWritten, noted.Before) = (true, before);
        noted.After = after;
    }

    /// <summary>A record is about to be deleted, and the extras beside it.</summary>
    public void NoteDeletion(ItemKey item)
    {
        if (_running is null)
            return;
        var noted = Noted(item, isStored: true);
        if (!noted.IsWritten)
            (noted.IsWritten, noted.Before) = (true, Document(item.Item));
        noted.After = null;
        using var extras = Connection.Use(FindExtras).Bind(item.Item).Bind(_running.Account.User);
        if (extras.Step())
            NoteExtras(noted, extras.Int(0), extras.Blob(1), []);
    }

    /// <summary>Extras are about to be written.</summary>
    public void NoteExtras(AccountKey account, ItemKey item, int version, byte[] before, byte[] after)
    {
        if (_running?.Account == account)
            NoteExtras(Noted(item, isStored: true), version, before, after);
    }

    /// <summary>A series has been made.</summary>
    public void NoteSeries(long made)
    {
        if (_running is not null)
            _madeSeries.Add(made);
    }

    private static void NoteExtras(NotedRecord noted, int version, byte[] before, byte[] after)
    {
        if (noted.ExtrasBefore is null)
            (noted.ExtrasBefore, noted.ExtrasVersion) = (before, version);
        noted.ExtrasAfter = after;
    }

    private NotedRecord Noted(ItemKey item, bool isStored)
    {
        if (!_noted.TryGetValue(item.Item, out var noted))
            _noted.Add(item.Item, noted = new() { Series = isStored && item.Kind == ItemKind.Appointment ? _series.Find(item.Item) : null });
        return noted;
    }

    private void Write(Running running, long item, List<KeyValuePair<long, NotedRecord>> changed)
    {
        for (var part = 0; part < changed.Count; part++)
        {
            var (key, noted) = changed[part];

            // Where extras alone changed, the record is the same before and after.
            var same = noted.IsWritten ? null : Document(key);
            var (seriesBefore, seriesAfter) = Series(key, noted);
            Connection.Use(Add).Bind(running.Account.User).Bind(running.Now.ToUnixTimeMilliseconds()).Bind((long)part).Bind((long)changed.Count).Bind(running.DeviceId)
                .Bind((long)running.Kind).Bind((long)running.Command).Bind(item).Bind(key).BindTextOrNull(noted.Before ?? same).BindTextOrNull(noted.After ?? same)
                .Bind(noted.ExtrasBefore).Bind(noted.ExtrasAfter).Bind((long)noted.ExtrasVersion).Bind(seriesBefore).Bind(seriesAfter).Run();
        }

        // Last, so that the newest id is never given again.
        Connection.Use(DropOld).Bind(running.Account.User).Bind((running.Now - DeviceChange.Kept).ToUnixTimeMilliseconds()).Run();
    }

    private (string? Before, string? After) Series(long item, NotedRecord noted)
    {
        if (noted.Series is { } before)
        {
            var (was, became) = (SeriesDocument.Write(before), _series.Read(before.Key) is { } after ? SeriesDocument.Write(after) : null);
            return was == became ? default : (was, became);
        }

        return _madeSeries.Count > 0 && _series.Find(item) is { } made && _madeSeries.Contains(made.Key) ? (null, SeriesDocument.Write(made)) : default;
    }

    private byte[] Document(long item)
    {
        using var row = Connection.Use(FindDocument).Bind(item);
        return row.Step() ? row.Blob(0) : throw new InvalidOperationException($"There is no record {item}.");
    }

    private sealed record Running(AccountKey Account, string DeviceId, ItemKind Kind, CommandKind Command, Instant Now);
}
