using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Tests.Support;

/// <summary>The use cases on the real store, in a directory of its own, with a clock that the test moves. Tenant <c>demo</c> with administrator <c>admin</c>, agents <c>anna</c> and <c>ben</c>; passwords are the names.</summary>
public sealed class World : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("application-tests-").FullName;
    private ServiceProvider _services = null!;

    public FakeTimeProvider Time { get; } = new(new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services;

    internal IDirectory Users => _services.GetRequiredService<IDirectory>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Start();
        await SendAsync(new CreateTenant("demo", "admin", "admin"));
        foreach (var name in new[] { "anna", "ben" })
            await SendAsync(new CreateUser(await AccountAsync("admin"), new() { Name = name, Password = name }));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>Ends the process and begins another one on the same data.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        Start();
    }

    /// <summary>Changes the database behind the program's back.</summary>
    public async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_directory, "onofficesync.db")};Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < values.Length; index++)
            command.Parameters.AddWithValue($"${index + 1}", values[index]);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Cancellation));
    }

    public Task<T> SendAsync<T>(IRequest<T> request) => _services.GetRequiredService<ISender>().Send(request, Cancellation);

    public Task SendAsync(IRequest request) => _services.GetRequiredService<ISender>().Send(request, Cancellation);

    /// <summary>Begins to write.</summary>
    internal Task<IStoreTransaction> WriteAsync() => _services.GetRequiredService<IStore>().WriteAsync(Cancellation);

    public async Task<Account> AccountAsync(string user) => (await Users.FindAccountAsync("demo", user, Cancellation))!;

    private void Start()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddOnOfficeSyncSqlite(_directory).AddOnOfficeSync();
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        _services.GetRequiredService<IStorageSetup>().PrepareAsync(Cancellation).GetAwaiter().GetResult();
    }
}
