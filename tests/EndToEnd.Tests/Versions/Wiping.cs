using System.Net;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Versions;

/// <summary>The end of a phone: its wipe is ordered through the JSON API and carried to it by Provision, in the words of its version (contract, "Every device must provision"; SHEET 8.2).</summary>
internal static class Wiping
{
    /// <summary>Wipes the phone, all of it or its account alone; what the user has and another phone of his stay as they are.</summary>
    public static async Task WipeAsync(this TestUser user, Device phone, string scope)
    {
        var other = await user.SyncedPhoneAsync();
        var before = await CrmAsync(user);
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
        Assert.False((await phone.ProvisionAsync()).WipeOrdered);

        // Ordered: whatever the phone wants, it is sent to Provision.
        if (!phone.IsAtLeast("16.1"))
            Assert.Equal(HttpStatusCode.Conflict, await user.OrderWipeAsync(phone, "account"));
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
        Assert.Equal(HttpStatusCode.Accepted, await user.OrderWipeAsync(phone, scope));
        Assert.Equal("ordered", await user.WipeStateAsync(phone));
        await AssertOutAsync(phone);

        // An empty Provision asks what is wanted.
        var told = await phone.PostAsync("Provision", null);
        var directive = scope == "account" ? "AccountOnlyRemoteWipe" : "RemoteWipe";
        Assert.Equal(("1", $"Status {directive}"), (told.Status, Names(told)));
        Assert.Equal("sent", await user.WipeStateAsync(phone));
        await AssertOutAsync(phone);

        // It failed, is told again, and has done it.
        var failed = await phone.AcknowledgeWipeAsync(scope == "account", status: 2);
        Assert.Equal(("2", $"Status {directive}"), (failed.Status, Names(failed)));
        Assert.Equal("failed", await user.WipeStateAsync(phone));
        var provision = await phone.ProvisionAsync();
        Assert.Equal((scope == "device", scope == "account"), (provision.WipeOrdered, provision.AccountWipeOrdered));
        var done = await phone.AcknowledgeWipeAsync(scope == "account");
        Assert.Equal(("1", "Status"), (done.Status, Names(done)));
        Assert.Equal("done", await user.WipeStateAsync(phone));

        // It stays out, and is not wiped again by setting it up.
        await AssertOutAsync(phone);
        phone.AssertRefused((await phone.ProvisionAsync()).First, "129", 403);
        Assert.Equal(before, await CrmAsync(user));
        Assert.Equal(0, (await other.PullAsync(other.Contacts)).ChangeCount);

        // Forgotten, it may come again, and gets all that there is.
        await user.ForgetAsync(phone);
        var anew = await user.Host.NewDevice(user.Name, phone.ProtocolVersion, phone.DeviceId, password: TestUser.Password).ConnectAsync();
        Assert.Equal(other.Items(other.Contacts).Count, (await anew.PullAsync(anew.Contacts)).Added.Count);
        Assert.Empty(anew.Complaints);
    }

    private static async Task AssertOutAsync(Device phone)
    {
        foreach (var command in new[] { "Sync", "FolderSync", "Ping", "GetItemEstimate" })
            phone.AssertRefused(await phone.PostAsync(command, null), "140", 449);
        Assert.Equal(HttpStatusCode.OK, (await phone.OptionsAsync()).Code);
    }

    private static async Task<string> CrmAsync(TestUser user)
    {
        var parts = new[] { "addresses", "appointments", "tasks", "sync/notices", "sync/settings" }.Select(resource => user.Api.GetStringAsync(resource));
        return string.Join('\n', await Task.WhenAll(parts));
    }

    private static string Names(EasResponse answer) => string.Join(' ', answer.Root!.Elements().Select(element => element.Name.LocalName));
}
