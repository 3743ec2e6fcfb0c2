using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Tasks;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Tests.Sync;

/// <summary>Items that a device does not take, and items that cannot be written: they are set aside, and everything else goes on.</summary>
public sealed class PoisonTests : IAsyncLifetime
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
    [InlineData(0)]
    [InlineData(137)]
    [InlineData(311)]
    [InlineData(499)]
    public async Task An_item_among_500_that_the_device_does_not_take_is_found_in_few_requests_and_all_others_arrive(int place)
    {
        var ids = await FillAsync(500);
        var phone = await StartAsync();

        var requests = await phone.PullChokingAsync(subject => subject == Name(place));

        Assert.InRange(requests, 4, 45);
        Assert.Equal(Enumerable.Range(0, 500).Where(number => number != place).Select(Name), phone.Shown);
        await AssertToldAsync(("NotTaken", ids[place], Name(place)));
        Assert.Equal(0, (await phone.CountAsync()).Count);
    }

    [Fact]
    public async Task Several_that_the_device_does_not_take_are_all_found()
    {
        var ids = await FillAsync(60);
        var phone = await StartAsync();
        int[] places = [7, 8, 40];

        Assert.InRange(await phone.PullChokingAsync(subject => places.Any(place => subject == Name(place))), 4, 80);

        Assert.Equal(57, phone.Shown.Count());
        await AssertToldAsync([.. places.Reverse().Select(place => ("NotTaken", ids[place], Name(place)))]);
    }

    [Fact]
    public async Task What_is_all_there_is_and_was_sent_three_times_is_set_aside_by_the_fourth_request_and_tried_again_when_it_changes()
    {
        var id = await CreateAsync("poison");
        var phone = await StartAsync();
        for (var sent = 0; sent < 3; sent++)
            Assert.Equal(["add poison"], await phone.LoseAsync());
        Assert.Empty(await NoticesAsync());

        Assert.Empty(await phone.PullAsync());
        await AssertToldAsync(("NotTaken", id, "poison"));
        Assert.Equal(0, (await phone.CountAsync()).Count);
        Assert.Empty(await phone.PullAsync());

        await ReplaceAsync(id, "harmless");
        Assert.Equal(1, (await phone.CountAsync()).Count);
        Assert.Equal(["add harmless"], await phone.PullAsync());
        Assert.Single(await NoticesAsync());
    }

    [Fact]
    public async Task An_item_that_changes_in_between_was_not_sent_three_times()
    {
        var id = await CreateAsync("first");
        var phone = await StartAsync();
        for (var sent = 0; sent < 3; sent++)
        {
            Assert.Equal([sent == 0 ? "add first" : $"add edit {sent}"], await phone.LoseAsync());
            await ReplaceAsync(id, $"edit {sent + 1}");
        }

        Assert.Equal(["add edit 3"], await phone.LoseAsync());
        Assert.Equal(["add edit 3"], await phone.PullAsync());
        Assert.Empty(await NoticesAsync());
    }

    [Fact]
    public async Task A_change_that_the_device_does_not_take_is_set_aside_the_device_keeps_what_it_has_and_a_delete_still_goes_out()
    {
        var id = await CreateAsync("old");
        var phone = await StartAsync();
        Assert.Equal(["add old"], await phone.PullAsync());
        await ReplaceAsync(id, "poison");

        await phone.PullChokingAsync(subject => subject == "poison");
        Assert.Equal(["old"], phone.Shown);
        await AssertToldAsync(("NotTaken", id, "poison"));

        await _world.SendAsync(new DeleteTask(_anna, id, Precondition.None));
        Assert.Equal(["delete old"], await phone.PullAsync());
    }

    [Fact]
    public async Task An_honest_device_that_lost_two_answers_gets_the_same_bytes_and_everything()
    {
        await FillAsync(20);
        var phone = await StartAsync();
        await phone.LoseAsync();
        var first = await phone.RepeatAsync();
        await CreateAsync("new");
        Assert.Equal(first.ToArray(), (await phone.RepeatAsync()).ToArray());

        Assert.Equal(21, (await phone.PullAsync()).Count);
        Assert.Empty(await NoticesAsync());
    }

    [Fact]
    public async Task From_the_fourth_request_on_answers_are_smaller_and_grow_as_the_device_takes_them()
    {
        await FillAsync(100);
        var phone = await StartAsync();
        for (var sent = 0; sent < 3; sent++)
            Assert.Equal(100, (await phone.LoseAsync()).Count);

        Assert.Equal(26, (await phone.LoseAsync()).Count);
        int[] sizes = [.. await TakeAsync(phone, 6)];
        Assert.Equal([1, 2, 4, 8, 16, 32], sizes);
        await phone.PullAsync();
        Assert.Equal(100, phone.Shown.Count());
        Assert.Empty(await NoticesAsync());
    }

    [Fact]
    public async Task The_count_outlives_the_process()
    {
        var id = await CreateAsync("poison");
        var phone = await StartAsync();
        for (var sent = 0; sent < 3; sent++)
        {
            await phone.LoseAsync();
            await _world.RestartAsync();
        }

        Assert.Empty(await phone.PullAsync());
        await AssertToldAsync(("NotTaken", id, "poison"));
    }

    [Fact]
    public async Task A_device_that_starts_over_is_given_everything_again()
    {
        await CreateAsync("poison");
        var phone = await StartAsync();
        await phone.PullChokingAsync(subject => subject == "poison");
        Assert.Empty(phone.Shown);

        await phone.StartOverAsync();
        Assert.Equal(["add poison"], await phone.PullAsync());
    }

    [Fact]
    public async Task What_one_device_does_not_take_another_one_gets()
    {
        await FillAsync(3);
        var (stubborn, other) = (await StartAsync(), await SyncPhone.StartAsync(_world, _anna, "other", ItemKind.Task));
        await stubborn.PullChokingAsync(subject => subject == Name(1));
        Assert.Equal(2, stubborn.Shown.Count());
        Assert.Equal(3, (await other.PullAsync()).Count);
    }

    [Fact]
    public async Task What_cannot_be_written_is_set_aside_at_once_and_comes_when_the_CRM_has_edited_it()
    {
        var ids = await FillAsync(5);
        var phone = await StartAsync();
        await DamageAsync(ids[2]);

        Assert.Equal(4, (await phone.PullAsync()).Count);
        await AssertToldAsync(("Unwritable", ids[2], Name(2)));
        Assert.Equal(0, (await phone.CountAsync()).Count);
        Assert.Empty(await phone.PullAsync());

        await ReplaceAsync(ids[2], "whole again");
        Assert.Equal(["add whole again"], await phone.PullAsync());
        Assert.Single(await NoticesAsync());
    }

    [Fact]
    public async Task An_appointment_that_cannot_be_read_keeps_no_other_from_the_device()
    {
        var calendar = new Calendar(_world, _anna);
        foreach (var subject in new[] { "one", "two", "three" })
            await calendar.PutAsync(subject, "2026-12-01T09:00");
        var id = (await _world.SendAsync(new Application.Appointments.ListAppointments(_anna, null, 100))).Items.Single(one => one.Content.Subject == "two").Id;
        await DamageAsync(id);
        var phone = await SyncPhone.StartAsync(_world, _anna);

        Assert.Equal(["add one", "add three"], await phone.PullAsync());
        await AssertToldAsync(("Unwritable", id, "two"));
        Assert.Equal(0, (await phone.CountAsync()).Count);
        await calendar.PutAsync("two", "2026-12-02T09:00");
        Assert.Equal(["add two"], await phone.PullAsync());
    }

    // Ends within the last field.
    private Task DamageAsync(long id) => _world.ExecuteAsync("UPDATE items SET snapshot = substr(snapshot, 1, length(snapshot) - 1) WHERE id = $1", id);

    private Task<SyncPhone> StartAsync() => SyncPhone.StartAsync(_world, _anna, kind: ItemKind.Task);

    private static string Name(int number) => $"task {number:D3}";

    private async Task<List<long>> FillAsync(int count)
    {
        var ids = new List<long>();
        await using var transaction = await _world.WriteAsync();
        for (var number = 0; number < count; number++)
            ids.Add((await transaction.Tasks.AddAsync(_anna.Key.Tenant, new() { Subject = Name(number), TimeZone = _anna.TimeZone, Users = [_anna.User] })).Id);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return ids;
    }

    private static async Task<List<int>> TakeAsync(SyncPhone phone, int answers)
    {
        var sizes = new List<int>();
        for (var answer = 0; answer < answers; answer++)
            sizes.Add((await phone.SyncAsync()).Count(told => told != "more"));
        return sizes;
    }

    private async Task<long> CreateAsync(string subject) => (await _world.SendAsync(new CreateTask(_anna, new() { Subject = subject }))).Id;

    private async Task ReplaceAsync(long id, string subject) => await _world.SendAsync(new ReplaceTask(_anna, id, Precondition.None, new() { Subject = subject }));

    private async Task<IReadOnlyList<Notice>> NoticesAsync() => (await _world.SendAsync(new ListNotices(_anna, null, 100))).Items;

    private async Task AssertToldAsync(params (string Reason, long Item, string Subject)[] expected)
    {
        var notices = await NoticesAsync();
        Assert.All(notices, notice => Assert.Equal((NoticeKind.SetAside, "phone"), (notice.Kind, notice.DeviceId)));
        Assert.All(notices, notice => Assert.Contains(notice.Details["subject"], notice.Text, StringComparison.Ordinal));
        Assert.Equal(expected, notices.Select(notice => (notice.Details["reason"], notice.ItemId!.Value, notice.Details["subject"])));
    }
}
