using System.Net;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Contacts;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Access;

/// <summary>Module, rights and settings take effect on the next request (contract, "Gates").</summary>
public sealed class GatesTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string> Missing => ["module", "right to sync", "right to Z-Push", "setting", "every kind"];

    [Theory, MemberData(nameof(Missing))]
    public async Task With_a_gate_missing_every_command_is_Status_126_and_never_a_401_but_OPTIONS_answers(string gate)
    {
        var (user, address, phone) = await StartAsync();
        await SetAsync(user, gate, on: false);
        try
        {
            foreach (var command in new[] { "Sync", "FolderSync", "Ping", "GetItemEstimate", "ItemOperations", "Search", "Settings", "Provision" })
            {
                var answer = await phone.PostAsync(command, null);
                Assert.Equal((command, HttpStatusCode.OK, "126"), (command, answer.Code, answer.Status));
            }

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
    public async Task A_kind_that_is_off_has_no_folder_and_comes_back_whole_without_doubles()
    {
        var (user, address, phone) = await StartAsync();
        var crm = new Crm(office.Host, user);
        var (folder, id) = (phone.Contacts, phone.IdOf(address));
        await crm.PutAsync("sync/settings", new { addresses = "off" });

        Assert.Equal("12", (await phone.SyncAsync(folder)).Status);
        Assert.Equal("7", (await phone.PingAsync(1, [folder])).Status);
        Assert.Equal([folder.ServerId], (await phone.FolderSyncAsync()).Deleted);
        Assert.DoesNotContain(phone.Folders, one => one.Type == Folder.ContactsType);
        await crm.EditAsync(address.Id!, now => now.City = "Aachen");
        var later = await crm.CreateAsync(new CrmAddress { LastName = office.Name() });

        await crm.PutAsync("sync/settings", new { addresses = "twoWay" });
        Assert.Equal([folder.ServerId], (await phone.FolderSyncAsync()).Added.Select(one => one.ServerId));
        Assert.Equal(2, (await phone.PullAsync()).Added.Count);

        Assert.Equal(id, phone.IdOf(address));
        Assert.Equal("Aachen", phone.Shows(address, "Contacts:BusinessAddressCity"));
        Assert.True(phone.Has(later));
        Assert.Equal(2, (await crm.AllAsync()).Count);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_device_that_slept_while_a_kind_was_off_goes_on_where_it_was()
    {
        var (user, address, phone) = await StartAsync();
        var crm = new Crm(office.Host, user);
        await crm.PutAsync("sync/settings", new { addresses = "off" });
        await crm.EditAsync(address.Id!, now => now.City = "Aachen");
        await crm.PutAsync("sync/settings", new { });

        Assert.Single((await phone.PullAsync()).Changed);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task One_users_setting_is_no_other_users()
    {
        var (user, _, _) = await StartAsync();
        var (_, _, colleague) = await StartAsync();

        await new Crm(office.Host, user).PutAsync("sync/settings", new { enabled = false });

        Assert.Equal("1", (await colleague.FolderSyncAsync()).Status);
    }

    private async Task<(string User, CrmAddress Address, Device Phone)> StartAsync()
    {
        var user = await office.UserAsync();
        var address = await new Crm(office.Host, user).CreateAsync(new CrmAddress { LastName = office.Name() });
        return (user, address, await office.PhoneAsync(user));
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
