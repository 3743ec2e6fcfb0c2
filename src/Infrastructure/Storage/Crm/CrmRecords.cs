using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Changes;
using OnOfficeSync.Storage.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Crm;

/// <summary>Writes records of the CRM with all that follows from it: the item that devices show, whose they are, the journal, the history.</summary>
internal sealed class CrmRecords<TContent>(StoreConnection connection, Journal journal, History history, ChangeHistory changes, RecordShape<TContent> shape) : ICrm<TContent>
{
    private const string Find = """
        SELECT r.revision, i.version, r.document, i.snapshot FROM records r JOIN items i ON i.id = r.id WHERE r.id = ? AND i.tenant = ? AND i.kind = ?
        """;

    // Without an id the store gives one.
    private const string AddItem = "INSERT INTO items(id, tenant, kind, version, snapshot) VALUES(?, ?, ?, ?, ?)";

    private const string AddRecord = "INSERT INTO records(id, revision, sort_name, search, document) VALUES(?, ?, ?, ?, ?)";

    private const string SaveRecord = "UPDATE records SET revision = ?, sort_name = ?, search = ?, document = ? WHERE id = ?";

    private const string SaveItem = "UPDATE items SET version = ?, snapshot = ? WHERE id = ?";

    private const string AddCalendarId = "INSERT INTO calendar_ids(item, tenant, uid) VALUES(?, ?, ?)";
    private const string FindCalendarId = """
        SELECT c.item FROM calendar_ids c JOIN item_users u ON u.user = ?1 AND u.kind = ?2 AND u.item = c.item WHERE c.tenant = ?3 AND c.uid = ?4 ORDER BY c.item LIMIT 1
        """;
    private const string DeleteItem = "DELETE FROM items WHERE id = ? AND tenant = ?";

    private readonly ItemUsers _users = new(connection, journal);
    private readonly KeptRecords _kept = new(connection);
    private readonly MatchKeyRows _keys = new(connection);

    public ValueTask<CrmRecord<TContent>?> FindAsync(long tenant, long id) => new(Read(tenant, id));

    public ValueTask<long?> FindByCalendarIdAsync(AccountKey account, string uid)
    {
        using var row = connection.Use(FindCalendarId).Bind(account.User).Bind((long)shape.Kind).Bind(account.Tenant).Bind(uid);
        return new(row.Step() ? row.Long(0) : null);
    }

    public ValueTask<CrmRecord<TContent>?> FindEqualAsync(AccountKey account, TContent content)
    {
        var keys = shape.Keys(content);
        var equal = _keys.Find(account, shape.Kind, keys).Select(item => Read(account.Tenant, item)!).Where(record => keys.Match(shape.Keys(record.Content))).Take(2).ToList();
        return new(equal is [var one] ? one : null);
    }

    public ValueTask<CrmRecord<TContent>> AddAsync(long tenant, TContent content) => new(Add(tenant, null, 1, 1, content));

    public ValueTask<CrmRecord<TContent>> UpdateAsync(long tenant, CrmRecord<TContent> record, TContent content)
    {
        var (revision, version, document, snapshot) = Stored(tenant, record);
        var users = Resolve(tenant, ref content);
        var newDocument = shape.Write(content);
        if (newDocument.AsSpan().SequenceEqual(document))
            return new(record with { Content = content });

        var item = new ItemKey(record.Id, shape.Kind);
        changes.Note(item, document, newDocument);
        var newSnapshot = Snapshot.Encode(shape.View(content));
        var changed = !newSnapshot.AsSpan().SequenceEqual(snapshot);
        if (changed)
        {
            history.Replace(item, version, snapshot);
            connection.Use(SaveItem).Bind(++version).Bind(newSnapshot).Bind(record.Id).Run();
        }

        connection.Use(SaveRecord).Bind(++revision).Bind(shape.SortName(content)).Bind(shape.SearchText(content)).BindText(newDocument).Bind(record.Id).Run();
        _keys.Save(tenant, item, shape.Keys(content));
        _users.Save(tenant, item, users, changed);
        return new(new CrmRecord<TContent>(record.Id, revision, version, content));
    }

    public ValueTask DeleteAsync(long tenant, CrmRecord<TContent> record)
    {
        var item = new ItemKey(record.Id, shape.Kind);
        changes.NoteDeletion(item);
        history.KeepGone(item);

        // The record, its users and extras go with the item: foreign keys. The journal stays, to tell devices.
        if (connection.Use(DeleteItem).Bind(record.Id).Bind(tenant).Run() > 0)
        {
            foreach (var user in journal.UsersOf(record.Id))
                journal.Touch(item, new(tenant, user), visible: false);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask KeepAsync(AccountKey account, CrmRecord<TContent> record, Instant at)
    {
        _kept.Keep(account, new(record.Id, shape.Kind), record.Revision, record.Version, shape.Write(record.Content), at);
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> IsKeptAsync(AccountKey account, long id, Instant since) => new(_kept.Read(account, new(id, shape.Kind), since) is not null);

    public ValueTask<CrmRecord<TContent>?> TakeKeptAsync(AccountKey account, long id, Instant since) =>
        new(_kept.Take(account, new(id, shape.Kind), since) is var (revision, version, document) ? new CrmRecord<TContent>(id, revision, version, shape.Read(document)) : null);

    // Devices that missed the deletion must see that the item is not the one they have.
    public ValueTask<CrmRecord<TContent>> RestoreAsync(long tenant, CrmRecord<TContent> record, TContent content) =>
        new(Add(tenant, record.Id, record.Revision + 1, record.Version + 1, content));

    private CrmRecord<TContent> Add(long tenant, long? known, int revision, int version, TContent content)
    {
        var users = Resolve(tenant, ref content);
        var id = connection.Use(AddItem).Bind(known).Bind(tenant).Bind((long)shape.Kind).Bind(version).Bind(Snapshot.Encode(shape.View(content))).Insert();
        var document = shape.Write(content);
        changes.Note(new(id, shape.Kind), null, document);
        connection.Use(AddRecord).Bind(id).Bind(revision).Bind(shape.SortName(content)).Bind(shape.SearchText(content)).BindText(document).Run();
        if (shape.CalendarId(content) is { } uid)
            connection.Use(AddCalendarId).Bind(id).Bind(tenant).Bind(uid).Run();
        _keys.Add(tenant, new(id, shape.Kind), shape.Keys(content));
        _users.Save(tenant, new(id, shape.Kind), users, changed: true);
        return new(id, revision, version, content);
    }

    private CrmRecord<TContent>? Read(long tenant, long id)
    {
        using var row = connection.Use(Find).Bind(id).Bind(tenant).Bind((long)shape.Kind);
        return row.Step() ? new CrmRecord<TContent>(id, row.Int(0), row.Int(1), shape.Read(row.Bytes(2))) : null;
    }

    private IReadOnlyList<ItemUser> Resolve(long tenant, ref TContent content)
    {
        var users = _users.Resolve(tenant, shape.Users(content));
        content = shape.With(content, [.. users.Select(user => (user.Name, user.Released))]);
        return users;
    }

    // A record that was read before this transaction may be older than what is stored: writing from it would undo somebody's change.
    private (int Revision, int Version, byte[] Document, byte[] Snapshot) Stored(long tenant, CrmRecord<TContent> record)
    {
        using var row = connection.Use(Find).Bind(record.Id).Bind(tenant).Bind((long)shape.Kind);
        if (!row.Step() || row.Int(0) != record.Revision)
            throw new InvalidOperationException($"The {shape.Kind} {record.Id} was changed or deleted since it was read; read it within the transaction.");
        return (row.Int(0), row.Int(1), row.Blob(2), row.Blob(3));
    }
}
