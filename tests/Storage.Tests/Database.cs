using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Waiting;

using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Storage.Tests;

/// <summary>A store in a directory of its own, with a tenant and users; it can be closed and opened again.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly bool _owner;
    private readonly ServiceProvider _services;

    private Database(DirectoryInfo directory, bool owner)
    {
        (_directory, _owner) = (directory, owner);
        _services = new ServiceCollection().AddSingleton<ChangeSignal>().AddOnOfficeSyncSqlite(directory.FullName).BuildServiceProvider();
    }

    /// <summary>Ends when the running test is to end.</summary>
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Path => _directory.FullName;

    public IStore Store => _services.GetRequiredService<IStore>();

    public IDirectory Directory => _services.GetRequiredService<IDirectory>();

    public ICrmQueries<Address> Addresses => _services.GetRequiredService<ICrmQueries<Address>>();

    public IAddressSearch AddressSearch => _services.GetRequiredService<IAddressSearch>();

    public INoticeQueries Notices => _services.GetRequiredService<INoticeQueries>();

    public IStorageSetup Setup => _services.GetRequiredService<IStorageSetup>();

    public ChangeSignal Signal => _services.GetRequiredService<ChangeSignal>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A store that was not prepared yet.</summary>
    public static Database Unprepared() => new(System.IO.Directory.CreateTempSubdirectory("onofficesync-"), owner: true);

    public static async Task<Database> OpenAsync()
    {
        var database = Unprepared();
        await database.Setup.PrepareAsync(Cancel);
        return database;
    }

    /// <summary>Ends this one; its files stay until it is disposed.</summary>
    public ValueTask CloseAsync() => _services.DisposeAsync();

    /// <summary>Ends this one and opens the same files anew, as a restart does. Dispose both.</summary>
    public async Task<Database> RestartAsync()
    {
        await _services.DisposeAsync();
        var database = new Database(_directory, owner: false);
        try
        {
            await database.Setup.PrepareAsync(Cancel);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async Task<AccountKey> AddUserAsync(string name, string tenant = "demo")
    {
        var key = (await Directory.FindTenantAsync(tenant, Cancel) ?? await Directory.AddTenantAsync(tenant, Cancel))!.Key;
        await Directory.AddUserAsync(key, new() { Name = name, DisplayName = name, SyncRight = true, ZPushRight = true }, "hash of " + name, Cancel);
        return (await Directory.FindAccountAsync(tenant, name, Cancel))!.Key;
    }

    /// <summary>Writes and commits.</summary>
    public async Task<T> WriteAsync<T>(Func<IStoreTransaction, Task<T>> write)
    {
        await using var transaction = await Store.WriteAsync(Cancel);
        var result = await write(transaction);
        await transaction.CommitAsync(Cancel);
        return result;
    }

    /// <summary>Writes and commits.</summary>
    public Task WriteAsync(Func<IStoreTransaction, Task> write) => WriteAsync(async transaction =>
    {
        await write(transaction);
        return 0;
    });

    /// <summary>Reads what is committed.</summary>
    public async Task<T> ReadAsync<T>(Func<IStoreReader, Task<T>> read)
    {
        using var reader = Store.Read();
        return await read(reader);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_owner)
            _directory.Delete(recursive: true);
    }
}
