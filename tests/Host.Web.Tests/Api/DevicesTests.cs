using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class DevicesTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Instant First = Instant.FromUtc(2026, 11, 1, 8, 30);
    private static readonly Instant Last = Instant.FromUtc(2026, 11, 2, 9, 0);

    [Fact]
    public async Task A_device_says_what_is_known_of_it()
    {
        var agent = host.As(await AgentWithAsync("phone1"));
        const string Expected = """
            {"deviceId":"phone1","deviceType":"iPhone","model":"iPhone15,2","operatingSystem":"iOS 19","friendlyName":null,"userAgent":"Apple-iPhone15C2/2301.1","protocolVersion":"16.1","firstSeen":"2026-11-01T08:30:00Z","lastSync":"2026-11-02T09:00:00Z","wipe":null}
            """;
        var device = (await agent.GetAsync("/sync/devices/phone1")).Is(HttpStatusCode.OK);
        Assert.Equal(Expected.Trim(), device.Text);
        Assert.Matches("^\"[0-9a-f]+\"$", device.ETag);
        Assert.Equal($$"""{"items":[{{Expected.Trim()}}],"next":null}""", (await agent.GetAsync("/sync/devices")).Text);
        Assert.Equal("2026-11-02T09:00:00Z", (string)(await agent.GetAsync("/sync/status"))["lastSync"]!);
    }

    [Fact]
    public async Task The_last_sync_is_the_latest_of_all_devices()
    {
        var name = await AgentWithAsync("phone1", "phone2");
        await SaveAsync(name, "phone3", lastSync: null);
        Assert.Equal("2026-11-02T09:00:00Z", (string)(await host.As(name).GetAsync("/sync/status"))["lastSync"]!);
        Assert.Null((await host.As(name).GetAsync("/sync/devices/phone3"))["lastSync"]);
    }

    [Fact]
    public async Task A_forgotten_device_is_gone()
    {
        var agent = host.As(await AgentWithAsync("phone1", "phone2"));
        (await agent.DeleteAsync("/sync/devices/phone1")).Is(HttpStatusCode.NoContent);
        (await agent.GetAsync("/sync/devices/phone1")).Problem(HttpStatusCode.NotFound);
        (await agent.DeleteAsync("/sync/devices/phone1")).Problem(HttpStatusCode.NotFound);
        Assert.Equal(["phone2"], (await agent.GetAsync("/sync/devices")).Items.Select(device => (string)device["deviceId"]!));
    }

    [Fact]
    public async Task Another_users_device_is_not_there()
    {
        await AgentWithAsync("phone9");
        (await host.Anna.GetAsync("/sync/devices/phone9")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.DeleteAsync("/sync/devices/phone9")).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_device_that_has_changed_is_not_forgotten()
    {
        var agent = host.As(await AgentWithAsync("phone1"));
        var tag = (await agent.GetAsync("/sync/devices/phone1")).ETag;
        (await agent.DeleteAsync("/sync/devices/phone1", "\"x\"")).Problem(HttpStatusCode.PreconditionFailed);
        (await agent.DeleteAsync("/sync/devices/phone1", tag)).Is(HttpStatusCode.NoContent);
    }

    private async Task<string> AgentWithAsync(params string[] devices)
    {
        var name = await host.NewUserAsync();
        foreach (var device in devices)
            await SaveAsync(name, device, Last);
        return name;
    }

    private async Task SaveAsync(string user, string device, Instant? lastSync)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var account = await host.Services.GetRequiredService<IDirectory>().FindAccountAsync("demo", user, cancellation);
        await using var transaction = await host.Services.GetRequiredService<IStore>().WriteAsync(cancellation);
        await transaction.Devices.SaveAsync(new Device
        {
            Account = account!.Key,
            DeviceId = device,
            DeviceType = "iPhone",
            Information = new("iPhone15,2", "iOS 19", null, "Apple-iPhone15C2/2301.1"),
            ProtocolVersion = "16.1",
            FirstSeen = First,
            LastSync = lastSync,
        });
        await transaction.CommitAsync(cancellation);
    }
}
