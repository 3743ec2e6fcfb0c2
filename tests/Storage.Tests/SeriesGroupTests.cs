using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Storage.Tests;

public sealed class SeriesGroupTests : IAsyncLifetime
{
    private static readonly LocalDate Start = new(2026, 12, 1);

    private Database _database = null!;
    private AccountKey _anna;
    private CrmRecord<Appointment> _first = null!;
    private CrmRecord<Appointment> _second = null!;
    private CrmRecord<Appointment> _third = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.OpenAsync();
        _anna = await _database.AddUserAsync("anna");
        (_first, _second, _third) = (await AddAsync(), await AddAsync(), await AddAsync());
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_series_is_found_by_each_of_its_appointments()
    {
        var saved = await SaveAsync(new(0, _anna.User, null, [new(_first.Id), new(_second.Id, Start.PlusDays(7))]));

        Assert.NotEqual(0, saved.Key);
        foreach (var id in new[] { _first.Id, _second.Id })
        {
            var found = (await FindAsync(id))!;
            Assert.Equal((saved.Key, _anna.User, null), (found.Key, found.Owner, found.Rule));
            Assert.Equal([new(_first.Id), new(_second.Id, Start.PlusDays(7))], found.Members);
        }

        Assert.Null(await FindAsync(_third.Id));
    }

    [Fact]
    public async Task A_known_series_is_stored_as_it_is_now()
    {
        var saved = await SaveAsync(new(0, _anna.User, Rule(), [new(_first.Id), new(_second.Id)]));
        var other = await SaveAsync(new(0, _anna.User, null, [new(_third.Id)]));

        Assert.Equal(saved.Key, (await SaveAsync(saved with { Rule = null, Members = [new(_second.Id, Start)] })).Key);

        var found = (await FindAsync(_second.Id))!;
        Assert.Equal((saved.Key, null), (found.Key, found.Rule));
        Assert.Equal([new(_second.Id, Start)], found.Members);
        Assert.Null(await FindAsync(_first.Id));
        Assert.Equal(other.Key, (await FindAsync(_third.Id))!.Key);
    }

    [Fact]
    public async Task A_deleted_appointment_leaves_its_series()
    {
        await SaveAsync(new(0, _anna.User, null, [new(_first.Id), new(_second.Id)]));

        await _database.WriteAsync(async transaction => await transaction.Appointments.DeleteAsync(_anna.Tenant, _first));

        Assert.Null(await FindAsync(_first.Id));
        Assert.Equal([new(_second.Id)], (await FindAsync(_second.Id))!.Members);
    }

    [Fact]
    public async Task An_appointment_that_is_stored_in_another_series_leaves_the_one_that_it_was_in()
    {
        var left = await SaveAsync(new(0, _anna.User, null, [new(_first.Id), new(_second.Id)]));
        var entered = await SaveAsync(new(0, _anna.User, null, [new(_third.Id), new(_second.Id, Start)]));

        var found = (await FindAsync(_second.Id))!;
        Assert.Equal(entered.Key, found.Key);
        Assert.Equal([new(_second.Id, Start), new(_third.Id)], found.Members);
        Assert.Equal([new(_first.Id)], (await FindAsync(_first.Id))!.Members);
        Assert.NotEqual(left.Key, entered.Key);
    }

    [Fact]
    public async Task A_rule_is_kept_whole()
    {
        var rule = Rule() with { Pattern = DevicePattern.Monthly(DevicePattern.LastWeek, Weekdays.Friday, interval: 3) with { WeekStart = IsoDayOfWeek.Monday, Calendar = PatternCalendar.Hebrew, Count = 12, Last = new LocalDate(2030, 1, 31) } };
        await SaveAsync(new(0, _anna.User, rule, [new(_first.Id)]));

        var kept = (await FindAsync(_first.Id))!.Rule!;
        Assert.Equal((rule.Pattern, rule.Start, rule.MadeThrough), (kept.Pattern, kept.Start, kept.MadeThrough));
        Assert.Equal(rule.Excluded, kept.Excluded);
    }

    [Fact]
    public async Task A_rule_is_due_when_the_window_has_passed_what_was_made_and_for_its_owner_alone()
    {
        var ben = await _database.AddUserAsync("ben");
        var early = await SaveAsync(new(0, _anna.User, Rule(), [new(_first.Id)]));
        var late = await SaveAsync(new(0, _anna.User, Rule() with { MadeThrough = new(2027, 6, 8) }, [new(_second.Id)]));
        await SaveAsync(new(0, _anna.User, null, [new(_third.Id)]));

        Assert.Empty(await DueAsync(_anna, new(2027, 5, 25)));
        Assert.Equal([early.Key], await DueAsync(_anna, new(2027, 5, 26)));
        Assert.Equal([early.Key], await DueAsync(_anna, new(2027, 6, 8)));
        Assert.Equal([early.Key, late.Key], await DueAsync(_anna, new(2027, 6, 9)));
        Assert.Empty(await DueAsync(ben, new(2030, 1, 1)));

        await SaveAsync(early with { Rule = early.Rule!.Through(new(2027, 6, 9)) });
        Assert.Equal([late.Key], await DueAsync(_anna, new(2027, 6, 9)));
    }

    [Fact]
    public async Task A_rule_whose_appointments_are_all_deleted_is_due_all_the_same()
    {
        var saved = await SaveAsync(new(0, _anna.User, Rule(), [new(_first.Id)]));
        await _database.WriteAsync(async transaction => await transaction.Appointments.DeleteAsync(_anna.Tenant, _first));
        Assert.Equal([saved.Key], await DueAsync(_anna, new(2027, 6, 9)));
    }

    [Fact]
    public async Task The_appointments_of_a_forgotten_series_stand_for_themselves()
    {
        var saved = await SaveAsync(new(0, _anna.User, Rule(), [new(_first.Id), new(_second.Id)]));
        var other = await SaveAsync(new(0, _anna.User, null, [new(_third.Id)]));

        await _database.WriteAsync(async transaction => await transaction.Series.DeleteAsync(saved));

        Assert.Null(await FindAsync(_first.Id));
        Assert.Null(await FindAsync(_second.Id));
        Assert.Empty(await DueAsync(_anna, new(2030, 1, 1)));
        Assert.Equal(other.Key, (await FindAsync(_third.Id))!.Key);
        Assert.NotNull(await _database.WriteAsync(async transaction => await transaction.Appointments.FindAsync(_anna.Tenant, _first.Id)));
    }

    private static KeptRule Rule() => new(DevicePattern.Monthly(2, Weekdays.Tuesday), Start, new(2027, 5, 25), [new(2027, 6, 8), new(2027, 7, 13)]);

    private Task<CrmRecord<Appointment>> AddAsync() => _database.WriteAsync(async transaction => await transaction.Appointments.AddAsync(_anna.Tenant, Samples.Appointment("anna")));

    private Task<SeriesGroup> SaveAsync(SeriesGroup group) => _database.WriteAsync(async transaction => await transaction.Series.SaveAsync(group));

    private Task<SeriesGroup?> FindAsync(long item) => _database.WriteAsync(async transaction => await transaction.Series.FindAsync(item));

    private Task<IEnumerable<long>> DueAsync(AccountKey owner, LocalDate windowEnd) =>
        _database.WriteAsync(async transaction => (await transaction.Series.DueAsync(owner, windowEnd)).Select(group => group.Key));
}
