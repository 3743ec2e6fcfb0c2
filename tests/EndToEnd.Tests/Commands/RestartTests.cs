using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>What is held when the host ends, what is in memory alone, and the bounds without a start argument.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task The_host_answers_what_is_held_before_it_ends_and_asks_for_the_rest_anew_afterwards()
    {
        await using var host = await RealHost.StartAsync(new RealHostOptions { Addresses = 3 });
        var (pinging, syncing) = (await host.NewDevice("anna").ConnectAsync(), await host.NewDevice("ben").ConnectAsync());
        await pinging.PullAsync(pinging.Contacts);
        await syncing.PullAsync(syncing.Contacts);

        // Bounds of the contract.
        Assert.Equal(("5", 60), Bound(await pinging.PingAsync(59, [pinging.Contacts])));
        Assert.Equal(("5", 3540), Bound(await pinging.PingAsync(3541, [pinging.Contacts])));
        var beat = await syncing.SyncManyAsync([syncing.Contacts], null, new SyncEnvelope(HeartbeatInterval: 59));
        Assert.Equal(("14", 60), (beat.Status, beat.Limit));
        var wait = await syncing.SyncManyAsync([syncing.Contacts], null, new SyncEnvelope(Wait: 60));
        Assert.Equal(("14", 59), (wait.Status, wait.Limit));

        var (ping, sync) = (pinging.PingAsync(3540, [pinging.Contacts]), syncing.SyncAsync(syncing.Contacts, request => request.Wait = 59));

        // Answers a moment later than what is to be held was sent.
        await host.NewDevice("carla").ConnectAsync();
        Assert.True(await host.StopAsync(), "the host did not end within 10 s of SIGTERM");
        Assert.Equal("1", (await ping).Status);
        Assert.True((await sync).Response.IsEmpty);

        await host.RestartAsync();
        Assert.Equal("3", (await pinging.PingAsync()).Status);
        Assert.Equal("13", (await syncing.SyncEmptyAsync()).Status);
        Assert.Equal(0, (await pinging.PullAsync(pinging.Contacts)).ChangeCount);
        Assert.Empty(pinging.Complaints);
        host.AssertClean();

        static (string?, int?) Bound(PingResult result) => (result.Status, result.HeartbeatBound);
    }
}
