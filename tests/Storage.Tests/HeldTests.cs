using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Storage.Tests;

public sealed class HeldTests : IAsyncLifetime
{
    private Database _database = null!;
    private AccountKey _anna;
    private CollectionState _collection = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.OpenAsync();
        _anna = await _database.AddUserAsync("anna");
        _collection = await _database.StartAsync(_anna);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_a_device_has_is_found_by_number_and_by_item()
    {
        var held = Held(100, 1) with { Now = new(3, 2, [1]), Since = 4, Before = new(2, 1, [2, 3]) };
        await SaveAsync(held);

        AssertEqual(held, await FindAsync(1));
        Assert.Null(await FindAsync(2));
        await _database.WriteAsync(async transaction =>
        {
            AssertEqual(held, await transaction.Devices.FindHeldByItemAsync(_collection, 100));
            Assert.Null(await transaction.Devices.FindHeldByItemAsync(_collection, 1));
        });
    }

    [Fact]
    public async Task A_held_row_is_replaced_but_keeps_its_number()
    {
        await SaveAsync(Held(100, 1) with { Now = new(3, 2, [1]), Since = 4, Before = new(2, 1, [2, 3]) });
        var later = Held(100, 1) with { Now = new(4, 2, null), Since = 5, Before = new(3, 2, null) };

        await SaveAsync(later);

        AssertEqual(later, await FindAsync(1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(Held(100, 2)));
        AssertEqual(later, await FindAsync(1));
    }

    [Fact]
    public async Task Collections_number_their_items_apart()
    {
        var other = await _database.StartAsync(_anna, "PHONE2");
        await SaveAsync(Held(100, 1));

        await _database.WriteAsync(async transaction =>
        {
            Assert.Null(await transaction.Devices.FindHeldAsync(other, 1));
            await transaction.Devices.SaveHeldAsync(other, Held(200, 1));
        });

        Assert.Equal(100, (await FindAsync(1))!.Item);
    }

    [Fact]
    public async Task A_roll_back_gives_back_what_there_was_before_the_current_state()
    {
        var current = _collection with { State = new(1, 5), PreviousNumber = 3 };
        await SaveAsync(
            Held(100, 1) with { Now = new(2, 1, [1]), Since = 5, Before = new(1, 0, [2]) },
            Held(200, 2) with { Now = new(1, 0, null), Since = 5 },
            Held(300, 3) with { Now = Given.Nothing, Since = 5, Before = new(7, 0, null) },
            Held(400, 4) with { Now = new(2, 0, null), Since = 3, Before = new(1, 0, null) });

        await _database.WriteAsync(async transaction => await transaction.Devices.RollBackAsync(current));

        var (changed, added, removed, older) = (await FindAsync(1), await FindAsync(2), await FindAsync(3), await FindAsync(4));
        Assert.Equal((1, 0, 3), (changed!.Now.Version, changed.Now.ExtrasVersion, changed.Since));
        Assert.Equal([2], changed.Now.Base!);
        Assert.Equal((false, 0), (added!.Now.IsHeld, added.Since));
        Assert.Equal((7, 3), (removed!.Now.Version, removed.Since));
        Assert.Equal((2, 3), (older!.Now.Version, older.Since));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _database.WriteAsync(async transaction => await transaction.Devices.RollBackAsync(_collection with { PreviousNumber = null })));
    }

    [Fact]
    public async Task An_acknowledged_state_forgets_what_the_device_no_longer_has_but_not_what_is_only_reserved()
    {
        await SaveAsync(
            Held(100, 1) with { Since = 4 },
            Held(200, 2) with { Since = 5, Before = new(1, 0, null) },
            Held(300, 3) with { Since = 6 },
            Held(400, 4) with { Since = 0 },
            Held(500, 5) with { Now = new(1, 0, null), Since = 2 });

        await _database.WriteAsync(async transaction => await transaction.Devices.AcknowledgeAsync(_collection, 5));

        Assert.Null(await FindAsync(1));
        Assert.Null(await FindAsync(2));
        Assert.NotNull(await FindAsync(3));
        Assert.NotNull(await FindAsync(4));
        Assert.NotNull(await FindAsync(5));
    }

    [Fact]
    public async Task What_was_rolled_back_to_nothing_keeps_its_number_through_an_acknowledgement()
    {
        await SaveAsync(Held(100, 1) with { Now = new(1, 0, null), Since = 2 });

        await _database.WriteAsync(async transaction =>
        {
            await transaction.Devices.RollBackAsync(_collection with { State = new(1, 2), PreviousNumber = 1 });
            await transaction.Devices.AcknowledgeAsync(_collection, 3);
        });

        AssertEqual(Held(100, 1), await FindAsync(1));
    }

    [Fact]
    public async Task A_collection_that_starts_over_holds_nothing_and_keeps_the_numbers_of_what_is_still_seen()
    {
        var (seen, ended) = await _database.WriteAsync(async transaction => (
            await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Alpha", "anna")),
            await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Beta", "anna"))));
        var answer = await _database.WriteAsync(async transaction =>
        {
            await transaction.Addresses.UpdateAsync(_anna.Tenant, ended, ended.Content with { ReleasedFor = [] });
            foreach (var (item, number) in new[] { (seen.Id, 7), (ended.Id, 8), (4711, 9) })
                await transaction.Devices.SaveHeldAsync(_collection, Held(item, number) with { Now = new(1, 1, [1]), Since = 2, Before = new(1, 1, [2]) });
            await transaction.Devices.RecordAsync(CommandTests.Command(_collection, "c1"));
            var answer = await transaction.Devices.SaveAnswerAsync(Samples.Device(_anna) with { Key = _collection.Device }, new([1], [2]));
            await transaction.Devices.SaveAsync(_collection with { Answer = answer });
            return answer;
        });

        await _database.WriteAsync(async transaction => await transaction.Devices.StartOverAsync(_collection, _anna));

        var kept = await FindAsync(7);
        AssertEqual(Held(seen.Id, 7), kept);
        Assert.Null(await FindAsync(8));
        Assert.Null(await FindAsync(9));
        await _database.WriteAsync(async transaction =>
        {
            Assert.Null(await transaction.Devices.FindCommandAsync(_collection, "c1"));
            Assert.Null(await transaction.Devices.FindAnswerAsync(answer));
            await transaction.Devices.AcknowledgeAsync(_collection, 100);
        });
        Assert.Null((await _database.ReadAsync(async reader => await reader.Devices.OpenAsync(_anna, "PHONE1")))!.Collections.Single().Answer);
        Assert.NotNull(await FindAsync(7));
    }

    internal static HeldItem Held(long item, long number) => new() { Item = item, Number = number };

    private Task SaveAsync(params HeldItem[] held) => _database.WriteAsync(async (IStoreTransaction transaction) =>
    {
        foreach (var each in held)
            await transaction.Devices.SaveHeldAsync(_collection, each);
    });

    private Task<HeldItem?> FindAsync(long number) => _database.ReadAsync(async reader => await reader.Devices.FindHeldAsync(_collection, number));

    // Records compare arrays by identity.
    private static void AssertEqual(HeldItem expected, HeldItem? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Now.Base, actual.Now.Base);
        Assert.Equal(expected.Before.Base, actual.Before.Base);
        Assert.Equal(expected with { Now = expected.Now with { Base = actual.Now.Base }, Before = expected.Before with { Base = actual.Before.Base } }, actual);
    }
}
