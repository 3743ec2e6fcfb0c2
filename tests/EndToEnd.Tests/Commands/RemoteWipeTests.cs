using System.Net;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>Remote wipe as the device meets it (contract, "Every device must provision" and <c>/sync/devices/{deviceId}/wipe</c>; SHEET 8.2).</summary>
public sealed class RemoteWipeTests(SharedHost shared)
{
    private static readonly string[] Commands =
    [
        "Sync", "SendMail", "SmartForward", "SmartReply", "FolderSync", "FolderCreate", "FolderDelete", "FolderUpdate", "MoveItems", "GetItemEstimate", "MeetingResponse", "Search", "Settings", "Ping",
        "ItemOperations", "ResolveRecipients", "ValidateCert", "Find",
    ];

    [Fact]
    public async Task After_the_order_every_command_is_Status_140_and_Provision_carries_the_wipe()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        await OrderAsync(user, phone);
        foreach (var command in Commands)
            Assert.Equal((command, "140"), (command, (await phone.PostAsync(command, null)).Status));
        Assert.Equal(HttpStatusCode.OK, (await phone.OptionsAsync()).Code);
        Assert.Equal("ordered", await user.WipeStateAsync(phone));

        var told = await phone.PostAsync("Provision", null);
        Assert.Equal(("1", "Status RemoteWipe"), (told.Status, Names(told)));
        Assert.True((await phone.ProvisionAsync()).WipeOrdered);
        Assert.Equal("sent", await user.WipeStateAsync(phone));
        await user.Host.AssertLoggedAsync("Sync", phone.DeviceId, "140");
        user.Host.AssertClean();
    }

    [Fact]
    public async Task A_device_that_has_wiped_itself_stays_out_until_it_is_forgotten()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        await OrderAsync(user, phone);
        await phone.ProvisionAsync();
        var answer = await phone.AcknowledgeWipeAsync(accountOnly: false);
        Assert.Equal(("1", "Status"), (answer.Status, Names(answer)));
        Assert.Equal("done", await user.WipeStateAsync(phone));

        // Set up again by whoever has it, in each order that there is, it gets nothing, and is not wiped again.
        var anew = user.Host.NewDevice(user.Name, deviceId: phone.DeviceId, password: TestUser.Password);
        Assert.Equal("140", (await anew.FolderSyncAsync()).Status);
        var again = await anew.ProvisionAsync();
        Assert.Equal(("129", false), (again.First.Status, again.WipeOrdered));
        Assert.Equal("1", (await anew.AcknowledgeWipeAsync(accountOnly: false)).Status);
        Assert.Equal("140", (await anew.PostAsync("Settings", null)).Status);

        await user.ForgetAsync(phone);
        anew = await user.Host.NewDevice(user.Name, deviceId: phone.DeviceId, password: TestUser.Password).ConnectAsync();
        Assert.Equal(1, (await anew.PullAsync(anew.Contacts)).ChangeCount);
        Assert.Equal(["Person 01"], await user.LastNamesAsync());
    }

    [Fact]
    public async Task Or_until_it_is_let_back_in_and_then_begins_anew()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        await OrderAsync(user, phone);
        await phone.ProvisionAsync();
        Assert.Equal(HttpStatusCode.Conflict, await user.CallOffWipeAsync(phone));
        await phone.AcknowledgeWipeAsync(accountOnly: false);
        Assert.Equal(HttpStatusCode.NoContent, await user.CallOffWipeAsync(phone));
        Assert.Equal("142", (await phone.FolderSyncAsync()).Status);
        var anew = await user.Host.NewDevice(user.Name, deviceId: phone.DeviceId, password: TestUser.Password).ConnectAsync();
        Assert.Equal(1, (await anew.PullAsync(anew.Contacts)).ChangeCount);
    }

    [Fact]
    public async Task A_device_that_failed_is_told_again()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        await OrderAsync(user, phone);
        await phone.ProvisionAsync();
        var answer = await phone.AcknowledgeWipeAsync(accountOnly: false, status: 2);
        Assert.Equal(("2", "Status RemoteWipe"), (answer.Status, Names(answer)));
        Assert.Equal("failed", await user.WipeStateAsync(phone));
        Assert.Equal("140", (await phone.FolderSyncAsync()).Status);
        Assert.True((await phone.ProvisionAsync()).WipeOrdered);
    }

    [Fact]
    public async Task Called_off_in_time_the_device_goes_on_where_it_was()
    {
        var user = await shared.NewUserAsync(addresses: 2);
        var phone = await user.SyncedPhoneAsync();
        await OrderAsync(user, phone);
        Assert.Equal("140", (await phone.FolderSyncAsync()).Status);
        Assert.Equal(HttpStatusCode.NoContent, await user.CallOffWipeAsync(phone));
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task What_the_device_holds_open_ends_and_its_next_request_is_told()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var (pinging, syncing) = (await user.SyncedPhoneAsync(), await user.SyncedPhoneAsync());
        var (ping, sync) = (pinging.PingAsync(600, [pinging.Contacts]), syncing.SyncAsync(syncing.Contacts, request => request.HeartbeatInterval = 600));

        // Answers a moment later than what is to be held was sent.
        await user.ConnectedPhoneAsync();
        await OrderAsync(user, pinging);
        await OrderAsync(user, syncing);
        Assert.Equal("1", (await ping).Status);
        Assert.True((await sync).Response.IsEmpty);
        Assert.Equal("140", (await pinging.PingAsync()).Status);
        Assert.Equal("140", (await syncing.SyncEmptyAsync()).Status);
    }

    [Fact]
    public async Task Only_the_device_that_was_named_is_wiped()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var (lost, kept) = (await user.SyncedPhoneAsync(), await user.SyncedPhoneAsync());
        await OrderAsync(user, lost);
        await lost.ProvisionAsync();
        await lost.AcknowledgeWipeAsync(accountOnly: false);
        Assert.Equal("1", (await kept.FolderSyncAsync()).Status);
        Assert.False((await kept.ProvisionAsync()).WipeOrdered);
        Assert.Equal(0, (await kept.PullAsync(kept.Contacts)).ChangeCount);
    }

    [Fact]
    public async Task An_account_alone_is_not_wiped_from_a_device_below_16_1()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal(HttpStatusCode.Conflict, await user.OrderWipeAsync(phone, "account"));
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
    }

    [Fact]
    public async Task A_wrong_password_comes_before_it_and_a_missing_gate_does()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        await OrderAsync(user, phone);
        var stranger = user.Host.NewDevice(user.Name, deviceId: phone.DeviceId, password: "falsch");
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync("Provision", null)).Code);
        await user.SetEnabledAsync(false);
        Assert.Equal("126", (await phone.PostAsync("Provision", null)).Status);
        Assert.Equal("126", (await phone.FolderSyncAsync()).Status);
        await user.SetEnabledAsync(true);
        Assert.Equal("ordered", await user.WipeStateAsync(phone));
        Assert.True((await phone.ProvisionAsync()).WipeOrdered);
    }

    private static async Task OrderAsync(TestUser user, Device phone) => Assert.Equal(HttpStatusCode.Accepted, await user.OrderWipeAsync(phone));

    private static string Names(EasResponse answer) => string.Join(' ', answer.Root!.Elements().Select(element => element.Name.LocalName));
}
