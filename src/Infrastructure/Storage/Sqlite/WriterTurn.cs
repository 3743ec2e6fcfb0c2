namespace OnOfficeSync.Storage.Sqlite;

/// <summary>Lets one writer at a time through, so that writers wait in line here and not in SQLite's busy loop.</summary>
internal sealed class WriterTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public Task WaitAsync(CancellationToken cancellation) => _turn.WaitAsync(cancellation);

    public void Release() => _turn.Release();

    public void Dispose() => _turn.Dispose();
}
