using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Storage.Tests;

public sealed class CalendarIdTests : IAsyncLifetime
{
    private const string Uid = "0123456789ABCDEF.32";

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
    public async Task An_appointment_is_found_by_its_id_letter_by_letter()
    {
        var record = await AddAsync(_anna, "anna");
        Assert.Equal(record.Id, await FindAsync(_anna));
        Assert.Null(await FindAsync(_anna, Uid.ToLowerInvariant()));
        Assert.Null(await FindAsync(_anna, ""));
    }

    [Fact]
    public async Task A_user_finds_only_what_the_user_sees()
    {
        var annas = await AddAsync(_anna, "anna");
        Assert.Null(await FindAsync(_ben));

        var both = await AddAsync(_anna, "anna", "ben");
        Assert.Equal((annas.Id, both.Id), (await FindAsync(_anna), await FindAsync(_ben)));

        await _database.WriteAsync(async transaction => await transaction.Appointments.UpdateAsync(_anna.Tenant, both, both.Content with { Users = ["anna"] }));
        Assert.Null(await FindAsync(_ben));
    }

    [Fact]
    public async Task An_id_means_an_appointment_of_its_own_in_each_tenant()
    {
        var other = await _database.AddUserAsync("anna", "other");
        var ours = await AddAsync(_anna, "anna");
        Assert.Null(await FindAsync(other));
        var theirs = await AddAsync(other, "anna");
        Assert.Equal((ours.Id, theirs.Id), (await FindAsync(_anna), await FindAsync(other)));
    }

    [Fact]
    public async Task A_deleted_appointment_is_not_found_and_a_restored_one_has_its_id_again()
    {
        var record = await AddAsync(_anna, "anna");
        await _database.WriteAsync(async transaction => await transaction.Appointments.DeleteAsync(_anna.Tenant, record));
        Assert.Null(await FindAsync(_anna));

        await _database.WriteAsync(async transaction => await transaction.Appointments.RestoreAsync(_anna.Tenant, record, record.Content));
        Assert.Equal(record.Id, await FindAsync(_anna));
    }

    private Task<CrmRecord<Appointment>> AddAsync(AccountKey account, params string[] users) =>
        _database.WriteAsync(async transaction => await transaction.Appointments.AddAsync(account.Tenant, Samples.Appointment([.. users]) with { Uid = Uid }));

    private Task<long?> FindAsync(AccountKey account, string uid = Uid) => _database.WriteAsync(async transaction => await transaction.Appointments.FindByCalendarIdAsync(account, uid));
}
