using System.Net;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Contacts;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Access;

/// <summary>Module, rights and settings take effect on the next request (contract, "Gates").</summary>
public sealed class GatesTests(Office office) : IClassFixture<Office>
{
    private static readonly string[] Gates = ["module", "right to sync", "right to Z-Push", "setting", "every kind"];

    /// <summary>Each gate in the oldest and the newest version, one in those between.</summary>
    public static TheoryData<string, string> Missing =>
        [.. from gate in Gates from version in PhoneVersions.All where gate == "setting" || PhoneVersions.OldestAndNewest.Contains(version) select (gate, version)];

    [Theory, MemberData(nameof(Missing))]
    public async Task With_a_gate_missing_every_command_is_refused_and_never_by_a_401_but_OPTIONS_answers(string gate, string version)
    {
        var (user, address, phone) = await StartAsync(version);
        await SetAsync(user, gate, on: false);
        try
        {
            foreach (var command in new[] { "Sync", "FolderSync", "Ping", "GetItemEstimate", "ItemOperations", "Search", "Settings", "Provision" })
                phone.AssertRefused(await phone.PostAsync(command, null), "126", 403);

            Assert.Equal(HttpStatusCode.OK, (await phone.OptionsAsync()).Code);
            var status = await office.Admin.JsonAsync($"sync/status?user={user}");
            var expected = gate switch
            {
                "module" => "module",
                "setting" or "every kind" => "userSetting",
                _ => "userRight",
            };
            Assert.Equal([expected], status.GetProperty("blockedBy").EnumerateArray().Select(one => one.GetString()));
            Assert.Equal("off", status.GetProperty("effective").GetProperty("addresses").GetString());
            await new Crm(office.Host, user).EditAsync(address.Id!, now => now.City = "Aachen");
        }
        finally
        {
            await SetAsync(user, gate, on: true);
        }

        // Some have to fetch their folders anew when all were gone; those that were only kept out go on.
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
        await phone.PullAsync();
        Assert.Equal("Aachen", phone.Shows(address, "Contacts:BusinessAddressCity"));
        Assert.Single(phone.Items(phone.Contacts));
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task One_users_setting_is_no_other_users()
    {
        var (user, _, _) = await StartAsync();
        var (_, _, colleague) = await StartAsync();

        await new Crm(office.Host, user).PutAsync("sync/settings", new { enabled = false });

        Assert.Equal("1", (await colleague.FolderSyncAsync()).Status);
    }

    private async Task<(string User, CrmAddress Address, Device Phone)> StartAsync(string version = "14.1")
    {
        var user = await office.UserAsync();
        var address = await new Crm(office.Host, user).CreateAsync(new CrmAddress { LastName = office.Name() });
        return (user, address, await office.PhoneAsync(user, version: version));
    }

    private Task SetAsync(string user, string gate, bool on) => gate switch
    {
        "module" => office.EditTenantAsync(tenant => tenant["modules"] = new JsonObject { ["zPush"] = on }),
        "right to sync" => office.EditUserAsync(user, now => now["rights"] = new JsonObject { ["sync"] = on, ["zPush"] = true }),
        "right to Z-Push" => office.EditUserAsync(user, now => now["rights"] = new JsonObject { ["sync"] = true, ["zPush"] = on }),
        "setting" => office.Admin.PutAsync($"sync/settings?user={user}", new { enabled = on }),
        _ when on => office.Admin.PutAsync($"sync/settings?user={user}", new { }),
        _ => office.Admin.PutAsync($"sync/settings?user={user}", new { addresses = "off", appointments = "off", tasks = "off" }),
    };
}
