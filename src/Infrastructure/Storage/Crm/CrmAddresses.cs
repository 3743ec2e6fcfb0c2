using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Crm;

/// <summary>Writes addresses with all that follows from it: the item that devices show, whose they are, the journal, the history.</summary>
internal sealed class CrmAddresses(StoreConnection connection, Journal journal, History history) : ICrmAddresses
{
    private const string Find = """
        SELECT a.revision, i.version, a.document, i.snapshot FROM addresses a JOIN items i ON i.id = a.id WHERE a.id = ? AND i.tenant = ?
        """;

    private const string AddItem = "INSERT INTO items(tenant, kind, version, snapshot) VALUES(?, ?, 1, ?)";

    private const string AddAddress = "INSERT INTO addresses(id, revision, sort_name, search, document) VALUES(?, 1, ?, ?, ?)";

    private const string SaveAddress = "UPDATE addresses SET revision = ?, sort_name = ?, search = ?, document = ? WHERE id = ?";

    private const string SaveItem = "UPDATE items SET version = ?, snapshot = ? WHERE id = ?";

    private const string DeleteItem = "DELETE FROM items WHERE id = ? AND tenant = ?";

    private readonly AddressUsers _users = new(connection, journal);

    public ValueTask<AddressRecord?> FindAsync(long tenant, long id)
    {
        using var row = connection.Use(Find).Bind(id).Bind(tenant);
        return new(row.Step() ? new AddressRecord(id, row.Int(0), row.Int(1), AddressDocuments.Read(row.Bytes(2))) : null);
    }

    public ValueTask<AddressRecord> AddAsync(long tenant, Address address)
    {
        var users = _users.Resolve(tenant, ref address);
        var id = connection.Use(AddItem).Bind(tenant).Bind((long)ItemKind.Address).Bind(Snapshot.Encode(address.View())).Insert();
        connection.Use(AddAddress).Bind(id).Bind(SearchText.SortName(address)).Bind(SearchText.Of(address)).BindText(AddressDocuments.Write(address)).Run();
        _users.Save(tenant, id, users, changed: true);
        return new(new AddressRecord(id, 1, 1, address));
    }

    public ValueTask<AddressRecord> UpdateAsync(long tenant, AddressRecord record, Address address)
    {
        var (revision, version, document, snapshot) = Stored(tenant, record);
        var users = _users.Resolve(tenant, ref address);
        var newDocument = AddressDocuments.Write(address);
        if (newDocument.AsSpan().SequenceEqual(document))
            return new(record with { Address = address });

        var newSnapshot = Snapshot.Encode(address.View());
        var changed = !newSnapshot.AsSpan().SequenceEqual(snapshot);
        if (changed)
        {
            history.Replace(new(record.Id, ItemKind.Address), version, snapshot);
            connection.Use(SaveItem).Bind(++version).Bind(newSnapshot).Bind(record.Id).Run();
        }

        connection.Use(SaveAddress).Bind(++revision).Bind(SearchText.SortName(address)).Bind(SearchText.Of(address)).BindText(newDocument).Bind(record.Id).Run();
        _users.Save(tenant, record.Id, users, changed);
        return new(new AddressRecord(record.Id, revision, version, address));
    }

    public ValueTask DeleteAsync(long tenant, AddressRecord record)
    {
        // The address, its users, extras and history go with the item: foreign keys. The journal stays, to tell devices.
        if (connection.Use(DeleteItem).Bind(record.Id).Bind(tenant).Run() > 0)
        {
            foreach (var user in journal.UsersOf(record.Id))
                journal.Touch(new(record.Id, ItemKind.Address), new(tenant, user), visible: false);
        }

        return ValueTask.CompletedTask;
    }

    // A record that was read before this transaction may be older than what is stored: writing from it would undo somebody's change.
    private (int Revision, int Version, byte[] Document, byte[] Snapshot) Stored(long tenant, AddressRecord record)
    {
        using var row = connection.Use(Find).Bind(record.Id).Bind(tenant);
        if (!row.Step() || row.Int(0) != record.Revision)
            throw new InvalidOperationException($"The address {record.Id} was changed or deleted since it was read; read it within the transaction.");
        return (row.Int(0), row.Int(1), row.Blob(2), row.Blob(3));
    }
}
