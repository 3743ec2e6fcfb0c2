using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Tests.Sync;

/// <summary>Answers in which the appointment set moved, and which the device never got (contract, "Keys").</summary>
public sealed class LostSetTests : IAsyncLifetime
{
    private static readonly ItemFilter TwoWeeks = new(LookBack.TwoWeeks, false);

    private readonly World _world = new();
    private Account _anna = null!;
    private Calendar _calendar = null!;
    private SyncPhone _phone = null!;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _anna = await _world.AccountAsync("anna");
        _calendar = new(_world, _anna);
        await _calendar.PutAsync("first day", "2026-10-25T10:00");
        await _calendar.PutAsync("24 days ago", "2026-11-01T10:00");
        await _calendar.PutAsync("last day", "2027-05-25T10:00");
        await _calendar.PutAsync("next day", "2027-05-26T10:00");
        _phone = await SyncPhone.StartAsync(_world, _anna);
        await _phone.PullAsync();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_same_request_gets_the_same_answer()
    {
        _world.Time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(2, (await _phone.LoseAsync()).Count);
        var once = await _phone.RepeatAsync();
        await _calendar.RemoveAsync("last day");
        _world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(once.ToArray(), (await _phone.RepeatAsync()).ToArray());
    }

    [Theory]
    [InlineData(512)]
    [InlineData(1)]
    public async Task What_midnight_moved_is_said_again(int window)
    {
        _phone.Window = window;
        _world.Time.Advance(TimeSpan.FromHours(12));
        await _phone.LoseAsync();
        Assert.Equal(["leave first day", "add next day"], await _phone.PullAsync());
        Assert.Equal(["24 days ago", "last day", "next day"], _phone.Shown);
        Assert.Empty(await _phone.SyncAsync());
    }

    [Theory]
    [InlineData(512)]
    [InlineData(1)]
    public async Task What_another_period_moved_is_said_again(int window)
    {
        (_phone.Window, _phone.Filter) = (window, TwoWeeks);
        await _phone.LoseAsync();
        Assert.Equal(["leave first day", "leave 24 days ago"], await _phone.PullAsync());
        (_phone.Window, _phone.Filter) = (window, default);
        await _phone.LoseAsync();
        Assert.Equal(["add first day", "add 24 days ago"], await _phone.PullAsync());
    }

    [Fact]
    public async Task A_device_that_wants_its_former_period_after_all_keeps_what_it_has()
    {
        _phone.Filter = TwoWeeks;
        await _phone.LoseAsync();
        _phone.Filter = default;
        Assert.Empty(await _phone.PullAsync());
        Assert.Equal(["24 days ago", "first day", "last day"], _phone.Shown);
    }

    [Fact]
    public async Task A_midnight_after_a_lost_answer_moves_the_set_of_before()
    {
        await _calendar.PutAsync("new", "2026-12-01T10:00");
        Assert.Equal(["add new"], await _phone.LoseAsync());
        _world.Time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(["leave first day", "add next day", "add new"], await _phone.PullAsync());
    }

    [Fact]
    public async Task A_midnight_without_news_between_two_answers_loses_nothing()
    {
        await _calendar.PutAsync("new", "2026-12-01T10:00");
        Assert.Equal(["add new"], await _phone.LoseAsync());
        var other = await SyncPhone.StartAsync(_world, _anna, "other");
        await other.PullAsync();

        // The lost answer is repeated, a midnight passes, and again what it brings is lost.
        _world.Time.Advance(TimeSpan.FromHours(12));
        Assert.Equal(3, (await _phone.LoseAsync()).Count);
        _world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["leave first day", "add next day", "add new"], await _phone.PullAsync());
        Assert.Equal(["leave first day", "add next day"], await other.PullAsync());
    }
}
