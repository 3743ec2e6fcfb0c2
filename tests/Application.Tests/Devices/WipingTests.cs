using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Addresses;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Provisioning;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Tests.Devices;

/// <summary>A wipe from its order to its end (contract, <c>/sync/devices/{deviceId}/wipe</c>; MS-ASPROV 3.1.5.1.2.2).</summary>
public sealed class WipingTests(World world) : IClassFixture<World>
{
    private Instant Now => Instant.FromDateTimeOffset(world.Time.GetUtcNow());

    [Fact]
    public async Task A_wipe_goes_from_its_order_over_the_device_s_answer_to_its_end()
    {
        var (anna, id) = await DeviceAsync("whole");
        var ordered = Now;
        Assert.Equal(new(WipeScope.Device, WipeState.Ordered, ordered, null), (await world.SendAsync(new OrderWipe(anna, id, WipeScope.Device))).Wipe);
        world.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(WipeScope.Device, await world.SendAsync(new SendWipe(anna, id)));
        Assert.Equal(new(WipeScope.Device, WipeState.Sent, ordered, null), await WipeAsync(anna, id));
        Assert.Equal(WipeState.Done, await world.SendAsync(new AnswerWipe(anna, id, WipeScope.Device, Succeeded: true)));
        Assert.Equal(new(WipeScope.Device, WipeState.Done, ordered, Now), await WipeAsync(anna, id));
    }

    [Fact]
    public async Task A_device_is_wiped_once_whatever_is_repeated_and_whenever_the_host_restarts()
    {
        var (anna, id) = await DeviceAsync("once");
        await world.SendAsync(new OrderWipe(anna, id, WipeScope.Account));
        await world.RestartAsync();
        Assert.Equal(WipeScope.Account, await world.SendAsync(new SendWipe(anna, id)));
        await world.RestartAsync();
        Assert.Equal(WipeScope.Account, await world.SendAsync(new SendWipe(anna, id)));
        await world.SendAsync(new AnswerWipe(anna, id, WipeScope.Account, Succeeded: true));
        await world.RestartAsync();
        var done = await WipeAsync(anna, id);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await world.SendAsync(new SendWipe(anna, id)));
        foreach (var succeeded in new[] { true, false })
            Assert.Equal(WipeState.Done, await world.SendAsync(new AnswerWipe(anna, id, WipeScope.Account, succeeded)));
        Assert.Equal(done, await WipeAsync(anna, id));
        Assert.Equal(Refusal.Conflict, (await RefusedAsync(new OrderWipe(anna, id, WipeScope.Account))).Refusal);
    }

    [Fact]
    public async Task A_device_that_failed_is_told_again()
    {
        var (anna, id) = await DeviceAsync("failed");
        await world.SendAsync(new OrderWipe(anna, id, WipeScope.Device));
        await world.SendAsync(new SendWipe(anna, id));
        Assert.Equal(WipeState.Failed, await world.SendAsync(new AnswerWipe(anna, id, WipeScope.Device, Succeeded: false)));
        Assert.Equal((WipeState.Failed, Now), ((await WipeAsync(anna, id))!.State, (await WipeAsync(anna, id))!.AnsweredAt));
        Assert.Equal(WipeScope.Device, await world.SendAsync(new SendWipe(anna, id)));
        Assert.Equal(WipeState.Done, await world.SendAsync(new AnswerWipe(anna, id, WipeScope.Device, Succeeded: true)));
    }

    [Fact]
    public async Task An_answer_to_what_was_not_ordered_changes_nothing()
    {
        var (anna, id) = await DeviceAsync("unasked");
        Assert.Null(await world.SendAsync(new AnswerWipe(anna, id, WipeScope.Device, Succeeded: true)));
        Assert.Null(await world.SendAsync(new SendWipe(anna, id)));
        Assert.Null(await WipeAsync(anna, id));
        await world.SendAsync(new OrderWipe(anna, id, WipeScope.Account));
        Assert.Null(await world.SendAsync(new AnswerWipe(anna, id, WipeScope.Device, Succeeded: true)));
        Assert.Equal(WipeState.Ordered, (await WipeAsync(anna, id))!.State);
    }

    [Fact]
    public async Task Nobody_calls_off_what_a_device_was_told_before_it_has_answered()
    {
        var (anna, id) = await DeviceAsync("told");
        await world.SendAsync(new OrderWipe(anna, id, WipeScope.Device));
        await world.SendAsync(new SendWipe(anna, id));
        Assert.Equal(Refusal.Conflict, (await RefusedAsync(new CallOffWipe(anna, id, Any))).Refusal);
        await world.SendAsync(new AnswerWipe(anna, id, WipeScope.Device, Succeeded: true));
        await world.SendAsync(new CallOffWipe(anna, id, Any));
        var device = await world.SendAsync(new GetDevice(anna, id));
        Assert.Equal((null, 0u), (device.Wipe, device.PolicyKey));
    }

    [Fact]
    public async Task Forgetting_a_device_ends_its_wipe()
    {
        var (anna, id) = await DeviceAsync("forgotten");
        await world.SendAsync(new OrderWipe(anna, id, WipeScope.Device));
        await world.SendAsync(new SendWipe(anna, id));
        await world.SendAsync(new ForgetDevice(anna, id, Any));
        Assert.Null(await world.SendAsync(new OpenDevice(anna, id)));
    }

    [Fact]
    public async Task A_wipe_leaves_the_CRM_as_it_is()
    {
        var (anna, id) = await DeviceAsync("crm");
        var address = await world.SendAsync(new CreateAddress(anna, new() { LastName = "Bleibt" }));
        await world.SendAsync(new OrderWipe(anna, id, WipeScope.Device));
        await world.SendAsync(new SendWipe(anna, id));
        await world.SendAsync(new AnswerWipe(anna, id, WipeScope.Device, Succeeded: true));
        await world.SendAsync(new ForgetDevice(anna, id, Any));
        var after = await world.SendAsync(new GetAddress(anna, address.Id));
        Assert.Equal((address.Revision, "Bleibt"), (after.Revision, after.Content.LastName));
        Assert.True(after.Content.IsReleasedFor("anna"));
    }

    private static Precondition Any => Precondition.None;

    private async Task<DeviceWipe?> WipeAsync(Account account, string id) => (await world.SendAsync(new GetDevice(account, id))).Wipe;

    private Task<RefusedException> RefusedAsync(MediatR.IBaseRequest request) => Assert.ThrowsAsync<RefusedException>(() => request switch
    {
        MediatR.IRequest<Device> asking => world.SendAsync(asking),
        _ => world.SendAsync((MediatR.IRequest)request),
    });

    private async Task<(Account Anna, string Id)> DeviceAsync(string id)
    {
        var anna = await world.AccountAsync("anna");
        await using var transaction = await world.Services.GetRequiredService<IStore>().WriteAsync(TestContext.Current.CancellationToken);
        await transaction.Devices.SaveAsync(new Device { Account = anna.Key, DeviceId = id, ProtocolVersion = "16.1", PolicyKey = 7, PendingPolicyKey = 8 });
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return (anna, id);
    }
}
