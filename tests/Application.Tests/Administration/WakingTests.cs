using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.Addresses;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Settings;
using OnOfficeSync.Application.Tests.SignIn;
using OnOfficeSync.Application.Waiting;
using OnOfficeSync.Domain.Access;

namespace OnOfficeSync.Application.Tests.Administration;

public sealed class WakingTests(World world) : IClassFixture<World>
{
    [Fact]
    public Task Settings_wake_their_user() => WakesAsync(["anna"], async () =>
        await world.SendAsync(new ReplaceSettings(await world.AccountAsync("anna"), Precondition.None, new(true, Direction.ToDevice, Direction.TwoWay, Direction.TwoWay))));

    [Fact]
    public Task A_changed_user_is_woken() => WakesAsync(["ben"], async () =>
        await world.SendAsync(new ReplaceUser(await world.AccountAsync("admin"), "Ben", Precondition.None, new() { ZPushRight = false })));

    [Fact]
    public Task A_changed_tenant_wakes_all_its_users() => WakesAsync(["admin", "anna", "ben"], async () =>
        await world.SendAsync(new ReplaceTenant(await world.AccountAsync("admin"), Precondition.None, new(null, true, new(false, 60)))));

    [Fact]
    public Task The_end_of_a_lock_wakes() => WakesAsync(["anna"], async () =>
    {
        await world.LockAsync();
        await world.SendAsync(new Unlock(await world.AccountAsync("anna")));
    });

    [Fact]
    public Task A_forgotten_device_wakes() => WakesAsync(["anna"], async () =>
    {
        var anna = await world.AccountAsync("anna");
        await using (var transaction = await world.Services.GetRequiredService<IStore>().WriteAsync(TestContext.Current.CancellationToken))
        {
            await transaction.Devices.SaveAsync(new Device { Account = anna.Key, DeviceId = "phone" });
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        await world.SendAsync(new ForgetDevice(anna, "phone", Precondition.None));
    });

    [Fact]
    public Task A_new_address_wakes_those_for_whom_it_is_released() => WakesAsync(["anna"], async () =>
        await world.SendAsync(new CreateAddress(await world.AccountAsync("anna"), new() { LastName = "Test", Users = ["anna", "ben"], ReleasedFor = ["anna"] })));

    private async Task WakesAsync(string[] users, Func<Task> change)
    {
        var signal = world.Services.GetRequiredService<ChangeSignal>();
        List<(string User, ChangeSignal.Subscription Subscription)> listening = [];
        foreach (var user in new[] { "admin", "anna", "ben" })
            listening.Add((user, signal.Subscribe((await world.AccountAsync(user)).Key)));
        await change();
        Assert.Equal(users, listening.Where(listener => listener.Subscription.Woken.IsCompleted).Select(listener => listener.User));
        listening.ForEach(listener => listener.Subscription.Dispose());
    }
}
