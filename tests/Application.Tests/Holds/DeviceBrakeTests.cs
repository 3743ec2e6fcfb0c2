using OnOfficeSync.Application.Changes;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Holds;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Settings;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tests.Holds;

/// <summary>A device deletes too much at once. It is 25 November 2026, 12:00 UTC.</summary>
public sealed class DeviceBrakeTests : IAsyncDisposable
{
    private readonly World _world = new();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(20, 20, false)]
    [InlineData(21, 63, false)]
    [InlineData(21, 62, true)]
    public async Task A_batch_of_more_than_20_and_more_than_a_third_is_held_whole(int deleted, int had, bool held)
    {
        var office = await Office.OpenAsync(_world, had);
        var (phone, other) = (await office.PhoneAsync(), await office.PhoneAsync("other"));

        var told = await phone.SyncAsync(commands: phone.Delete(Office.Names(0, deleted)));

        Assert.Equal(Enumerable.Repeat("Delete Done", deleted), told);
        Assert.Equal(held ? had : had - deleted, (await office.TasksAsync()).Count());
        Assert.Equal(held ? 0 : deleted, (await other.PullAsync()).Count);
        Assert.Equal(0, (await phone.CountAsync()).Count);
        Assert.Empty(await phone.PullAsync());
        if (!held)
        {
            Assert.Empty(await office.HoldsAsync());
            Assert.Empty(await office.NoticesAsync());
            return;
        }

        Assert.Equal(Office.Names(0, deleted), await office.HeldAsync());
        var notice = Assert.Single(await office.NoticesAsync());
        Assert.Equal(("phone", null, NoticeKind.Held), (notice.DeviceId, notice.ItemId, notice.Kind));
        Assert.Equal(("fromDevice", "task", "21"), (notice.Details["direction"], notice.Details["kind"], notice.Details["count"]));
        Assert.Equal($"{(await office.HoldsAsync())[0].Hold.Id}", notice.Details["hold"]);
    }

    [Fact]
    public async Task A_trickle_is_held_when_it_becomes_too_much_and_what_was_deleted_before_comes_back()
    {
        var office = await Office.OpenAsync(_world, 30);
        var (phone, other) = (await office.PhoneAsync(), await office.PhoneAsync("other"));
        foreach (var name in Office.Names(0, 20))
        {
            await phone.EditAsync(name, null);
            _world.Time.Advance(TimeSpan.FromSeconds(29));
        }

        Assert.Equal(Office.Names(20, 10), await office.TasksAsync());
        await other.PullAsync();

        Assert.Equal(["Delete Done"], await phone.EditAsync("t20", null));

        Assert.Equal(Office.Names(0, 30), await office.TasksAsync());
        Assert.Equal(Office.Names(0, 21), await office.HeldAsync());
        Assert.Empty(await phone.PullAsync());
        Assert.Equal(0, (await phone.CountAsync()).Count);
        await other.PullAsync();
        Assert.Equal(Office.Names(0, 30), other.Shown);
        Assert.Equal(Office.Names(21, 9), phone.Shown);
    }

    [Fact]
    public async Task What_is_deleted_over_a_longer_time_is_not_held()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        foreach (var name in Office.Names(0, 30))
        {
            await phone.EditAsync(name, null);
            _world.Time.Advance(TimeSpan.FromSeconds(31));
        }

        Assert.Empty(await office.TasksAsync());
        Assert.Empty(await office.HoldsAsync());
    }

    [Fact]
    public async Task What_somebody_has_deleted_since_cannot_be_brought_back_and_is_named()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 20)));
        await office.RestoreAsync("t03");
        await office.DeleteAsync(["t03"]);

        await phone.EditAsync("t20", null);

        Assert.Equal(Office.Names(0, 21).Except(["t03"]), await office.HeldAsync());
        var named = Assert.Single(await office.NoticesAsync(), notice => notice.ItemId is not null);
        Assert.Equal(("t03", "changedSince"), (named.Details["subject"], named.Details["reason"]));
    }

    [Fact]
    public async Task Further_deletions_join_the_hold_as_long_as_it_is_too_much_within_ten_minutes()
    {
        var office = await Office.OpenAsync(_world, 40);
        var phone = await office.PhoneAsync();
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));
        _world.Time.Advance(TimeSpan.FromMinutes(9));
        await phone.EditAsync("t25", null);

        Assert.Equal(Office.Names(0, 26), await office.HeldAsync());
        Assert.Equal("26", Assert.Single(await office.NoticesAsync()).Details["count"]);

        _world.Time.Advance(TimeSpan.FromMinutes(2));
        await phone.EditAsync("t26", null);

        Assert.DoesNotContain("t26", await office.TasksAsync());
        Assert.Equal(Office.Names(0, 26), await office.HeldAsync());
    }

    [Fact]
    public async Task A_lost_answer_neither_counts_nor_holds_nor_deletes_twice()
    {
        var office = await Office.OpenAsync(_world, 40);
        var phone = await office.PhoneAsync();

        // Eleven, sent twice, are eleven.
        var few = phone.Delete(Office.Names(0, 11));
        await phone.LoseAsync(few);
        Assert.Equal(Enumerable.Repeat("Delete Done", 11), await phone.SyncAsync(commands: few));
        Assert.Empty(await office.HoldsAsync());
        Assert.Equal(29, (await office.TasksAsync()).Count());

        // Held ones as well, with the same bytes or in another request.
        var many = phone.Delete(Office.Names(11, 10));
        await phone.LoseAsync(many);
        await phone.RepeatAsync();
        Assert.Equal(Enumerable.Repeat("Delete Done", 10), await phone.SyncAsync(commands: many));
        Assert.Equal(Office.Names(0, 21), await office.HeldAsync());
        Assert.Equal(Office.Names(0, 40), await office.TasksAsync());
        Assert.Empty(await phone.PullAsync());
        Assert.Equal(Office.Names(21, 19), phone.Shown);
    }

    [Fact]
    public async Task A_hold_outlives_the_process_and_edits_in_the_CRM()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));
        await _world.RestartAsync();
        await office.ReplaceAsync("t00", new() { Subject = "t00", Notes = "neu" });

        Assert.Equal(0, (await phone.CountAsync()).Count);
        Assert.Empty(await phone.PullAsync());
        Assert.Equal(Office.Names(0, 25), await office.HeldAsync());
    }

    [Fact]
    public async Task Applied_they_are_deleted_as_that_devices_change_and_may_be_undone()
    {
        var office = await Office.OpenAsync(_world, 30);
        var (phone, other) = (await office.PhoneAsync(), await office.PhoneAsync("other"));
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));
        await office.DeleteAsync(["t00"]);
        await office.ReplaceAsync("t01", new() { Subject = "t01", Notes = "neu" });

        Assert.Equal(24, await office.ApplyAsync());

        Assert.Equal(Office.Names(25, 5), await office.TasksAsync());
        Assert.Empty(await office.HoldsAsync());
        await other.PullAsync();
        Assert.Equal(Office.Names(25, 5), other.Shown);
        Assert.Empty(await phone.PullAsync());
        var changes = (await _world.SendAsync(new ListChanges(office.Anna, "phone", null, null, 100))).Items;
        Assert.Equal(Office.Names(1, 24), changes.Select(change => change.Subject).Order(StringComparer.Ordinal));
        Assert.All(changes, change => Assert.Equal(CommandKind.Delete, change.Change.Command));
        await _world.SendAsync(new UndoChange(office.Anna, changes.Single(change => change.Subject == "t07").Change.Id));
        Assert.Equal(["add t07"], await phone.PullAsync());

        // What is decided counts no longer.
        _world.Time.Advance(TimeSpan.FromSeconds(1));
        await phone.EditAsync("t25", null);
        Assert.DoesNotContain("t25", await office.TasksAsync());
    }

    [Fact]
    public async Task Brought_back_they_return_to_the_device_and_only_there()
    {
        var office = await Office.OpenAsync(_world, 30);
        var (phone, other) = (await office.PhoneAsync(), await office.PhoneAsync("other"));
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));

        Assert.Equal(25, await office.GiveBackAsync());

        Assert.Equal(Office.Names(0, 25).Select(name => $"add {name}"), (await phone.PullAsync()).Order(StringComparer.Ordinal));
        Assert.Empty(await other.PullAsync());
        Assert.Equal(Office.Names(0, 30), phone.Shown);
        Assert.Empty(await office.HoldsAsync());
        _world.Time.Advance(TimeSpan.FromSeconds(1));
        await phone.EditAsync("t25", null);
        Assert.DoesNotContain("t25", await office.TasksAsync());
    }

    [Fact]
    public async Task It_is_decided_once_and_by_its_user_alone()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));
        var hold = Assert.Single(await office.HoldsAsync()).Hold.Id;

        var ben = await _world.AccountAsync("ben");
        Assert.Equal(Refusal.NotFound, (await Assert.ThrowsAsync<RefusedException>(() => _world.SendAsync(new ApplyHold(ben, hold)))).Refusal);
        await _world.SendAsync(new RestoreHold(office.Anna, hold));
        Assert.Equal(Refusal.Conflict, (await Assert.ThrowsAsync<RefusedException>(() => _world.SendAsync(new ApplyHold(office.Anna, hold)))).Refusal);
        Assert.Equal(Refusal.Conflict, (await Assert.ThrowsAsync<RefusedException>(() => _world.SendAsync(new RestoreHold(office.Anna, hold)))).Refusal);
        Assert.Equal(30, (await office.TasksAsync()).Count());
    }

    [Fact]
    public async Task Who_starts_from_nothing_gets_everything_and_the_hold_ends()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));

        await phone.StartOverAsync();
        await phone.PullAsync();

        Assert.Equal(Office.Names(0, 30), phone.Shown);
        Assert.Empty(await office.HoldsAsync());
    }

    [Fact]
    public async Task Forgetting_the_device_ends_its_hold()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));

        await _world.SendAsync(new ForgetDevice(office.Anna, "phone", Precondition.None));

        Assert.Empty(await office.HoldsAsync());
        phone = await office.PhoneAsync();
        Assert.Equal(Office.Names(0, 30), phone.Shown);
    }

    [Fact]
    public async Task What_may_not_be_deleted_at_all_or_returns_because_the_CRM_edited_it_does_not_count()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        foreach (var name in Office.Names(0, 5))
            await office.ReplaceAsync(name, new() { Subject = name, Notes = "neu" });

        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));

        Assert.Empty(await office.HoldsAsync());
        Assert.Equal([.. Office.Names(0, 5), .. Office.Names(25, 5)], await office.TasksAsync());
        await phone.PullAsync();
        Assert.Equal([.. Office.Names(0, 5), .. Office.Names(25, 5)], phone.Shown);
    }

    [Fact]
    public async Task Nothing_is_applied_of_a_kind_that_devices_may_not_change_any_more()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));
        await _world.SendAsync(new ReplaceSettings(office.Anna, Precondition.None, new(true, Direction.TwoWay, Direction.TwoWay, Direction.ToDevice)));
        var anna = await _world.AccountAsync("anna");

        var hold = Assert.Single(await office.HoldsAsync()).Hold.Id;
        Assert.Equal(Refusal.Conflict, (await Assert.ThrowsAsync<RefusedException>(() => _world.SendAsync(new ApplyHold(anna, hold)))).Refusal);
        Assert.Equal(25, await _world.SendAsync(new RestoreHold(anna, hold)));
    }

    [Fact]
    public async Task What_a_device_adds_again_becomes_what_is_held_of_it()
    {
        var office = await Office.OpenAsync(_world, 30);
        await office.ReplaceAsync("t00", new() { Subject = "t00", Due = new(2026, 12, 3) });
        var phone = await office.PhoneAsync();
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));
        var add = new DeviceCommand { Kind = CommandKind.Add, ClientId = "1", Edit = new(new TaskEdit { [TaskField.Subject] = "t00", [TaskField.Due] = "2026-12-03" }, []) };

        // If its answer is lost and the device does not ask again, it is held as before.
        await phone.LoseAsync(add);
        Assert.Equal(Office.Names(1, 24), await office.HeldAsync());
        await phone.SyncAsync();
        Assert.Equal(Office.Names(0, 25), await office.HeldAsync());
        await phone.SyncAsync(commands: add);
        Assert.Empty(await phone.PullAsync());

        Assert.Equal(Office.Names(0, 30), await office.TasksAsync());
        Assert.Equal(Office.Names(1, 24), await office.HeldAsync());
        Assert.Equal(24, await office.ApplyAsync());
        Assert.Contains("t00", await office.TasksAsync());
    }
}
