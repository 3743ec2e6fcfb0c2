using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Tests.Sync;

/// <summary>More appointments than a device gets (R14): 600 to come, four a day from 26 November 2026 on, and 20 that are over, all of them in the period.</summary>
public sealed class FullSetTests : IAsyncLifetime
{
    private readonly World _world = new();
    private Account _anna = null!;
    private Calendar _calendar = null!;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _anna = await _world.AccountAsync("anna");
        _calendar = new(_world, _anna);
        await _calendar.FillAsync(Enumerable.Range(0, 20).Select(number => ($"past {number:00}", new LocalDate(2026, 11, 1).PlusDays(number).At(new(9, 0)))));
        await _calendar.FillAsync(Enumerable.Range(0, 600).Select(number => ($"next {number:000}", new LocalDate(2026, 11, 26).PlusDays(number / 4).At(new(8 + (2 * (number % 4)), 0)))));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(512)]
    [InlineData(100)]
    [InlineData(7)]
    public async Task The_500_next_ones_come_each_once_whatever_the_window(int window)
    {
        var phone = await SyncPhone.StartAsync(_world, _anna);
        phone.Window = window;
        Assert.Equal(500, (await phone.CountAsync()).Count);
        Assert.Equal(Next(0, 500).Select(subject => $"add {subject}"), await phone.PullAsync());
        Assert.Equal(Next(0, 500), phone.Shown);
        Assert.Empty(await phone.SyncAsync());
        Assert.Equal(0, (await phone.CountAsync()).Count);
    }

    [Fact]
    public async Task A_freed_place_is_filled_by_the_next()
    {
        var phone = await SyncPhone.StartAsync(_world, _anna);
        await phone.PullAsync();

        await _calendar.RemoveAsync("next 003");
        Assert.Equal(["add next 500", "delete next 003"], await phone.PullAsync());
        await _calendar.PutAsync("next 004", "2028-01-01T09:00");
        Assert.Equal(["add next 501", "leave next 004"], await phone.PullAsync());
        await _calendar.PutAsync("new", "2026-11-26T07:00");
        Assert.Equal(["leave next 501", "add new"], await phone.PullAsync());
    }

    [Fact]
    public async Task One_that_is_over_gives_its_place_to_the_next_at_its_end()
    {
        var phone = await SyncPhone.StartAsync(_world, _anna);
        await phone.PullAsync();
        _world.Time.Advance(TimeSpan.FromHours(12)); // midnight: nothing that was left out has come any nearer
        Assert.Empty(await phone.PullAsync());
        Assert.Equal(Instant.FromUtc(2026, 11, 26, 8, 0), (await phone.CountAsync()).ChangesAt);

        _world.Time.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1));
        Assert.Empty(await phone.PullAsync());
        _world.Time.Advance(TimeSpan.FromSeconds(1)); // the first one was from 8 to 9 in Berlin
        Assert.Equal(["leave next 000", "add next 500"], await phone.PullAsync());
        Assert.Equal(1, await _calendar.RevisionAsync("next 000"));
    }

    [Fact]
    public async Task Past_ones_come_from_the_latest_where_there_is_room()
    {
        var phone = await SyncPhone.StartAsync(_world, _anna);
        await phone.PullAsync();
        foreach (var subject in Next(0, 110))
            await _calendar.RemoveAsync(subject);

        var told = await phone.PullAsync();
        Assert.Equal(Next(500, 100).Concat(Enumerable.Range(10, 10).Select(number => $"past {number:00}")).Order().Select(subject => $"add {subject}"), told.Where(one => one.StartsWith("add", StringComparison.Ordinal)).Order());
        Assert.Equal(500, phone.Shown.Count());
    }

    [Fact]
    public async Task A_window_in_which_the_set_moves_ends_with_the_set_of_now()
    {
        var phone = await SyncPhone.StartAsync(_world, _anna);
        phone.Window = 100;
        await phone.SyncAsync();
        await phone.SyncAsync();

        await _calendar.RemoveAsync("next 003");
        await _calendar.RemoveAsync("next 450");
        await phone.PullAsync();
        Assert.Equal(Next(0, 502).Except(["next 003", "next 450"]), phone.Shown);
    }

    [Fact]
    public async Task The_user_is_told_once_how_many_are_left_out_and_from_when_on()
    {
        var (one, two) = (await SyncPhone.StartAsync(_world, _anna, "one"), await SyncPhone.StartAsync(_world, _anna, "two"));
        one.Window = 100;
        await one.PullAsync();
        var notice = Assert.Single(await NoticesAsync());
        Assert.Equal((NoticeKind.Limit, ItemKind.Appointment, (long?)null, "one"), (notice.Kind, notice.ItemKind, notice.ItemId, notice.DeviceId));
        Assert.Equivalent(new Dictionary<string, string> { ["sent"] = "500", ["leftOut"] = "120", ["missingFrom"] = "2027-03-31" }, notice.Details, strict: true);
        Assert.Contains("120 Termine sind nicht auf dem Gerät", notice.Text, StringComparison.Ordinal);
        Assert.Contains("ab dem 31.03.2027", notice.Text, StringComparison.Ordinal);

        await one.PullAsync();
        Assert.Equal(notice.At, Assert.Single(await NoticesAsync()).At);
        await two.PullAsync();
        Assert.Equal(["two", "one"], (await NoticesAsync()).Select(other => other.DeviceId));

        foreach (var subject in Next(0, 101))
            await _calendar.RemoveAsync(subject);
        await one.PullAsync();
        var (now, other) = (await NoticesAsync()) switch { [var newest, var older] => (newest, older), _ => throw new InvalidOperationException("there are not two") };
        Assert.Equal(("one", "two"), (now.DeviceId, other.DeviceId));
        Assert.Equivalent(new Dictionary<string, string> { ["sent"] = "500", ["leftOut"] = "19" }, now.Details, strict: true);
        Assert.Contains("nur vergangene", now.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Next(int first, int count) => Enumerable.Range(first, count).Select(number => $"next {number:000}");

    private async Task<IReadOnlyList<Notice>> NoticesAsync() => (await _world.SendAsync(new ListNotices(_anna, null, 100))).Items;
}
