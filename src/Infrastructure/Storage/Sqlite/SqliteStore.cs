using Microsoft.Data.Sqlite;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Waiting;

namespace OnOfficeSync.Storage.Sqlite;

/// <summary>The store in one SQLite file: one writing connection, a pool of reading ones.</summary>
internal sealed class SqliteStore(StorageFile file, WriterTurn turn, ChangeSignal signal, TimeProvider time) : IStore, IDisposable
{
    private readonly ReaderPool _readers = new(file);
    private StoreConnection? _writer;

    public IStoreReader Read() => new StoreReader(_readers);

    public async Task<IStoreTransaction> WriteAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            _writer ??= new(file.Open(SqliteOpenMode.ReadWrite));
            _writer.Use("BEGIN IMMEDIATE").Run();
            return new StoreTransaction(_writer, turn, signal, time);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    public void Dispose()
    {
        _readers.Dispose();
        _writer?.Dispose();
    }
}
