using OnOfficeSync.Storage.Changes;
using OnOfficeSync.Storage.Crm.Appointments;
using OnOfficeSync.Storage.Devices;
using OnOfficeSync.Storage.Holds;
using OnOfficeSync.Storage.Items;

namespace OnOfficeSync.Storage.Sqlite;

/// <summary>A connection with all that reads through it.</summary>
internal sealed class ReaderSet(StoreConnection connection) : IDisposable
{
    public StoreConnection Connection => connection;

    public DeviceStateReader Devices { get; } = new(connection);

    public ItemReader Items { get; } = new(connection);

    public SeriesReader Series { get; } = new(connection);

    public ChangeReader Changes { get; } = new(connection);

    public HoldReader Holds { get; } = new(connection);

    public void Dispose() => connection.Dispose();
}
