using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Demo;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Benchmarks;

/// <summary>A first sync from store to WBXML without HTTP, in a transaction that is undone: each time starts from the same.</summary>
[MemoryDiagnoser]
public class FirstSyncBenchmarks
{
    private const int Addresses = 5_000;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("onofficesync-");
    private ServiceProvider _services = null!;
    private IStore _store = null!;
    private Account _account = null!;
    private Device _device = null!;

    [Params(100, 512)]
    public int Window { get; set; }

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _services = new ServiceCollection().AddLogging().AddOnOfficeSyncSqlite(_directory.FullName).AddOnOfficeSync().BuildServiceProvider();
        await _services.GetRequiredService<IStorageSetup>().PrepareAsync(CancellationToken.None);
        await _services.GetRequiredService<MediatR.ISender>().Send(new SeedDemo(Addresses, 0, 0));
        _account = (await _services.GetRequiredService<IDirectory>().FindAccountAsync("demo", "anna", CancellationToken.None))!;
        _store = _services.GetRequiredService<IStore>();
        await using var transaction = await _store.WriteAsync(CancellationToken.None);
        _device = await transaction.Devices.SaveAsync(new Device { Account = _account.Key, DeviceId = "bench", FirstSeen = Samples.Now });
        await transaction.CommitAsync(CancellationToken.None);
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        _services.Dispose();
        _directory.Delete(recursive: true);
    }

    /// <summary>Per contact.</summary>
    [Benchmark(OperationsPerInvoke = Addresses)]
    public async Task<int> FirstSync()
    {
        await using var transaction = await _store.WriteAsync(CancellationToken.None);
        var state = await RunAsync(transaction, new() { Kind = ItemKind.Address }, null);
        var bytes = 0;
        for (var given = 0; given < Addresses; given += Window)
        {
            var answer = Answer();
            var next = await RunAsync(transaction, new() { Kind = ItemKind.Address, State = state.State, Window = Window }, state, answer);
            state = await transaction.Devices.SaveAsync(next);
            bytes += answer.Complete().Length;
        }

        return bytes;
    }

    private static SyncAnswer Answer() => new(new(ProtocolVersion.V14_1, Samples.Quirks, DateTimeZone.Utc), _ => Samples.Settings);

    // The answer to the first request has nothing in it but the state, which only the store tells.
    private async Task<CollectionState> RunAsync(IStoreTransaction transaction, CollectionRequest request, CollectionState? stored, SyncAnswer? answer = null)
    {
        var context = new SyncContext(transaction, _account, _device, answer ?? Answer(), _services.GetRequiredService<IRandomSource>(), Samples.Now, NullLogger.Instance) { Window = Window };
        return await new CollectionSync(context, request).RunAsync(stored)
            ?? (await transaction.Devices.OpenAsync(_account.Key, _device.DeviceId))![ItemKind.Address]!;
    }
}
