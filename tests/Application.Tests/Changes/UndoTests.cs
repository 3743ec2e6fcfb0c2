using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Changes;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Tasks;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tests.Changes;

/// <summary>Undoing over time. It is 25 November 2026, 12:00 UTC.</summary>
public sealed class UndoTests : IAsyncLifetime
{
    private readonly World _world = new();
    private Account _anna = null!;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _anna = await _world.AccountAsync("anna");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_change_is_kept_for_30_days(int milliseconds, bool isThere)
    {
        var phone = await TaskAsync("Exposé");
        await RenameAsync(phone, "Exposé", "anders");
        var change = Assert.Single(await ListAsync()).Change;

        _world.Time.Advance(TimeSpan.FromDays(30) + TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(isThere ? 1 : 0, (await ListAsync()).Count);
        if (isThere)
            Assert.Equal(["subject"], (await _world.SendAsync(new UndoChange(_anna, change.Id))).Restored);
        else
            Assert.Equal(Refusal.NotFound, (await Assert.ThrowsAsync<RefusedException>(() => _world.SendAsync(new UndoChange(_anna, change.Id)))).Refusal);
    }

    [Fact]
    public async Task All_of_a_device_is_undone_in_the_order_in_which_it_happened_also_where_the_clock_was_put_back()
    {
        var phone = await TaskAsync("eins");
        await RenameAsync(phone, "eins", "zwei");
        _world.Time.AdjustTime(_world.Time.GetUtcNow().AddHours(-1));
        await RenameAsync(phone, "zwei", "drei");

        var outcomes = await _world.SendAsync(new UndoDevice(_anna, "phone", Instant.FromUtc(2026, 11, 25, 9, 0)));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Refused));
        Assert.Equal(["change eins"], await phone.PullAsync());
    }

    [Fact]
    public async Task Only_what_the_device_changed_since_is_undone_and_nothing_twice()
    {
        var phone = await TaskAsync("eins");
        await RenameAsync(phone, "eins", "zwei");
        _world.Time.Advance(TimeSpan.FromMinutes(1));
        var since = Now();
        await RenameAsync(phone, "zwei", "drei");
        var other = await PhoneAsync("other", ItemKind.Task);
        await other.EditAsync("drei", new TaskEdit { [TaskField.Priority] = "high" });

        Assert.Single(await _world.SendAsync(new UndoDevice(_anna, "phone", since)));
        Assert.Empty(await _world.SendAsync(new UndoDevice(_anna, "phone", since)));

        Assert.Equal(["change zwei"], await phone.PullAsync());
        Assert.Equal([null, Now(), null], (await ListAsync()).Select(listed => listed.Change.UndoneAt));
    }

    [Fact]
    public async Task A_device_that_lost_the_answer_to_its_change_gets_what_was_undone()
    {
        var phone = await TaskAsync("eins");
        await RenameAsync(phone, "eins", "zwei");
        await phone.LoseAsync();
        await _world.SendAsync(new UndoChange(_anna, (await ListAsync())[0].Change.Id));
        await _world.RestartAsync();

        Assert.Equal(["change eins"], await phone.PullAsync());
        Assert.Empty(await phone.PullAsync());
    }

    [Fact]
    public async Task What_an_undone_rule_has_made_since_goes_with_it()
    {
        var phone = await SecondTuesdaysAsync();
        var made = phone.Shown.Count();
        await ReachAsync(phone);
        Assert.Equal(made + 1, phone.Shown.Count());

        await _world.SendAsync(new UndoChange(_anna, (await ListAsync())[0].Change.Id));

        await phone.PullAsync();
        Assert.Equal(["Stammtisch"], phone.Shown);
        Assert.Empty(await ReachAsync(phone));
    }

    [Fact]
    public async Task If_somebody_has_changed_what_the_rule_has_made_the_series_stays()
    {
        var phone = await SecondTuesdaysAsync();
        await ReachAsync(phone);
        var last = (await _world.SendAsync(new ListAppointments(_anna, null, 99))).Items.MaxBy(one => one.Content.Start)!;
        await _world.SendAsync(new ReplaceAppointment(_anna, last.Id, Precondition.None, new() { Subject = "verlegt", Start = last.Content.Start.PlusHours(1), End = last.Content.End.PlusHours(1) }));

        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await _world.SendAsync(new UndoChange(_anna, (await ListAsync())[0].Change.Id)));

        Assert.Equal(Refusal.Conflict, refused.Refusal);
    }

    [Fact]
    public async Task A_rule_that_ended_with_the_last_part_goes_on_when_that_is_undone()
    {
        await KeepRuleAsync(("Stammtisch", new(2026, 12, 8)));
        var phone = await PhoneAsync("phone", ItemKind.Appointment);
        await phone.EditAsync("Stammtisch", null);
        await _world.SendAsync(new UndoChange(_anna, Assert.Single(await ListAsync()).Change.Id));

        Assert.Equal(["add Stammtisch"], await phone.PullAsync());
        Assert.Equal(["add Stammtisch"], await ReachAsync(phone));
    }

    [Fact]
    public async Task A_part_that_became_a_series_of_its_own_belongs_to_the_series_again()
    {
        await KeepRuleAsync(("Stammtisch", new(2027, 5, 11)), ("Stammtisch im Dezember", new(2026, 12, 8)));
        var phone = await PhoneAsync("phone", ItemKind.Appointment);
        await phone.EditAsync("Stammtisch", new AppointmentEdit(DateTimeZoneProviders.Tzdb["Europe/Berlin"]) { Series = new(DevicePattern.Weekly(Weekdays.Monday | Weekdays.Wednesday) with { Count = 4 }) });
        await phone.PullAsync();
        Assert.Equal(3, phone.Shown.Count());

        await _world.SendAsync(new UndoChange(_anna, Assert.Single(await ListAsync()).Change.Id));

        await phone.PullAsync();
        Assert.Equal(["Stammtisch", "Stammtisch im Dezember"], phone.Shown);
        Assert.Equal(["add Stammtisch"], await ReachAsync(phone));
    }

    [Fact]
    public async Task What_a_rule_makes_is_no_change_of_a_device()
    {
        var phone = await SecondTuesdaysAsync();
        await ReachAsync(phone);
        Assert.Single(await ListAsync());
    }

    private Instant Now() => Instant.FromDateTimeOffset(_world.Time.GetUtcNow());

    private async Task<IReadOnlyList<ListedChange>> ListAsync() => (await _world.SendAsync(new ListChanges(_anna, null, null, null, 99))).Items;

    private async Task<SyncPhone> TaskAsync(string subject)
    {
        await _world.SendAsync(new CreateTask(_anna, new() { Subject = subject }));
        return await PhoneAsync("phone", ItemKind.Task);
    }

    private async Task<SyncPhone> PhoneAsync(string id, ItemKind kind)
    {
        var phone = await SyncPhone.StartAsync(_world, _anna, id, kind);
        await phone.PullAsync();
        return phone;
    }

    private static async Task RenameAsync(SyncPhone phone, string subject, string to)
    {
        await phone.EditAsync(subject, new TaskEdit { [TaskField.Subject] = to });
        phone.Rename(subject, to);
    }

    // A series whose second Tuesdays have been made up to 25 May 2027.
    private async Task KeepRuleAsync(params (string Subject, LocalDate Date)[] parts)
    {
        await using var transaction = await _world.WriteAsync();
        var members = new List<SeriesMember>();
        foreach (var (subject, date) in parts)
        {
            var start = date + new LocalTime(9, 0);
            members.Add(new((await transaction.Appointments.AddAsync(_anna.Key.Tenant, new() { Subject = subject, Start = start, End = start.PlusHours(1), Users = ["anna"] })).Id));
        }

        await transaction.Series.SaveAsync(new(0, _anna.Key.User, new(DevicePattern.Monthly(2, Weekdays.Tuesday), new(2026, 12, 8), new(2027, 5, 25), []), [.. members]));
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    // One of 8 December, to which a device gives the second Tuesdays of the month.
    private async Task<SyncPhone> SecondTuesdaysAsync()
    {
        await _world.SendAsync(new CreateAppointment(_anna, new() { Subject = "Stammtisch", Start = new(2026, 12, 8, 9, 0), End = new(2026, 12, 8, 10, 0) }));
        var phone = await PhoneAsync("phone", ItemKind.Appointment);
        await phone.EditAsync("Stammtisch", new AppointmentEdit(DateTimeZoneProviders.Tzdb["Europe/Berlin"]) { Series = new(DevicePattern.Monthly(2, Weekdays.Tuesday)) });
        await phone.PullAsync();
        return phone;
    }

    // 8 December: six months ahead is 8 June 2027, its second Tuesday.
    private async Task<IReadOnlyList<string>> ReachAsync(SyncPhone phone)
    {
        _world.Time.Advance(TimeSpan.FromDays(13));
        return await phone.PullAsync();
    }
}
