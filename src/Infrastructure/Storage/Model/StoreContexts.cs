using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Model;

/// <summary>Lends contexts: for reading to whoever asks, for writing in the one line with all other writers.</summary>
internal sealed class StoreContexts(StorageFile file, WriterTurn turn) : IDisposable
{
    private readonly PooledDbContextFactory<StoreContext> _contexts = new(new DbContextOptionsBuilder<StoreContext>()
        .UseSqlite(file.PooledConnectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new ConnectionSettings())
        .Options);

    public async Task<T> ReadAsync<T>(Func<StoreContext, Task<T>> read, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        return await read(context);
    }

    /// <summary>Writes as one transaction, which is committed when the function returns.</summary>
    public async Task<T> WriteAsync<T>(Func<StoreContext, Task<T>> write, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellation);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            var result = await write(context);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Creates or upgrades the schema; the caller makes sure that nobody else is at it.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>The newest migration that was applied and that this program does not know, and the newest that it knows; the first is null where it knows all.</summary>
    public Task<(string? Unknown, string Known)> CompareAsync(CancellationToken cancellation) => ReadAsync(
        async context =>
        {
            var known = context.Database.GetMigrations().ToList();
            return ((await context.Database.GetAppliedMigrationsAsync(cancellation)).Except(known).Max(StringComparer.Ordinal), known.Max(StringComparer.Ordinal)!);
        },
        cancellation);

    /// <summary>Whether every migration of this program has been applied.</summary>
    public Task<bool> IsCurrentAsync(CancellationToken cancellation) =>
        ReadAsync(async context => !(await context.Database.GetPendingMigrationsAsync(cancellation)).Any(), cancellation);

    public void Dispose()
    {
        using var pooled = new SqliteConnection(file.PooledConnectionString);
        SqliteConnection.ClearPool(pooled);
    }
}
