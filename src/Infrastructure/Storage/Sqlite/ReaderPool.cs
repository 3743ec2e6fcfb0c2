using Microsoft.Data.Sqlite;

namespace OnOfficeSync.Storage.Sqlite;

/// <summary>Connections for reading. As many are open as were ever needed at once, up to a bound.</summary>
internal sealed class ReaderPool(StorageFile file) : IDisposable
{
    private static readonly int Capacity = Math.Max(8, 2 * Environment.ProcessorCount);

    private readonly Stack<ReaderSet> _idle = new();
    private bool _disposed;

    public ReaderSet Take()
    {
        lock (_idle)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_idle.TryPop(out var idle))
                return idle;
        }

        var connection = file.Open(SqliteOpenMode.ReadWrite);
        StorageFile.Execute(connection, "PRAGMA query_only=ON;");
        return new(new(connection));
    }

    public void Return(ReaderSet reader)
    {
        lock (_idle)
        {
            if (!_disposed && _idle.Count < Capacity)
            {
                _idle.Push(reader);
                return;
            }
        }

        reader.Dispose();
    }

    public void Dispose()
    {
        lock (_idle)
        {
            _disposed = true;
            while (_idle.TryPop(out var reader))
                reader.Dispose();
        }
    }
}
