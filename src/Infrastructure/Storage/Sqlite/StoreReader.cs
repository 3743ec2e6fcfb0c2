using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Storage.Sqlite;

/// <summary>The lease of a reader. Each single read sees the newest committed state.</summary>
internal sealed class StoreReader(ReaderPool pool) : IStoreReader
{
    private ReaderSet? _reader = pool.Take();

    public IDeviceStateReader Devices => Reader.Devices;

    public IItemReader Items => Reader.Items;

    public ISeriesReader Series => Reader.Series;

    public IChangeReader Changes => Reader.Changes;

    public IHoldReader Holds => Reader.Holds;

    private ReaderSet Reader => _reader ?? throw new ObjectDisposedException(nameof(StoreReader));

    public void Dispose()
    {
        // A second dispose must not give the same connection back twice.
        if (Interlocked.Exchange(ref _reader, null) is { } reader)
            pool.Return(reader);
    }
}
