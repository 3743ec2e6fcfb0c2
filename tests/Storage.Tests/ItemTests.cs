using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Storage.Tests;

public sealed class ItemTests : IAsyncLifetime
{
    private Database _database = null!;
    private AccountKey _anna;
    private AccountKey _ben;
    private CrmRecord<Address> _record = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.OpenAsync();
        (_anna, _ben) = (await _database.AddUserAsync("anna"), await _database.AddUserAsync("ben"));
        _record = await _database.WriteAsync(async transaction => await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Alpha", "anna", "ben")));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Extras_are_kept_for_one_user_and_touch_the_item_for_that_user_alone()
    {
        var version = await _database.WriteAsync(async transaction => await transaction.Items.SaveExtrasAsync(_anna, _record.Id, [1, 2]));

        Assert.Equal(1, version);
        var (annas, bens) = (await NowAsync(_anna), await NowAsync(_ben));
        Assert.Equal([1, 2], annas.Extras);
        Assert.Equal((1, 1, true), (annas.ExtrasVersion, annas.Version, annas.Visible));
        Assert.Equal(ItemKind.Address, annas.Kind);
        Assert.Empty(bens.Extras);
        Assert.Equal(0, bens.ExtrasVersion);
        Assert.Equal((2, 1), (await HeadAsync(_anna), await HeadAsync(_ben)));
    }

    [Fact]
    public async Task Extras_that_come_back_have_a_later_version_than_devices_may_know()
    {
        Assert.Equal(8, await _database.WriteAsync(async transaction => await transaction.Items.SaveExtrasAsync(_anna, _record.Id, [1, 2], known: 7)));
        Assert.Equal(9, await _database.WriteAsync(async transaction => await transaction.Items.SaveExtrasAsync(_anna, _record.Id, [3])));
    }

    [Fact]
    public async Task What_a_users_devices_may_have_is_told_apart_by_user_kind_and_visibility()
    {
        var (bens, gone) = await _database.WriteAsync(async transaction =>
        {
            var bens = await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Beta", "ben"));
            var gone = await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Gamma", "anna", "ben"));
            await transaction.Tasks.AddAsync(_anna.Tenant, new() { Subject = "Aufgabe", Users = ["anna"] });
            return (bens, gone);
        });
        Assert.Equal([_record.Id, gone.Id], await VisibleAsync(_anna));
        Assert.Equal([_record.Id, bens.Id, gone.Id], await VisibleAsync(_ben));

        await _database.WriteAsync(async transaction =>
        {
            await transaction.Addresses.DeleteAsync(_anna.Tenant, gone);
            await transaction.Addresses.UpdateAsync(_anna.Tenant, _record, _record.Content with { ReleasedFor = ["ben"] });
        });
        Assert.Empty(await VisibleAsync(_anna));
        Assert.Equal([_record.Id, bens.Id], await VisibleAsync(_ben));
        var shown = await _database.ReadAsync(async reader => await reader.Items.VisibleAsync(_ben, ItemKind.Address).FirstAsync(item => item.Item == bens.Id, Database.Cancel));
        Assert.Equal((await _database.ReadAsync(async reader => await reader.Items.FindAsync(_ben, bens.Id)))!.Snapshot, shown.Snapshot);
    }

    [Fact]
    public async Task Extras_can_be_replaced_and_emptied()
    {
        await _database.WriteAsync(async transaction =>
        {
            Assert.Equal(1, await transaction.Items.SaveExtrasAsync(_anna, _record.Id, [1]));
            Assert.Equal(2, await transaction.Items.SaveExtrasAsync(_anna, _record.Id, [2]));
            Assert.Equal(3, await transaction.Items.SaveExtrasAsync(_anna, _record.Id, []));
        });

        Assert.Equal(3, (await NowAsync(_anna)).ExtrasVersion);
        Assert.Empty((await ExtrasAsync(3))!);
        Assert.Null(await ExtrasAsync(2));
        Assert.Null(await ExtrasAsync(1));
        Assert.Empty((await ExtrasAsync(0))!);
    }

    [Fact]
    public async Task Unchanged_extras_are_not_written()
    {
        await _database.WriteAsync(async transaction =>
        {
            Assert.Equal(0, await transaction.Items.SaveExtrasAsync(_ben, _record.Id, []));
            await transaction.Items.SaveExtrasAsync(_anna, _record.Id, [1]);
        });

        Assert.Equal(1, await _database.WriteAsync(async transaction => await transaction.Items.SaveExtrasAsync(_anna, _record.Id, [1])));

        Assert.Equal((2, 1), (await HeadAsync(_anna), await HeadAsync(_ben)));
    }

    [Fact]
    public async Task Extras_of_an_item_that_is_gone_are_refused()
    {
        await _database.WriteAsync(async transaction =>
        {
            await transaction.Addresses.DeleteAsync(_anna.Tenant, _record);
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await transaction.Items.SaveExtrasAsync(_anna, _record.Id, [1]));
        });
    }

    [Fact]
    public async Task A_touched_item_is_walked_anew_by_that_user_alone_and_stays_as_visible_as_it_was()
    {
        var ended = await _database.WriteAsync(async transaction =>
        {
            var ended = await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Beta", "anna", "ben"));
            await transaction.PublishAsync();
            return await transaction.Addresses.UpdateAsync(_anna.Tenant, ended, ended.Content with { ReleasedFor = ["ben"] });
        });
        var (before, bens) = (await HeadAsync(_anna), await HeadAsync(_ben));

        await _database.WriteAsync(async transaction =>
        {
            await transaction.Items.TouchAsync(_anna, _record.Id);
            await transaction.Items.TouchAsync(_anna, ended.Id);
            await transaction.Items.TouchAsync(_anna, 4711);
        });

        var collection = await _database.StartAsync(_anna);
        var changes = await _database.WalkAsync(collection, _anna, before);
        Assert.Equal([(_record.Id, true), (ended.Id, false)], changes.Select(change => (change.Item, change.Visible)));
        Assert.Equal(bens, await HeadAsync(_ben));
        Assert.Null(await _database.ReadAsync(async reader => await reader.Items.FindAsync(_anna, 4711)));
    }

    [Fact]
    public async Task Within_a_transaction_an_item_is_as_visible_as_it_will_be()
    {
        await _database.WriteAsync(async transaction =>
        {
            var added = await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Beta", "anna"));
            Assert.True((await transaction.Items.FindAsync(_anna, added.Id))!.Visible);
            Assert.False((await transaction.Items.FindAsync(_ben, added.Id))!.Visible);
            await transaction.Addresses.UpdateAsync(_anna.Tenant, _record, _record.Content with { ReleasedFor = [] });
            await transaction.Items.TouchAsync(_anna, _record.Id);
            Assert.False((await transaction.Items.FindAsync(_anna, _record.Id))!.Visible);
        });

        Assert.False((await NowAsync(_anna)).Visible);
    }

    [Fact]
    public async Task Published_changes_are_walked_in_the_same_transaction()
    {
        var collection = await _database.StartAsync(_anna);
        await _database.WriteAsync(async transaction =>
        {
            var added = await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Beta", "anna"));
            Assert.Equal(1, await transaction.Items.HeadAsync(_anna, ItemKind.Address));
            await transaction.PublishAsync();
            Assert.Equal(2, await transaction.Items.HeadAsync(_anna, ItemKind.Address));
            Assert.Equal([_record.Id, added.Id], (await transaction.Devices.WalkAsync(collection, _anna)).Select(change => change.Item));
            await transaction.Items.TouchAsync(_anna, _record.Id);
        });

        Assert.Equal(3, await HeadAsync(_anna));
    }

    private async Task<ItemNow> NowAsync(AccountKey account) => (await _database.ReadAsync(async reader => await reader.Items.FindAsync(account, _record.Id)))!;

    private Task<byte[]?> ExtrasAsync(int version) => _database.ReadAsync(async reader => await reader.Items.ExtrasAsync(_record.Id, _anna, version));

    private Task<long> HeadAsync(AccountKey account) => _database.ReadAsync(async reader => await reader.Items.HeadAsync(account, ItemKind.Address));

    private Task<List<long>> VisibleAsync(AccountKey account) =>
        _database.ReadAsync(async reader => await reader.Items.VisibleAsync(account, ItemKind.Address).Select(item => item.Item).Order().ToListAsync(Database.Cancel));
}
