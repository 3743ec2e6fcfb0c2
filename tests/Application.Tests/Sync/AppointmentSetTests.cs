using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Tests.Sync;

/// <summary>The appointment set on devices (R14 to R17; contract, "The appointment set"). It is 25 November 2026, 12:00 UTC: 13:00 in Berlin, 7:00 in New York.</summary>
public sealed class AppointmentSetTests : IAsyncLifetime
{
    private readonly World _world = new();
    private Account _anna = null!;
    private Calendar _calendar = null!;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _anna = await _world.AccountAsync("anna");
        _calendar = new(_world, _anna);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("Europe/Berlin", 11)] // midnight is at 23:00 UTC
    [InlineData("America/New_York", 17)] // at 5:00 UTC of the next day
    public async Task An_appointment_enters_and_leaves_at_midnight_of_the_users_zone(string zone, int hours)
    {
        await _world.SendAsync(new CreateUser(await _world.AccountAsync("admin"), new() { Name = "dora", Password = "dora", TimeZone = zone }));
        var dora = await _world.AccountAsync("dora");
        var calendar = new Calendar(_world, dora);
        await calendar.PutAsync("first day", "2026-10-25T10:00");
        await calendar.PutAsync("last day", "2027-05-25T23:00");
        await calendar.PutAsync("next day", "2027-05-26T00:00");
        await calendar.PutAsync("day before", "2026-10-24T10:00");
        var phone = await SyncPhone.StartAsync(_world, dora);
        Assert.Equal(["add first day", "add last day"], await phone.PullAsync());

        _world.Time.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromSeconds(1));
        Assert.Empty(await phone.SyncAsync());
        Assert.Equal(0, (await phone.CountAsync()).Count);

        _world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await phone.CountAsync()).Count);
        Assert.Equal(["leave first day", "add next day"], await phone.SyncAsync());
        Assert.Empty(await phone.SyncAsync());
        Assert.Equal(["last day", "next day"], phone.Shown);
        Assert.Equal(1, await calendar.RevisionAsync("first day"));
    }

    [Fact]
    public async Task A_series_stays_while_an_occurrence_is_in_the_period()
    {
        await _calendar.PutAsync("weekly", "2026-06-03T10:00", new() { Frequency = Frequency.Weekly, Until = new LocalDate(2026, 10, 28) });
        var phone = await SyncPhone.StartAsync(_world, _anna);
        Assert.Equal(["add weekly"], await phone.PullAsync());

        _world.Time.Advance(TimeSpan.FromDays(3)); // back to 28 October, its last day
        Assert.Empty(await phone.SyncAsync());

        _world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["leave weekly"], await phone.SyncAsync());
    }

    [Fact]
    public async Task An_occurrence_that_the_CRM_cannot_say_is_made_when_the_period_reaches_it()
    {
        await _calendar.PutAsync("second Tuesday", "2026-12-08T09:00");
        await _calendar.KeepRuleAsync("second Tuesday", new(DevicePattern.Monthly(2, Weekdays.Tuesday), new(2026, 12, 8), new(2027, 5, 25), []));
        var phone = await SyncPhone.StartAsync(_world, _anna);
        await phone.PullAsync();

        _world.Time.Advance(new TimeSpan(12, 11, 0, 0) - TimeSpan.FromSeconds(1)); // 7 December in Berlin, 23:59:59
        Assert.Empty(await phone.PullAsync());
        Assert.Equal(0, (await phone.CountAsync()).Count);
        _world.Time.Advance(TimeSpan.FromSeconds(1)); // six months ahead is 8 June 2027, its second Tuesday
        Assert.Equal(1, (await phone.CountAsync()).Count);
        Assert.Equal(["add second Tuesday"], await phone.PullAsync());
        Assert.Empty(await phone.PullAsync());
    }

    [Fact]
    public async Task What_changes_in_the_CRM_comes_goes_and_stays_by_its_new_time()
    {
        await _calendar.PutAsync("a", "2026-12-01T09:00");
        await _calendar.PutAsync("b", "2028-01-01T09:00");
        var phone = await SyncPhone.StartAsync(_world, _anna);
        Assert.Equal(["add a"], await phone.PullAsync());

        await _calendar.PutAsync("a", "2026-12-02T09:00");
        Assert.Equal(["change a"], await phone.PullAsync());
        await _calendar.PutAsync("a", "2028-01-02T09:00");
        await _calendar.PutAsync("b", "2026-12-03T09:00");
        await _calendar.PutAsync("c", "2028-12-03T09:00");
        Assert.Equal(["leave a", "add b"], await phone.PullAsync());
        await _calendar.PutAsync("a", "2026-12-02T09:00");
        await _calendar.RemoveAsync("b");
        await _calendar.RemoveAsync("c");
        Assert.Equal(["add a", "delete b"], await phone.PullAsync());
    }

    [Fact]
    public async Task A_client_that_wants_another_period_gets_what_is_in_it_and_loses_the_rest()
    {
        await _calendar.PutAsync("5 days ago", "2026-11-20T09:00");
        await _calendar.PutAsync("24 days ago", "2026-11-01T09:00");
        await _calendar.PutAsync("3 months ago", "2026-08-25T09:00");
        await _calendar.PutAsync("6 months ago", "2026-05-25T09:00");
        await _calendar.PutAsync("longer ago", "2026-05-24T09:00");
        var phone = await SyncPhone.StartAsync(_world, _anna);
        Assert.Equal(["add 5 days ago", "add 24 days ago"], await phone.PullAsync());

        phone.Filter = new(LookBack.TwoWeeks, false);
        Assert.Equal(1, (await phone.CountAsync()).Count);
        Assert.Equal(["leave 24 days ago"], await phone.PullAsync());
        phone.Filter = new(LookBack.SixMonths, false);
        Assert.Equal(["add 24 days ago", "add 3 months ago", "add 6 months ago"], await phone.PullAsync());
        phone.Filter = new(LookBack.ThreeMonths, false);
        Assert.Equal(["leave 6 months ago"], await phone.PullAsync());
        Assert.Empty(await phone.PullAsync());
        Assert.Equal(1, await _calendar.RevisionAsync("6 months ago"));
    }

    [Fact]
    public async Task Another_period_is_not_forgotten_when_the_client_wants_no_changes_at_first()
    {
        await _calendar.PutAsync("24 days ago", "2026-11-01T09:00");
        var phone = await SyncPhone.StartAsync(_world, _anna);
        await phone.PullAsync();

        phone.Filter = new(LookBack.TwoWeeks, false);
        Assert.Empty(await phone.SyncAsync(getChanges: false));
        Assert.Equal(["leave 24 days ago"], await phone.PullAsync());
    }

    [Fact]
    public async Task Each_device_has_the_period_that_it_wants()
    {
        await _calendar.PutAsync("5 days ago", "2026-11-20T09:00");
        await _calendar.PutAsync("24 days ago", "2026-11-01T09:00");
        var (one, two) = (await SyncPhone.StartAsync(_world, _anna, "one"), await SyncPhone.StartAsync(_world, _anna, "two"));
        two.Filter = new(LookBack.TwoWeeks, false);
        await one.PullAsync();
        await two.PullAsync();

        await _calendar.PutAsync("5 days ago", "2026-11-02T09:00");
        Assert.Equal(["change 5 days ago"], await one.PullAsync());
        Assert.Equal(["leave 5 days ago"], await two.PullAsync());
    }

    [Fact]
    public async Task A_device_that_starts_over_gets_the_set_of_now()
    {
        await _calendar.PutAsync("first day", "2026-10-25T10:00");
        await _calendar.PutAsync("later", "2026-12-25T10:00");
        var phone = await SyncPhone.StartAsync(_world, _anna);
        await phone.PullAsync();

        await phone.StartOverAsync();
        Assert.Equal(["add first day", "add later"], await phone.PullAsync());
        _world.Time.Advance(TimeSpan.FromDays(1));
        await phone.StartOverAsync();
        Assert.Equal(["add later"], await phone.PullAsync());
    }

    [Fact]
    public async Task A_user_who_moves_to_another_zone_has_the_days_of_that_zone_at_once()
    {
        await _calendar.PutAsync("evening", "2026-10-26T22:00");
        var phone = await SyncPhone.StartAsync(_world, _anna);
        await phone.PullAsync();
        _world.Time.Advance(TimeSpan.FromHours(35.5)); // 27 November in Berlin, 0:30; 26 November in New York, 18:30
        Assert.Equal(["leave evening"], await phone.PullAsync());

        await _world.SendAsync(new ReplaceUser(await _world.AccountAsync("admin"), "anna", Requests.Precondition.None, new() { TimeZone = "America/New_York" }));
        phone.Account = await _world.AccountAsync("anna");
        Assert.Equal(["add evening"], await phone.PullAsync());
    }

    [Fact]
    public async Task A_sync_without_changes_only_reads()
    {
        await _calendar.PutAsync("a", "2026-12-01T09:00");
        var phone = await SyncPhone.StartAsync(_world, _anna);
        await phone.PullAsync();

        // Whoever wanted to write would have to wait for this turn.
        await using var turn = await _world.WriteAsync();
        Assert.Empty(await phone.SyncAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal(new(0, Instant.FromUtc(2026, 11, 25, 23, 0)), await phone.CountAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_midnight_at_which_nothing_moves_is_written_down_once_and_the_key_stays()
    {
        await _calendar.PutAsync("a", "2026-12-01T09:00");
        var phone = await SyncPhone.StartAsync(_world, _anna);
        await phone.PullAsync();
        _world.Time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(new(0, Instant.FromUtc(2026, 11, 26, 23, 0)), await phone.CountAsync());
        Assert.Empty(await phone.SyncAsync());

        await using var turn = await _world.WriteAsync();
        Assert.Empty(await phone.SyncAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }
}
