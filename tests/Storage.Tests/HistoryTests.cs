using Microsoft.EntityFrameworkCore;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Storage.Model;

namespace OnOfficeSync.Storage.Tests;

public sealed class HistoryTests : IAsyncLifetime
{
    private Database _database = null!;
    private AccountKey _anna;
    private CollectionState _collection = null!;
    private CrmRecord<Address> _record = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.OpenAsync();
        _anna = await _database.AddUserAsync("anna");
        _collection = await _database.StartAsync(_anna);
        _record = await _database.WriteAsync(async transaction => await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("V1", "anna")));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_current_snapshot_is_found_by_its_version()
    {
        Assert.Equal("V1", await NameAsync(1));
        Assert.Null(await NameAsync(2));
    }

    [Fact]
    public async Task A_replaced_snapshot_that_no_device_was_given_is_not_kept()
    {
        await EditAsync("V2");

        Assert.Null(await NameAsync(1));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Replaced_snapshots_are_kept_for_as_long_as_a_device_has_them_or_had_them_before()
    {
        await HoldAsync(now: 1, before: 0);
        await EditAsync("V2");
        Assert.Equal("V1", await NameAsync(1));

        await HoldAsync(now: 2, before: 1);
        await EditAsync("V3");
        Assert.Equal(("V1", "V2"), (await NameAsync(1), await NameAsync(2)));

        await HoldAsync(now: 3, before: 2);
        await EditAsync("V4");
        Assert.Null(await NameAsync(1));
        Assert.Equal(("V2", "V3", "V4"), (await NameAsync(2), await NameAsync(3), await NameAsync(4)));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_device_of_a_user_who_lost_the_release_still_names_its_version()
    {
        await HoldAsync(now: 1, before: 0);
        _record = await _database.WriteAsync(async transaction =>
            await transaction.Addresses.UpdateAsync(_anna.Tenant, _record, _record.Content with { ReleasedFor = [] }));

        await EditAsync("V2");

        Assert.Equal("V1", await NameAsync(1));
    }

    [Fact]
    public async Task What_a_device_was_given_of_an_item_that_is_not_yet_published_is_kept_too()
    {
        var id = await _database.WriteAsync(async transaction =>
        {
            var record = await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("W1", "anna"));
            await transaction.Devices.SaveHeldAsync(_collection, HeldTests.Held(record.Id, 2) with { Now = new(1, 0, null), Since = 2 });
            await transaction.Addresses.UpdateAsync(_anna.Tenant, record, record.Content with { LastName = "W2" });
            return record.Id;
        });

        Assert.NotNull(await _database.ReadAsync(async reader => await reader.Items.SnapshotAsync(id, 1)));
    }

    [Fact]
    public async Task What_an_unacknowledged_command_led_to_is_kept()
    {
        await _database.WriteAsync(async transaction =>
            await transaction.Devices.RecordAsync(CommandTests.Command(_collection, "s1") with { Item = _record.Id, After = new(1, 0, null) }));
        await EditAsync("V2");
        Assert.Equal("V1", await NameAsync(1));

        await _database.WriteAsync(async transaction => await transaction.Devices.AcknowledgeAsync(_collection, 3));
        await EditAsync("V3");
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_users_extras_are_kept_for_the_users_own_devices()
    {
        var ben = await _database.AddUserAsync("ben");
        _record = await _database.WriteAsync(async transaction =>
            await transaction.Addresses.UpdateAsync(_anna.Tenant, _record, _record.Content with { Users = ["anna", "ben"], ReleasedFor = ["anna", "ben"] }));
        await ExtrasAsync(_anna, [1]);
        await ExtrasAsync(ben, [1]);
        await _database.WriteAsync(async transaction =>
            await transaction.Devices.SaveHeldAsync(_collection, HeldTests.Held(_record.Id, 1) with { Now = new(1, 1, null), Since = 2 }));

        await ExtrasAsync(_anna, [2]);
        await ExtrasAsync(ben, [2]);

        Assert.Equal([1], (await _database.ReadAsync(async reader => await reader.Items.ExtrasAsync(_record.Id, _anna, 1)))!);
        Assert.Null(await _database.ReadAsync(async reader => await reader.Items.ExtrasAsync(_record.Id, ben, 1)));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task What_a_device_shows_of_a_deleted_item_is_kept_until_it_knows_that_the_item_is_gone()
    {
        await HoldAsync(now: 1, before: 0);
        await EditAsync("V2");
        await _database.WriteAsync(async transaction => await transaction.Addresses.DeleteAsync(_anna.Tenant, _record));
        Assert.Equal(("V1", null), (await NameAsync(1), await NameAsync(2)));

        await _database.WriteAsync(async transaction =>
        {
            await transaction.Devices.SaveHeldAsync(_collection, HeldTests.Held(_record.Id, 1) with { Now = Given.Nothing, Since = 3, Before = new(1, 0, null) });
            await transaction.Devices.AcknowledgeAsync(_collection, 2);
        });
        Assert.Equal("V1", await NameAsync(1));
        await _database.WriteAsync(async transaction => await transaction.Devices.AcknowledgeAsync(_collection, 3));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_no_device_shows_goes_with_a_deleted_item()
    {
        await HoldAsync(now: 1, before: 0);
        await EditAsync("V2");
        await HoldAsync(now: 2, before: 2);
        await _database.WriteAsync(async transaction => await transaction.Addresses.DeleteAsync(_anna.Tenant, _record));
        Assert.Equal((null, "V2"), (await NameAsync(1), await NameAsync(2)));
    }

    private Task HoldAsync(int now, int before) => _database.WriteAsync(async transaction =>
        await transaction.Devices.SaveHeldAsync(_collection, HeldTests.Held(_record.Id, 1) with { Now = new(now, 0, null), Since = 2, Before = new(before, 0, null) }));

    private Task<int> ExtrasAsync(AccountKey account, byte[] extras) =>
        _database.WriteAsync(async transaction => await transaction.Items.SaveExtrasAsync(account, _record.Id, extras));

    private async Task EditAsync(string lastName) => _record = await _database.WriteAsync(async transaction =>
        await transaction.Addresses.UpdateAsync(_anna.Tenant, _record, _record.Content with { LastName = lastName }));

    private async Task<string?> NameAsync(int version) =>
        await _database.ReadAsync(async reader => await reader.Items.SnapshotAsync(_record.Id, version)) is { } snapshot
            ? Snapshot.Decode<AddressView>(snapshot)[AddressField.LastName]
            : null;

    private Task<int> CountAsync() => _database.Get<StoreContexts>().ReadAsync(
        context => context.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM history").SingleAsync(Database.Cancel), Database.Cancel);
}
