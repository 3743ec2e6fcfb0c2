using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.Settings;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Application.Tests.SignIn;

public sealed class LockTests(World world) : IAsyncLifetime, IClassFixture<World>
{
    public async ValueTask InitializeAsync()
    {
        world.Time.Advance(TimeSpan.FromHours(1));
        if ((await world.AccountAsync("anna")).Locked)
            await world.SendAsync(new Unlock(await world.AccountAsync("anna")));
        await world.DeviceAsync("anna", "phone");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Five_different_pairs_lock()
    {
        for (var device = 1; device <= 4; device++)
            Assert.Equal(SignInOutcome.Wrong, await world.DeviceAsync("wrong", $"device{device}"));
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
        Assert.Equal(SignInOutcome.Wrong, await world.DeviceAsync("wrong", "device5"));
        Assert.Equal(SignInOutcome.Locked, await world.DeviceAsync("anna", "phone"));
        Assert.Equal(SignInOutcome.Locked, await world.DeviceAsync("wrong", "device5"));
        Assert.True((await world.AccountAsync("anna")).Locked);
    }

    [Fact]
    public async Task Five_passwords_of_one_device_lock()
    {
        for (var attempt = 1; attempt <= 5; attempt++)
            Assert.Equal(SignInOutcome.Wrong, await world.DeviceAsync($"wrong{attempt}", "phone"));
        Assert.Equal(SignInOutcome.Locked, await world.DeviceAsync("anna", "phone"));
    }

    [Fact]
    public async Task The_same_pair_counts_once_however_often_it_comes()
    {
        for (var attempt = 0; attempt < 50; attempt++)
            Assert.Equal(SignInOutcome.Wrong, await world.DeviceAsync("old", "phone2"));
        Assert.Equal(1, await CountAsync());
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
    }

    [Fact]
    public async Task What_is_remembered_as_wrong_counts_for_every_other_device_too()
    {
        // The header is the same each time, so only the first password is hashed.
        await world.LockAsync();
        Assert.Equal(SignInOutcome.Locked, await world.DeviceAsync("anna", "phone"));
    }

    [Fact]
    public async Task Tries_at_the_same_time_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(1, 5).Select(device => world.DeviceAsync($"wrong{device}", $"device{device}")));
        Assert.Equal(SignInOutcome.Locked, await world.DeviceAsync("anna", "phone"));
    }

    [Fact]
    public async Task Many_guesses_at_once_are_not_more_than_one_after_the_other()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 40).Select(guess => world.DeviceAsync($"wrong{guess}", "phone")));
        Assert.InRange(outcomes.Count(outcome => outcome == SignInOutcome.Wrong), 5, 5 + Environment.ProcessorCount);
        Assert.All(outcomes.Where(outcome => outcome != SignInOutcome.Wrong), outcome => Assert.Equal(SignInOutcome.Locked, outcome));
    }

    [Fact]
    public async Task A_device_with_an_old_password_does_not_keep_the_others_from_the_short_way()
    {
        await world.DeviceAsync("old", "phone2");
        var failed = world.Services.GetRequiredService<FailedSignIns>();
        var anna = (await world.AccountAsync("anna")).Key;
        Assert.True(failed.MayHave(anna, "phone2"));
        Assert.False(failed.MayHave(anna, "phone"));
        world.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.False(failed.MayHave(anna, "phone2"));
    }

    [Fact]
    public async Task A_right_password_clears_its_devices_pairs_alone()
    {
        for (var attempt = 1; attempt <= 3; attempt++)
            await world.DeviceAsync($"wrong{attempt}", "phone");
        await world.DeviceAsync("wrong1", "tablet");
        Assert.Equal(4, await CountAsync());
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
        Assert.Equal(1, await CountAsync());
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "tablet"));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task After_fifteen_minutes_a_pair_counts_no_more()
    {
        for (var device = 1; device <= 4; device++)
            await world.DeviceAsync("wrong", $"device{device}");
        world.Time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(4, await CountAsync());
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await CountAsync());
        await world.DeviceAsync("wrong", "device5");
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
    }

    [Fact]
    public async Task A_device_with_an_old_password_never_locks()
    {
        for (var minute = 0; minute < 40; minute++)
        {
            Assert.Equal(SignInOutcome.Wrong, await world.DeviceAsync("old", "phone2"));
            world.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
    }

    [Fact]
    public async Task The_lock_survives_time_and_restart_until_it_is_undone()
    {
        await world.LockAsync();
        world.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(SignInOutcome.Locked, await world.DeviceAsync("anna", "phone"));
        await world.RestartAsync();
        Assert.Equal(SignInOutcome.Locked, await world.DeviceAsync("anna", "phone"));
        await world.SendAsync(new Unlock(await world.AccountAsync("anna")));
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Pairs_survive_a_restart()
    {
        for (var device = 1; device <= 4; device++)
            await world.DeviceAsync("wrong", $"device{device}");
        await world.RestartAsync();
        Assert.Equal(4, await CountAsync());
        // Remembered from the pages, before this process has read any pairs.
        Assert.Equal(SignInOutcome.Granted, await world.PageAsync("anna"));
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "device1"));
        Assert.Equal(3, await CountAsync());
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "device2"));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Pages_let_a_locked_user_in_and_do_not_lock()
    {
        for (var attempt = 0; attempt < 9; attempt++)
            Assert.Equal(SignInOutcome.Wrong, await world.PageAsync($"wrong{attempt}"));
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
        await world.LockAsync();
        Assert.Equal(SignInOutcome.Granted, await world.PageAsync("anna"));
        Assert.Equal(SignInOutcome.Locked, await world.DeviceAsync("anna", "phone"));
    }

    [Fact]
    public async Task Another_user_is_not_touched()
    {
        await world.LockAsync();
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("ben", "phone", "ben"));
    }

    private async Task<int> CountAsync() => (await world.SendAsync(new GetStatus(await world.AccountAsync("anna")))).FailedAttempts;
}
