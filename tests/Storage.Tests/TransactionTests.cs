using Microsoft.Data.Sqlite;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Tests;

public sealed class TransactionTests : IAsyncLifetime
{
    private Database _database = null!;
    private AccountKey _anna;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.OpenAsync();
        _anna = await _database.AddUserAsync("anna");
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_is_not_committed_leaves_nothing()
    {
        var collection = await _database.StartAsync(_anna);
        using var waiting = _database.Signal.Subscribe(_anna);
        await using (var transaction = await _database.Store.WriteAsync(Database.Cancel))
        {
            var record = await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Alpha", "anna"));
            await transaction.Items.SaveExtrasAsync(_anna, record.Id, [1]);
            await transaction.PublishAsync();
            await transaction.Devices.SaveAsync(Samples.Device(_anna, "PHONE2"));
            await transaction.Devices.SaveAsync(collection with { Cursor = 1 });
            await transaction.Devices.SaveHeldAsync(collection, HeldTests.Held(record.Id, 1));
            await transaction.Notices.AddAsync(_anna, NoticeTests.Notice("verloren"));
            await transaction.Items.TouchAsync(_anna, record.Id);
        }

        Assert.False(waiting.Woken.IsCompleted);
        Assert.Empty((await _database.Addresses.ListAsync(_anna, null, 10, Database.Cancel)).Items);
        Assert.Empty((await _database.Notices.ListAsync(_anna, null, 10, Database.Cancel)).Items);
        Assert.Single((await _database.Directory.ListDevicesAsync(_anna, null, 10, Database.Cancel)).Items);
        Assert.Equal(0, (await OpenAsync())!.Collections.Single().Cursor);
        Assert.Null(await _database.ReadAsync(async reader => await reader.Devices.FindHeldAsync(collection, 1)));
        Assert.Equal(1, await AddAndHeadAsync("Beta"));
    }

    [Fact]
    public async Task Whoever_waits_for_a_user_is_woken_by_a_commit_that_touches_the_user()
    {
        var ben = await _database.AddUserAsync("ben");
        using var annas = _database.Signal.Subscribe(_anna);
        using var bens = _database.Signal.Subscribe(ben);
        await using (var transaction = await _database.Store.WriteAsync(Database.Cancel))
        {
            await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Alpha", "anna", "ben") with { ReleasedFor = ["anna"] });
            await transaction.PublishAsync();
            Assert.False(annas.Woken.IsCompleted);
            await transaction.CommitAsync(Database.Cancel);
        }

        Assert.True(annas.Woken.IsCompleted);
        Assert.False(bens.Woken.IsCompleted);
    }

    [Fact]
    public async Task Writers_take_turns()
    {
        var first = await _database.Store.WriteAsync(Database.Cancel);
        await first.Addresses.AddAsync(_anna.Tenant, Samples.Address("Alpha", "anna"));
        var second = AddAndHeadAsync("Beta");
        var third = _database.Directory.AddTenantAsync("other", Database.Cancel);
        await Task.Delay(50, Database.Cancel);
        Assert.False(second.IsCompleted);
        Assert.False(third.IsCompleted);

        await first.CommitAsync(Database.Cancel);
        await first.DisposeAsync();

        Assert.Equal(2, await second);
        Assert.NotNull(await third);
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        var heads = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => AddAndHeadAsync("Nr. " + number), Database.Cancel)));

        Assert.Equal(Enumerable.Range(1, 40).Select(head => (long)head), heads.Order());
    }

    [Fact]
    public async Task Waiting_for_a_turn_can_be_given_up()
    {
        await using var first = await _database.Store.WriteAsync(Database.Cancel);
        using var impatience = new CancellationTokenSource();
        var second = _database.Store.WriteAsync(impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task A_reader_sees_committed_states_only_and_the_newest_one()
    {
        using var reader = _database.Store.Read();
        await using (var transaction = await _database.Store.WriteAsync(Database.Cancel))
        {
            await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Alpha", "anna"));
            await transaction.PublishAsync();
            Assert.Equal(0, await reader.Items.HeadAsync(_anna, ItemKind.Address));
            await transaction.CommitAsync(Database.Cancel);
        }

        Assert.Equal(1, await reader.Items.HeadAsync(_anna, ItemKind.Address));
    }

    [Fact]
    public async Task A_walk_sees_one_state_although_writing_goes_on()
    {
        var collection = await _database.StartAsync(_anna);
        await AddAndHeadAsync("Alpha");
        await AddAndHeadAsync("Beta");
        using var reader = _database.Store.Read();
        var seen = 0;
        await foreach (var change in reader.Devices.ChangesAsync(collection, _anna, 0))
        {
            await AddAndHeadAsync("Nr. " + seen);
            seen++;
        }

        Assert.Equal(2, seen);
    }

    [Fact]
    public async Task A_failed_write_does_not_block_the_next_one()
    {
        await Assert.ThrowsAsync<SqliteException>(() => _database.WriteAsync(async transaction =>
            await transaction.Devices.SaveAsync(Samples.Device(_anna with { User = 4711 }))));

        Assert.Equal(1, await AddAndHeadAsync("Alpha"));
    }

    [Fact]
    public async Task What_has_ended_cannot_be_used()
    {
        var transaction = await _database.Store.WriteAsync(Database.Cancel);
        await transaction.CommitAsync(Database.Cancel);
        Assert.Throws<InvalidOperationException>(() => transaction.Devices);
        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync(Database.Cancel));
        await transaction.DisposeAsync();
        await transaction.DisposeAsync();

        var reader = _database.Store.Read();
        reader.Dispose();
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Items);
        Assert.Equal(1, await AddAndHeadAsync("Alpha"));
    }

    [Fact]
    public async Task A_restart_keeps_all_that_was_committed()
    {
        var collection = await _database.StartAsync(_anna);
        await _database.WriteAsync(async transaction =>
        {
            var record = await transaction.Addresses.AddAsync(_anna.Tenant, Samples.FullAddress("anna"));
            await transaction.Items.SaveExtrasAsync(_anna, record.Id, [1]);
            await transaction.Devices.SaveHeldAsync(collection, HeldTests.Held(record.Id, 1) with { Now = new(1, 1, null), Since = 1 });
            await transaction.Notices.AddAsync(_anna, NoticeTests.Notice("bleibt"));
        });
        await _database.Directory.SaveFailuresAsync(_anna, [new("PHONE1", "digest", Instant.FromUnixTimeSeconds(1))], locks: true, Database.Cancel);

        await using var again = await _database.RestartAsync();

        var change = Assert.Single(await again.WalkAsync(collection, _anna));
        Assert.Equal((1, 1, 1), (change.Number, change.Given.Version, change.ExtrasVersion));
        Assert.Equal("bleibt", Assert.Single((await again.Notices.ListAsync(_anna, null, 10, Database.Cancel)).Items).Text);
        Assert.Equivalent(Samples.FullAddress("anna"), (await again.Addresses.FindAsync(_anna, change.Item, Database.Cancel))!.Content, strict: true);
        Assert.True((await again.Directory.FindAccountAsync("demo", "anna", Database.Cancel))!.Locked);
        Assert.Single(await again.Directory.FailuresAsync(_anna, Database.Cancel));
    }

    private Task<Application.Devices.DeviceSession?> OpenAsync() => _database.ReadAsync(async reader => await reader.Devices.OpenAsync(_anna, "PHONE1"));

    private Task<long> AddAndHeadAsync(string lastName) => _database.WriteAsync(async (IStoreTransaction transaction) =>
    {
        await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address(lastName, "anna"));
        await transaction.PublishAsync();
        return await transaction.Items.HeadAsync(_anna, ItemKind.Address);
    });
}
