using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Storage.Tests;

public sealed class KeptTests : IAsyncLifetime
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 25, 12, 0);

    private Database _database = null!;
    private AccountKey _anna;
    private AccountKey _ben;
    private CrmRecord<Appointment> _record = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.OpenAsync();
        (_anna, _ben) = (await _database.AddUserAsync("anna"), await _database.AddUserAsync("ben"));
        _record = await AddAsync("Notar");
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_is_kept_outlives_the_record_and_is_taken_once()
    {
        await _database.WriteAsync(async transaction =>
        {
            await transaction.Appointments.KeepAsync(_anna, _record, At);
            await transaction.Appointments.DeleteAsync(_anna.Tenant, _record);
        });

        var taken = (await TakeAsync(_anna, At))!;
        Assert.Equal((_record.Id, _record.Revision, _record.Version, "Notar"), (taken.Id, taken.Revision, taken.Version, taken.Content.Subject));
        Assert.Null(await TakeAsync(_anna, At));
    }

    [Fact]
    public async Task It_is_kept_for_one_user_and_one_kind()
    {
        await KeepAsync(_anna, _record, At);
        Assert.Null(await TakeAsync(_ben, At));
        Assert.Null(await _database.WriteAsync(async transaction => await transaction.Tasks.TakeKeptAsync(_anna, _record.Id, At)));
        Assert.NotNull(await TakeAsync(_anna, At));
    }

    [Fact]
    public async Task Only_what_was_kept_since_is_taken_and_what_was_kept_before_stays()
    {
        await KeepAsync(_anna, _record, At);
        Assert.Null(await TakeAsync(_anna, At + Duration.FromMilliseconds(1)));
        Assert.NotNull(await TakeAsync(_anna, At));
    }

    [Fact]
    public async Task Of_what_is_kept_twice_the_last_is_taken()
    {
        await KeepAsync(_anna, _record, At);
        await KeepAsync(_anna, _record with { Revision = 7, Content = _record.Content with { Subject = "Notarin" } }, At + Duration.FromDays(1));
        var taken = (await TakeAsync(_anna, At + Duration.FromDays(1)))!;
        Assert.Equal((7, "Notarin"), (taken.Revision, taken.Content.Subject));
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public async Task What_is_older_than_31_days_goes_with_the_next_that_the_user_keeps(int days, bool stays)
    {
        var next = await AddAsync("Makler");
        await KeepAsync(_anna, _record, At);

        await KeepAsync(_ben, next, At + Duration.FromDays(100));
        await KeepAsync(_anna, next, At + Duration.FromDays(days));

        Assert.Equal(stays, await TakeAsync(_anna, At) is not null);
    }

    [Fact]
    public async Task What_one_user_keeps_ends_nothing_that_another_has_kept()
    {
        await KeepAsync(_anna, _record, At);
        await KeepAsync(_ben, _record, At + Duration.FromDays(100));
        Assert.NotNull(await TakeAsync(_anna, At));
        Assert.NotNull(await TakeAsync(_ben, At));
    }

    private Task<CrmRecord<Appointment>> AddAsync(string subject) =>
        _database.WriteAsync(async transaction => await transaction.Appointments.AddAsync(_anna.Tenant, Samples.Appointment("anna", "ben") with { Subject = subject }));

    private Task KeepAsync(AccountKey account, CrmRecord<Appointment> record, Instant at) => _database.WriteAsync(async transaction => await transaction.Appointments.KeepAsync(account, record, at));

    private Task<CrmRecord<Appointment>?> TakeAsync(AccountKey account, Instant since) =>
        _database.WriteAsync(async transaction => await transaction.Appointments.TakeKeptAsync(account, _record.Id, since));
}
