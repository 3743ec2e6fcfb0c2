using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Storage.Tests;

/// <summary>Second numbers of items, from the answer that gives one to the answer that deletes it, lost or not.</summary>
public sealed class AliasTests : IAsyncLifetime
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
    public async Task It_is_found_as_it_was_stored() => await WriteAsync(async devices =>
    {
        await devices.SaveAliasAsync(_collection, Alias(7, since: 5) with { Given = new(3, 2, [1, 2]), Extras = [3] });
        var found = (await devices.FindAliasAsync(_collection, 7))!;
        Assert.Equal((7, 100, 5, 0, 3, 2), (found.Number, found.Item, found.Since, found.Ends, found.Given.Version, found.Given.ExtrasVersion));
        Assert.Equal([1, 2], found.Given.Base!);
        Assert.Equal([3], found.Extras);
        Assert.Null(await devices.FindAliasAsync(_collection, 8));
        Assert.True(await devices.HasAliasAsync(_collection, 100));
        Assert.False(await devices.HasAliasAsync(_collection, 7));

        await devices.DropAliasAsync(_collection, found);
        Assert.Null(await devices.FindAliasAsync(_collection, 7));
    });

    [Fact]
    public async Task It_is_to_be_deleted_once_the_device_knows_it_and_until_it_was_told()
    {
        await SaveAsync(Alias(7, since: 5), Alias(8, since: 6), Alias(9, since: 4, ends: 5));
        await WriteAsync(async devices =>
        {
            Assert.Equal<long[]>([], await NumbersAsync(devices, state: 4, limit: 9));
            Assert.Equal<long[]>([7], await NumbersAsync(devices, state: 5, limit: 9));
            Assert.Equal<long[]>([7, 8], await NumbersAsync(devices, state: 6, limit: 9));
            Assert.Equal<long[]>([7], await NumbersAsync(devices, state: 6, limit: 1));
        });
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_lost_answer_that_gave_it_leaves_open_whether_the_device_asks_again()
    {
        await SaveAsync(Alias(7, since: 5), Alias(8, since: 4));
        await WriteAsync(async devices => await devices.RollBackAsync(_collection with { State = new(1, 5), PreviousNumber = 4 }));
        Assert.Equal(0, (await FindAsync(7))!.Since);
        Assert.Equal(4, (await FindAsync(8))!.Since);
        Assert.Equal(1, await CountAsync());

        // It went on without.
        await WriteAsync(async devices => await devices.AcknowledgeAsync(_collection, 6));
        Assert.Null(await FindAsync(7));
        Assert.NotNull(await FindAsync(8));
    }

    [Fact]
    public async Task A_lost_answer_that_deleted_it_leaves_it_to_be_deleted_and_an_acknowledged_one_ends_it()
    {
        await SaveAsync(Alias(7, since: 4, ends: 5));
        await WriteAsync(async devices => await devices.RollBackAsync(_collection with { State = new(1, 5), PreviousNumber = 4 }));
        Assert.Equal(1, await CountAsync());

        await SaveAsync(Alias(7, since: 4, ends: 6));
        await WriteAsync(async devices => await devices.AcknowledgeAsync(_collection, 5));
        Assert.NotNull(await FindAsync(7));
        await WriteAsync(async devices => await devices.AcknowledgeAsync(_collection, 6));
        Assert.Null(await FindAsync(7));
    }

    [Fact]
    public async Task A_new_start_ends_them_all()
    {
        await SaveAsync(Alias(7, since: 4));
        await WriteAsync(async devices => await devices.StartOverAsync(_collection, _anna));
        Assert.Null(await FindAsync(7));
    }

    private static Alias Alias(long number, int since, int ends = 0) => new() { Number = number, Item = 100, Given = new(1, 0, [1]), Since = since, Ends = ends };

    private async Task<long[]> NumbersAsync(IDeviceStates devices, int state, int limit) =>
        [.. (await devices.AliasesToDeleteAsync(_collection, state, limit)).Select(alias => alias.Number)];

    private Task WriteAsync(Func<IDeviceStates, Task> write) => _database.WriteAsync(async transaction => await write(transaction.Devices));

    private Task SaveAsync(params Alias[] aliases) => WriteAsync(async devices =>
    {
        foreach (var alias in aliases)
            await devices.SaveAliasAsync(_collection, alias);
    });

    private Task<Alias?> FindAsync(long number) => _database.ReadAsync(async reader => await reader.Devices.FindAliasAsync(_collection, number));

    private async Task<int> CountAsync() => (await _database.ReadAsync(async reader => await reader.Devices.OpenAsync(_anna, "PHONE1")))!.Collections.Single().Aliases;
}
