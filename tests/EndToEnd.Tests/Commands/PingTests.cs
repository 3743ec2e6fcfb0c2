using System.Diagnostics;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>Ping (SHEET 6).</summary>
public sealed class PingTests(SharedHost shared)
{
    // Far above what the host needs, far below the time that a Ping is held.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Time_up_is_status_1()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var watch = Stopwatch.StartNew();
        Assert.Equal("1", (await phone.PingAsync(1, [phone.Contacts])).Status);
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(900), Soon);
    }

    [Fact]
    public async Task A_change_in_the_CRM_wakes_it()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var ping = phone.PingAsync(600, [phone.Contacts]);
        var watch = Stopwatch.StartNew();
        await user.AddAsync("Neu");
        var woken = await ping.WaitAsync(Soon, TestContext.Current.CancellationToken);
        Assert.Equal("2", woken.Status);
        Assert.Equal([phone.Contacts.ServerId], woken.ChangedFolders);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);

        // Not fetched yet: the next one returns at once, until it is.
        Assert.Equal("2", (await phone.PingAsync().WaitAsync(Soon, TestContext.Current.CancellationToken)).Status);
        await phone.PullAsync(phone.Contacts);
        Assert.Equal("1", (await phone.PingAsync(1)).Status);
    }

    [Fact]
    public async Task Changes_and_deletes_in_the_CRM_wake_it_as_well()
    {
        var user = await shared.NewUserAsync(addresses: 2);
        var phone = await user.SyncedPhoneAsync();
        var id = (await user.AddressesAsync())[0]["id"]!.GetValue<string>();
        foreach (var happens in new Func<Task>[] { () => user.ChangeAsync(id, "city", "Bonn"), () => user.DeleteAsync(id) })
        {
            var ping = phone.PingAsync(600, [phone.Contacts]);
            await happens();
            Assert.Equal("2", (await ping.WaitAsync(Soon, TestContext.Current.CancellationToken)).Status);
            await phone.PullAsync(phone.Contacts);
        }
    }

    [Fact]
    public async Task What_another_user_sees_does_not_wake_it()
    {
        var (user, stranger) = (await shared.NewUserAsync(), await shared.NewUserAsync());
        var phone = await user.SyncedPhoneAsync();
        var ping = phone.PingAsync(2, [phone.Contacts]);
        await stranger.AddAsync("Fremd");
        Assert.Equal("1", (await ping).Status);
    }

    [Fact]
    public async Task The_device_s_own_change_does_not_wake_it_but_another_device_s()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var (own, other) = (await user.SyncedPhoneAsync(), await user.SyncedPhoneAsync());
        var pings = (Own: own.PingAsync(3, [own.Contacts]), Other: other.PingAsync(600, [other.Contacts]));
        var twin = new Twin(user, own);
        await twin.AddAsync("Eigen");
        Assert.Equal("2", (await pings.Other.WaitAsync(Soon, TestContext.Current.CancellationToken)).Status);

        // A newer Sync of the device ends its Ping, with nothing to tell; so does the next one's time.
        Assert.Equal("1", (await pings.Own).Status);
        Assert.Equal("1", (await own.PingAsync(1)).Status);
    }

    [Fact]
    public async Task A_newer_Ping_ends_the_older()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var older = phone.PingAsync(600, [phone.Contacts]);

        // The older one is held at some time after it was sent: pinged until it has ended.
        for (var watch = Stopwatch.StartNew(); !older.IsCompleted && watch.Elapsed < Soon;)
            Assert.Equal("1", (await phone.PingAsync(1, [phone.Contacts])).Status);
        Assert.True(older.IsCompleted);
        Assert.Equal("1", (await older).Status);
    }

    [Fact]
    public async Task What_is_left_out_is_as_it_was_before()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        Assert.Equal("3", (await phone.PingAsync()).Status);
        Assert.Equal("3", (await phone.PingAsync(heartbeat: 1)).Status);
        Assert.Equal("3", (await phone.PingAsync(watched: [phone.Contacts])).Status);
        Assert.Equal("1", (await phone.PingAsync(1, [phone.Contacts])).Status);
        Assert.Equal("1", (await phone.PingAsync()).Status);
        Assert.Equal("1", (await phone.PingAsync(heartbeat: 1)).Status);
        Assert.Equal("1", (await phone.PingAsync(watched: [phone.Contacts])).Status);
        await user.AddAsync("Neu");
        Assert.Equal("2", (await phone.PingAsync()).Status);
        await user.Host.AssertLoggedAsync("Ping", phone.DeviceId, "3");
        user.Host.AssertClean();
    }

    [Fact]
    public async Task What_one_device_said_is_not_said_for_another()
    {
        var user = await shared.NewUserAsync();
        var (one, other) = (await user.SyncedPhoneAsync(), await user.SyncedPhoneAsync());
        Assert.Equal("1", (await one.PingAsync(1, [one.Contacts])).Status);
        Assert.Equal("3", (await other.PingAsync()).Status);
    }

    [Fact]
    public async Task What_breaks_the_rules_is_status_4()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.SyncedPhoneAsync();
        var id = phone.Contacts.ServerId;
        Assert.Equal("4", (await phone.PostAsync("Ping", Bodies.Ping(null))).Status);
        Assert.Equal("4", (await phone.PostAsync("Ping", Bodies.Ping("1", id, id))).Status);
        Assert.Equal("4", (await phone.PostAsync("Ping", Bodies.Ping("soon", id))).Status);
        Assert.Equal("4", (await phone.PostAsync("Ping", Bodies.Ping("99999999999", id))).Status);
        await user.Host.AssertLoggedAsync("Ping", phone.DeviceId, "4");
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("-5", 1)]
    [InlineData("3541", 3540)]
    [InlineData("2147483647", 3540)]
    public async Task An_interval_out_of_bounds_is_status_5_with_the_bound(string interval, int bound)
    {
        var user = await shared.NewUserAsync();
        var phone = await user.SyncedPhoneAsync();
        var result = new PingResult(await phone.PostAsync("Ping", Bodies.Ping(interval, phone.Contacts.ServerId)));
        Assert.Equal(("5", bound), (result.Status, result.HeartbeatBound));
        await user.Host.AssertLoggedAsync("Ping", phone.DeviceId, "5");
    }

    [Fact]
    public async Task Too_many_folders_are_status_6_with_the_limit()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.SyncedPhoneAsync();
        var result = new PingResult(await phone.PostAsync("Ping", Bodies.Ping("1", [.. Enumerable.Range(0, 1000).Select(number => $"f{number}")])));
        Assert.Equal("6", result.Status);
        Assert.InRange(result.MaxFolders!.Value, 1, 999);
        await user.Host.AssertLoggedAsync("Ping", phone.DeviceId, "6");
    }

    [Fact]
    public async Task Unknown_folders_and_folders_that_came_or_went_are_status_7()
    {
        var user = await shared.NewUserAsync();
        var phone = user.Phone();
        await phone.ProvisionAsync();
        Assert.Equal("7", (await phone.PostAsync("Ping", Bodies.Ping("1", "1"))).Status);
        await phone.FolderSyncAsync();
        Assert.Equal("7", (await phone.PostAsync("Ping", Bodies.Ping("1", phone.Contacts.ServerId, "99"))).Status);
        Assert.Equal("1", (await phone.PingAsync(1, [phone.Contacts])).Status);
        await user.SetAddressesAsync("off");
        Assert.Equal("7", (await phone.PingAsync()).Status);
        await phone.FolderSyncAsync();
        await user.SetAddressesAsync("twoWay");
        Assert.Equal("7", (await phone.PingAsync()).Status);
        await user.Host.AssertLoggedAsync("Ping", phone.DeviceId, "7");
    }

    [Fact]
    public async Task A_folder_that_was_never_synced_is_not_reported_again_and_again()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal("1", (await phone.PingAsync(1, [phone.Contacts])).Status);
    }

    [Fact]
    public async Task A_phone_that_hangs_up_leaves_no_trace()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        for (var place = 0; place < 10; place++)
        {
            var ping = phone.BuildHttp("Ping", Bodies.Ping("600", phone.Contacts.ServerId));
            await CuttingTransport.SendAsync(user.Url, ping, cutResponseAt: 0, reset: place % 2 == 0);
        }

        await user.AddAsync("Neu");
        Assert.Equal("2", (await phone.PingAsync(600, [phone.Contacts]).WaitAsync(Soon, TestContext.Current.CancellationToken)).Status);
        user.Host.AssertClean();
    }

    /// <summary>The same device on a second connection; a phone takes one command at a time, but its Ping stays open beside.</summary>
    private sealed class Twin(TestUser user, Device phone)
    {
        public async Task AddAsync(string lastName)
        {
            var http = phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", lastName)))));
            Assert.Equal(200, (await CuttingTransport.SendAsync(user.Url, http)).StatusCode);
        }
    }
}
