using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Settings;
using OnOfficeSync.Application.SignIn;
using OnOfficeSync.Domain.Access;

namespace OnOfficeSync.Application.Tests.SignIn;

public sealed class ChangesHoldAtOnceTests(World world) : IAsyncLifetime, IClassFixture<World>
{
    public async ValueTask InitializeAsync()
    {
        await TenantAsync(new(null, true, new(false, 300)));
        await UserAsync(new() { Password = "anna" });
        await world.SendAsync(new ReplaceSettings(await world.AccountAsync("anna"), Precondition.None, new(true, Direction.TwoWay, Direction.TwoWay, Direction.TwoWay)));
        await world.DeviceAsync("anna", "phone");
        await world.PageAsync("anna");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_password()
    {
        await UserAsync(new() { Password = "new" });
        Assert.Equal(SignInOutcome.Wrong, await world.DeviceAsync("anna", "phone"));
        Assert.Equal(SignInOutcome.Wrong, await world.PageAsync("anna"));
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("new", "phone"));
        await UserAsync(new() { Password = "anna" });
        // What was remembered as wrong is right again.
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
    }

    [Fact]
    public async Task A_right()
    {
        await UserAsync(new() { ZPushRight = false });
        Assert.Equal([Gate.UserRight], (await GatesAsync()).BlockedBy);
    }

    [Fact]
    public async Task The_module()
    {
        await TenantAsync(new(null, false, new(false, 300)));
        Assert.Equal([Gate.Module], (await GatesAsync()).BlockedBy);
    }

    [Fact]
    public async Task A_setting()
    {
        await world.SendAsync(new ReplaceSettings(await world.AccountAsync("anna"), Precondition.None, new(true, Direction.ToDevice, Direction.Off, Direction.TwoWay)));
        Assert.Equal((Direction.ToDevice, Direction.Off), ((await GatesAsync()).Addresses, (await GatesAsync()).Appointments));
    }

    [Fact]
    public async Task Maintenance_before_any_password()
    {
        await TenantAsync(new(null, true, new(true, 77)));
        foreach (var (user, password) in new[] { ("anna", "anna"), ("anna", "wrong"), ("nobody", "x") })
        {
            var refused = await world.KnockAsync(user, password, Door.ActiveSync, "phone");
            Assert.Equal((SignInOutcome.Maintenance, 77), (refused.Outcome, refused.RetryAfterSeconds));
        }

        Assert.Equal(SignInOutcome.Granted, await world.PageAsync("anna"));
        await TenantAsync(new(null, true, new(false, 77)));
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
        Assert.Equal(0, (await world.SendAsync(new GetStatus(await world.AccountAsync("anna")))).FailedAttempts);
    }

    [Fact]
    public async Task The_lock_and_its_end()
    {
        await world.LockAsync();
        Assert.Equal(SignInOutcome.Locked, await world.DeviceAsync("anna", "phone"));
        await world.SendAsync(new Unlock(await world.AccountAsync("anna")));
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
    }

    private async Task<Gates> GatesAsync()
    {
        var result = await world.KnockAsync("anna", "anna", Door.ActiveSync, "phone");
        Assert.Equal(SignInOutcome.Granted, result.Outcome);
        return result.Account!.Gates;
    }

    private async Task TenantAsync(TenantDraft tenant) => await world.SendAsync(new ReplaceTenant(await world.AccountAsync("admin"), Precondition.None, tenant));

    private async Task UserAsync(UserDraft user) => await world.SendAsync(new ReplaceUser(await world.AccountAsync("admin"), "anna", Precondition.None, user));
}
