using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Tests.Devices;

public sealed class ForgettingTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_device_that_has_synced_since_it_was_stored_is_known_by_the_tag_that_was_read()
    {
        var anna = await world.AccountAsync("anna");
        var activity = world.Services.GetRequiredService<DeviceActivity>();
        Device device;
        await using (var transaction = await world.Services.GetRequiredService<IStore>().WriteAsync(TestContext.Current.CancellationToken))
        {
            device = await transaction.Devices.SaveAsync(new Device { Account = anna.Key, DeviceId = "phone" });
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        var stale = DeviceTag.Of(await world.SendAsync(new GetDevice(anna, "phone")));
        activity.Note(device, Instant.FromDateTimeOffset(world.Time.GetUtcNow()));
        var fresh = DeviceTag.Of(await world.SendAsync(new GetDevice(anna, "phone")));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.SendAsync(new ForgetDevice(anna, "phone", new([stale]))));
        Assert.Equal(Refusal.Stale, refused.Refusal);
        await world.SendAsync(new ForgetDevice(anna, "phone", new([fresh])));
    }
}
