using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Crm.Addresses;

namespace OnOfficeSync.Storage.Tests;

public sealed class AddressTests : IAsyncLifetime
{
    private Database _database = null!;
    private AccountKey _anna;
    private AccountKey _ben;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.OpenAsync();
        (_anna, _ben) = (await _database.AddUserAsync("anna"), await _database.AddUserAsync("ben"));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task An_address_comes_back_as_it_was_stored()
    {
        var stored = await AddAsync(Samples.FullAddress("anna", "ben") with { ReleasedFor = ["ben"] });

        var found = await FindAsync(stored.Id);

        Assert.Equal((1, 1), (found!.Revision, found.Version));
        Assert.Equivalent(Samples.FullAddress("anna", "ben") with { ReleasedFor = ["ben"] }, found.Content, strict: true);
        Assert.Equivalent(stored, found, strict: true);
    }

    [Fact]
    public async Task An_address_of_nobody_with_nothing_but_a_name_comes_back_too()
    {
        var stored = await AddAsync(Samples.Address("Alpha"));

        Assert.Equivalent(new Address { LastName = "Alpha" }, (await FindAsync(stored.Id))!.Content, strict: true);
        Assert.Equal(0, await HeadAsync(_anna));
    }

    [Fact]
    public async Task Users_are_named_as_they_were_created_and_unknown_ones_left_out()
    {
        var stored = await AddAsync(Samples.Address("Alpha") with { Users = ["BEN", "nobody", "Anna", "ben"], ReleasedFor = ["ANNA", "carla"] });

        Assert.Equal(["ben", "anna"], stored.Content.Users);
        Assert.Equal(["anna"], stored.Content.ReleasedFor);
        Assert.Equal(0, await HeadAsync(_ben));
        Assert.Equal(1, await HeadAsync(_anna));
    }

    [Fact]
    public async Task An_unchanged_address_is_not_written()
    {
        var stored = await AddAsync(Samples.FullAddress("anna"));

        var again = await UpdateAsync(stored, Samples.FullAddress("Anna"));

        Assert.Equal((1, 1), (again.Revision, again.Version));
        Assert.Equal((1, 1), ((await FindAsync(stored.Id))!.Revision, await HeadAsync(_anna)));
    }

    [Fact]
    public async Task A_change_that_no_device_can_see_makes_no_new_version()
    {
        var stored = await AddAsync(Samples.FullAddress("anna"));

        var changed = await UpdateAsync(stored, stored.Content with { Salutation = "Herr" });

        Assert.Equal((2, 1), (changed.Revision, changed.Version));
        Assert.Equal("Herr", (await FindAsync(stored.Id))!.Content.Salutation);
        Assert.Equal(1, await HeadAsync(_anna));
    }

    [Fact]
    public async Task A_change_that_devices_see_touches_the_item_for_all_who_have_it()
    {
        var stored = await AddAsync(Samples.FullAddress("anna", "ben"));
        var other = await AddAsync(Samples.Address("Beta", "anna", "ben") with { ReleasedFor = ["anna"] });

        var changed = await UpdateAsync(stored, stored.Content with { City = "Köln" });

        Assert.Equal((2, 2), (changed.Revision, changed.Version));
        Assert.Equal((3, 3), (await HeadAsync(_anna), await HeadAsync(_ben)));
        var now = await NowAsync(_ben, stored.Id);
        Assert.Equal((2, true), (now!.Version, now.Visible));
        Assert.Equal(Snapshot.Encode(changed.Content.View()), now.Snapshot);
        Assert.Equal((1, 1), (other.Revision, (await NowAsync(_anna, other.Id))!.Version));
    }

    [Fact]
    public async Task A_release_that_begins_or_ends_touches_the_item_for_that_user_alone()
    {
        var stored = await AddAsync(Samples.Address("Alpha", "anna", "ben") with { ReleasedFor = ["anna"] });

        stored = await UpdateAsync(stored, stored.Content with { ReleasedFor = ["anna", "ben"] });
        Assert.Equal((1, 2), (await HeadAsync(_anna), await HeadAsync(_ben)));
        Assert.True((await NowAsync(_ben, stored.Id))!.Visible);

        stored = await UpdateAsync(stored, stored.Content with { ReleasedFor = ["ben"] });
        Assert.Equal((3, 2), (await HeadAsync(_anna), await HeadAsync(_ben)));
        Assert.False((await NowAsync(_anna, stored.Id))!.Visible);

        stored = await UpdateAsync(stored, stored.Content with { Users = ["anna"], ReleasedFor = [] });
        Assert.Equal((3, 4), (await HeadAsync(_anna), await HeadAsync(_ben)));
        Assert.False((await NowAsync(_ben, stored.Id))!.Visible);
        Assert.Equal((4, 1), (stored.Revision, stored.Version));
    }

    [Fact]
    public async Task A_deleted_address_leaves_every_device_and_the_store()
    {
        var stored = await AddAsync(Samples.Address("Alpha", "anna", "ben") with { ReleasedFor = ["anna"] });
        await _database.WriteAsync(async transaction => await transaction.Items.SaveExtrasAsync(_anna, stored.Id, [1]));

        await _database.WriteAsync(async transaction => await transaction.Addresses.DeleteAsync(_anna.Tenant, stored));

        Assert.Null(await FindAsync(stored.Id));
        Assert.Null(await NowAsync(_anna, stored.Id));
        Assert.Equal((3, 0), (await HeadAsync(_anna), await HeadAsync(_ben)));
        Assert.Null(await _database.ReadAsync(async reader => await reader.Items.SnapshotAsync(stored.Id, 1)));
        Assert.Null(await _database.ReadAsync(async reader => await reader.Items.ExtrasAsync(stored.Id, _anna, 1)));
        Assert.True((await AddAsync(Samples.Address("Beta"))).Id > stored.Id, "keys are never used again");
    }

    [Fact]
    public async Task An_address_that_comes_and_goes_in_one_transaction_was_never_there()
    {
        await _database.WriteAsync(async transaction =>
        {
            var record = await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("Alpha", "anna"));
            await transaction.Addresses.DeleteAsync(_anna.Tenant, record);
        });

        Assert.Equal(0, await HeadAsync(_anna));
    }

    [Fact]
    public async Task A_record_that_is_out_of_date_is_not_written_from()
    {
        var stored = await AddAsync(Samples.Address("Alpha", "anna"));
        await UpdateAsync(stored, Samples.Address("Beta", "anna"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => UpdateAsync(stored, Samples.Address("Gamma", "anna")));

        Assert.Equal("Beta", (await FindAsync(stored.Id))!.Content.LastName);
    }

    [Fact]
    public async Task Another_tenant_has_other_addresses_users_and_sequences()
    {
        var other = await _database.AddUserAsync("anna", "other");
        var stored = await AddAsync(Samples.Address("Alpha", "anna"));

        await _database.WriteAsync(async transaction =>
        {
            Assert.Null(await transaction.Addresses.FindAsync(other.Tenant, stored.Id));
            Assert.Null(await transaction.Items.FindAsync(other, stored.Id));
            await transaction.Addresses.DeleteAsync(other.Tenant, stored);
            await transaction.Addresses.AddAsync(other.Tenant, Samples.Address("Beta", "anna"));
        });

        Assert.NotNull(await FindAsync(stored.Id));
        Assert.Equal((1, 1), (await HeadAsync(_anna), await HeadAsync(other)));
    }

    [Fact]
    public void A_document_of_a_newer_program_can_be_read()
    {
        var address = AddressDocuments.Read("""{"v":2,"lastName":"Alpha","unheardOf":{"a":[1]},"phones":[{"id":"1","value":"2","type":"Other","standard":true,"new":1}]}"""u8);

        Assert.Equal("Alpha", address.LastName);
        Assert.Equal("2", Assert.Single(address.Phones).Value);
    }

    private Task<CrmRecord<Address>> AddAsync(Address address) =>
        _database.WriteAsync(async transaction => await transaction.Addresses.AddAsync(_anna.Tenant, address));

    private Task<CrmRecord<Address>> UpdateAsync(CrmRecord<Address> record, Address address) =>
        _database.WriteAsync(async transaction => await transaction.Addresses.UpdateAsync(_anna.Tenant, record, address));

    private Task<CrmRecord<Address>?> FindAsync(long id) => _database.WriteAsync(async transaction => await transaction.Addresses.FindAsync(_anna.Tenant, id));

    private Task<Application.Ports.ItemNow?> NowAsync(AccountKey account, long item) => _database.ReadAsync(async reader => await reader.Items.FindAsync(account, item));

    private Task<long> HeadAsync(AccountKey account) => _database.ReadAsync(async reader => await reader.Items.HeadAsync(account, ItemKind.Address));
}
