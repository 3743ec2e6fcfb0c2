using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Storage.Tests;

/// <summary>The one record that equals another content.</summary>
public sealed class EqualTests : IAsyncLifetime
{
    private static readonly Address Erika = Samples.Address("Mustermann", "anna") with
    {
        Phones = EntryList.Of(EntryFamily.Phones, [new("1", "0241 446860", EntryType.Business, true, null)]),
        Emails = EntryList.Of(EntryFamily.Emails, [new("2", "erika@example.org", EntryType.Business, true, null)]),
    };

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
    public async Task Each_kind_finds_its_own_by_its_own_rule()
    {
        var task = new CrmTask { Subject = "Notar", Due = new(2026, 12, 1), Users = ["anna"] };
        await _database.WriteAsync(async transaction =>
        {
            var (address, appointment, todo) = (
                await transaction.Addresses.AddAsync(_anna.Tenant, Erika),
                await transaction.Appointments.AddAsync(_anna.Tenant, Samples.Appointment("anna")),
                await transaction.Tasks.AddAsync(_anna.Tenant, task));
            Assert.Equal(address.Id, (await transaction.Addresses.FindEqualAsync(_anna, Erika with { City = "Bonn", Emails = EntryList.Empty(EntryFamily.Emails) }))?.Id);
            Assert.Null(await transaction.Addresses.FindEqualAsync(_anna, Erika with { LastName = "Muster" }));
            Assert.Equal(appointment.Id, (await transaction.Appointments.FindEqualAsync(_anna, Samples.Appointment() with { Location = "Bonn" }))?.Id);
            Assert.Null(await transaction.Appointments.FindEqualAsync(_anna, Samples.Appointment() with { End = new(2026, 12, 1, 11, 0) }));
            Assert.Equal(todo.Id, (await transaction.Tasks.FindEqualAsync(_anna, task with { Notes = "x" }))?.Id);
            Assert.Null(await transaction.Tasks.FindEqualAsync(_anna, task with { Due = new(2026, 12, 2) }));
        });
    }

    [Fact]
    public async Task A_user_finds_what_the_user_sees_on_devices_or_not_and_nothing_of_another_tenant()
    {
        var other = await _database.AddUserAsync("anna", "other");
        var record = await AddAsync(Erika with { ReleasedFor = [] });
        Assert.Equal((record.Id, null, null), (await FindAsync(_anna), await FindAsync(_ben), await FindAsync(other)));

        await _database.WriteAsync(async transaction => await transaction.Addresses.UpdateAsync(_anna.Tenant, record, record.Content with { Users = ["ben"] }));
        Assert.Equal((null, record.Id), (await FindAsync(_anna), await FindAsync(_ben)));
    }

    [Fact]
    public async Task Of_two_that_are_equal_none_is_meant_whatever_makes_them_so()
    {
        var first = await AddAsync(Erika with { Emails = EntryList.Empty(EntryFamily.Emails) });
        Assert.Equal(first.Id, await FindAsync(_anna));
        var second = await AddAsync(Erika with { Phones = EntryList.Empty(EntryFamily.Phones) });
        Assert.Null(await FindAsync(_anna));

        await _database.WriteAsync(async transaction => await transaction.Addresses.DeleteAsync(_anna.Tenant, first));
        Assert.Equal(second.Id, await FindAsync(_anna));
    }

    [Fact]
    public async Task What_is_changed_is_found_as_it_is_now()
    {
        var record = await AddAsync(Erika with { LastName = "Muster" });
        Assert.Null(await FindAsync(_anna));

        record = await _database.WriteAsync(async transaction => await transaction.Addresses.UpdateAsync(_anna.Tenant, record, record.Content with { LastName = "Mustermann" }));
        Assert.Equal(record.Id, await FindAsync(_anna));
        Assert.Null(await FindAsync(_anna, Erika with { LastName = "Muster" }));

        await _database.WriteAsync(async transaction => await transaction.Addresses.UpdateAsync(_anna.Tenant, record, Samples.Address("Mustermann", "anna")));
        Assert.Null(await FindAsync(_anna));
    }

    [Fact]
    public async Task A_restored_one_is_found_again()
    {
        var appointment = Samples.Appointment("anna");
        var record = await _database.WriteAsync(async transaction =>
        {
            var record = await transaction.Appointments.AddAsync(_anna.Tenant, appointment);
            await transaction.Appointments.DeleteAsync(_anna.Tenant, record);
            Assert.Null(await transaction.Appointments.FindEqualAsync(_anna, appointment));
            return await transaction.Appointments.RestoreAsync(_anna.Tenant, record, record.Content);
        });
        Assert.Equal(record.Id, (await _database.WriteAsync(async transaction => await transaction.Appointments.FindEqualAsync(_anna, appointment)))?.Id);
    }

    private Task<CrmRecord<Address>> AddAsync(Address address) => _database.WriteAsync(async transaction => await transaction.Addresses.AddAsync(_anna.Tenant, address));

    private async Task<long?> FindAsync(AccountKey account, Address? address = null) =>
        (await _database.WriteAsync(async transaction => await transaction.Addresses.FindEqualAsync(account, address ?? Erika)))?.Id;
}
