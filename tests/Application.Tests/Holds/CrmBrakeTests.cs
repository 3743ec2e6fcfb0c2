using OnOfficeSync.Application.Changes;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Holds;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tests.Holds;

/// <summary>The CRM takes too much at once from a user's devices. It is 25 November 2026, 12:00 UTC.</summary>
public sealed class CrmBrakeTests : IAsyncDisposable
{
    private readonly World _world = new();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(20, 20, false)]
    [InlineData(21, 63, false)]
    [InlineData(21, 62, true)]
    public async Task Devices_keep_what_goes_if_it_is_more_than_20_and_more_than_a_third(int gone, int had, bool held)
    {
        var office = await Office.OpenAsync(_world, had);
        var (phone, other) = (await office.PhoneAsync(), await office.PhoneAsync("other"));

        await office.DeleteAsync(Office.Names(0, gone));

        foreach (var device in new[] { phone, other })
        {
            Assert.Equal(held ? 0 : gone, (await device.CountAsync()).Count);
            Assert.Equal(held ? 0 : gone, (await device.PullAsync()).Count);
        }

        if (!held)
        {
            Assert.Empty(await office.HoldsAsync());
            Assert.Empty(await office.NoticesAsync());
            return;
        }

        Assert.Equal(Office.Names(0, gone), await office.HeldAsync());
        var notice = Assert.Single(await office.NoticesAsync());
        Assert.Equal((null, null), (notice.DeviceId, notice.ItemId));
        Assert.Equal(("fromCrm", "task", "21"), (notice.Details["direction"], notice.Details["kind"], notice.Details["count"]));
    }

    [Fact]
    public async Task What_goes_bit_by_bit_is_held_on_devices_that_were_not_told_before_it_became_too_much()
    {
        var office = await Office.OpenAsync(_world, 40);
        var (quick, slow) = (await office.PhoneAsync(), await office.PhoneAsync("slow"));
        await office.DeleteAsync(Office.Names(0, 15));
        await quick.PullAsync();
        _world.Time.Advance(TimeSpan.FromMinutes(9));

        await office.DeleteAsync(Office.Names(15, 10));

        Assert.Empty(await quick.PullAsync());
        Assert.Empty(await slow.PullAsync());
        Assert.Equal(Office.Names(15, 25), quick.Shown);
        Assert.Equal(Office.Names(0, 40), slow.Shown);
        Assert.Equal(Office.Names(0, 25), await office.HeldAsync());
    }

    [Fact]
    public async Task What_goes_over_a_longer_time_is_not_held()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        await office.DeleteAsync(Office.Names(0, 20));
        _world.Time.Advance(TimeSpan.FromMinutes(11));
        await office.DeleteAsync(Office.Names(20, 10));

        await phone.PullAsync();
        Assert.Empty(phone.Shown);
    }

    [Fact]
    public async Task Applied_the_devices_delete_them_and_what_goes_then_is_counted_anew()
    {
        var office = await Office.OpenAsync(_world, 60);
        var phone = await office.PhoneAsync();
        await office.DeleteAsync(Office.Names(0, 30));
        await phone.PullAsync();
        await _world.RestartAsync();

        Assert.Equal(30, await office.ApplyAsync());

        Assert.Equal(30, (await phone.CountAsync()).Count);
        Assert.Equal(30, (await phone.PullAsync()).Count);
        Assert.Equal(Office.Names(30, 30), phone.Shown);
        Assert.Empty(await office.HoldsAsync());
        _world.Time.Advance(TimeSpan.FromSeconds(1));
        await office.DeleteAsync(["t30"]);
        Assert.Equal(["delete t30"], await phone.PullAsync());
    }

    [Fact]
    public async Task Only_the_CRM_can_bring_them_back_and_what_it_has_again_leaves_the_hold()
    {
        var office = await Office.OpenAsync(_world, 30);
        await office.AddAsync(["geteilt"], "anna", "ben");
        var phone = await office.PhoneAsync();
        await office.DeleteAsync(Office.Names(0, 25));
        await office.ReplaceAsync("geteilt", new() { Subject = "geteilt", Users = ["ben"] });
        var hold = Assert.Single(await office.HoldsAsync()).Hold;
        Assert.Equal([.. new[] { "geteilt" }, .. Office.Names(0, 25)], await office.HeldAsync());

        Assert.Equal(Refusal.Conflict, (await Assert.ThrowsAsync<RefusedException>(() => _world.SendAsync(new RestoreHold(office.Anna, hold.Id)))).Refusal);
        await office.ReplaceByAsync(await _world.AccountAsync("ben"), "geteilt", new() { Subject = "wieder geteilt", Users = ["anna", "ben"] });

        Assert.Equal(Office.Names(0, 25), await office.HeldAsync());
        Assert.Equal(["change wieder geteilt"], await phone.PullAsync());
    }

    [Fact]
    public async Task What_the_users_own_devices_delete_leaves_the_others()
    {
        var office = await Office.OpenAsync(_world, 30);
        var (phone, other) = (await office.PhoneAsync(), await office.PhoneAsync("other"));
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 25)));
        await office.ApplyAsync();

        await other.PullAsync();

        Assert.Equal(Office.Names(25, 5), other.Shown);
        Assert.Empty(await office.HoldsAsync());
    }

    [Fact]
    public async Task What_two_of_the_users_devices_delete_together_is_not_taken_by_the_CRM()
    {
        var office = await Office.OpenAsync(_world, 40);
        var (phone, other) = (await office.PhoneAsync(), await office.PhoneAsync("other"));
        await phone.SyncAsync(commands: phone.Delete(Office.Names(0, 15)));
        await other.SyncAsync(commands: other.Delete(Office.Names(15, 13)));

        await phone.PullAsync();
        await other.PullAsync();
        Assert.Equal(Office.Names(28, 12), phone.Shown);
        Assert.Equal(Office.Names(28, 12), other.Shown);
        Assert.Empty(await office.HoldsAsync());
    }

    [Fact]
    public async Task What_undo_takes_back_leaves_the_devices()
    {
        var office = await Office.OpenAsync(_world, 0);
        var (phone, other) = (await office.PhoneAsync(), await office.PhoneAsync("other"));
        await phone.SyncAsync(commands: [.. Office.Names(0, 25).Select(name => new DeviceCommand
        {
            Kind = CommandKind.Add,
            ClientId = name,
            Edit = new(new TaskEdit { [TaskField.Subject] = name }, []),
        })]);
        await other.PullAsync();
        Assert.Equal(25, other.Shown.Count());

        await _world.SendAsync(new UndoDevice(office.Anna, "phone", NodaTime.Instant.FromUtc(2026, 11, 25, 11, 0)));

        Assert.Equal(25, (await other.PullAsync()).Count);
        Assert.Empty(await office.HoldsAsync());
    }

    [Fact]
    public async Task What_no_device_has_does_not_count()
    {
        var office = await Office.OpenAsync(_world, 30);
        await office.DeleteAsync(Office.Names(0, 30));
        Assert.Empty(await office.HoldsAsync());
    }

    [Fact]
    public async Task An_edit_of_what_the_CRM_took_is_refused_as_ever()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        await office.DeleteAsync(Office.Names(0, 25));
        await phone.PullAsync();

        Assert.Equal(["Change NotFound"], await phone.EditAsync("t00", new TaskEdit { [TaskField.Subject] = "anders" }));
        Assert.Equal(Office.Names(25, 5), await office.TasksAsync());
    }

    [Fact]
    public async Task A_write_that_fails_leaves_devices_as_they_were()
    {
        var office = await Office.OpenAsync(_world, 30);
        var phone = await office.PhoneAsync();
        await using (var transaction = await _world.WriteAsync())
        {
            foreach (var listed in (await _world.SendAsync(new Application.Tasks.ListTasks(office.Anna, null, 100))).Items)
                await transaction.Tasks.DeleteAsync(office.Anna.Key.Tenant, (await transaction.Tasks.FindAsync(office.Anna.Key.Tenant, listed.Id))!);
            await transaction.PublishAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transaction.CommitAsync(new(canceled: true)));
        }

        Assert.Equal(0, (await phone.CountAsync()).Count);
        Assert.Empty(await phone.PullAsync());
        Assert.Empty(await office.HoldsAsync());
        Assert.Equal(Office.Names(0, 30), await office.TasksAsync());
    }
}
