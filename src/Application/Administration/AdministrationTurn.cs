namespace OnOfficeSync.Application.Administration;

/// <summary>One change to tenants, users and settings at a time, so that what <c>If-Match</c> was compared with is what is replaced.</summary>
internal sealed class AdministrationTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<T> RunAsync<T>(Func<Task<T>> change, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await change();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
