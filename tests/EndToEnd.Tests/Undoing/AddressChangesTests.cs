using System.Net;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Undoing;

/// <summary>What a device does to addresses can be undone.</summary>
public sealed class AddressChangesTests(SharedHost host)
{
    private static readonly object[] Mobile = [new { value = "0171 1", type = "mobile", slot = "mobile" }];

    [Fact]
    public async Task An_edit_is_told_field_by_field_and_undone_on_every_device()
    {
        var (user, changes) = await NewAsync();
        var id = await user.AddAsync("Muster", more: new { firstName = "Eva", city = "Aachen", phones = Mobile, categories = new[] { "Kunde" } });
        var (phone, tablet) = (await user.SyncedPhoneAsync(), await user.SyncedPhoneAsync());
        var before = await GetAsync(user, id);
        await EditAsync(phone, ("Contacts:MobilePhoneNumber", "0172 2"), ("Contacts:BusinessAddressCity", ""), ("Contacts:Spouse", "Maria"));

        var change = Assert.Single(await changes.AllAsync());
        Assert.Equal(["city: \"Aachen\" > null", "mobile: \"0171 1\" > \"0172 2\"", "Spouse: null > \"Maria\""], Changes.Fields(change));
        Assert.Equal(("change address Eva Muster", phone.DeviceId, id, null), (Changes.Line(change), (string)change["deviceId"]!, (string)change["item"]!["id"]!, change["undoneAt"]));
        Assert.Empty(change["others"]!.AsArray());

        Assert.Equal("city, mobile, Spouse; kept: ", await changes.UndoAsync(change));

        Assert.Equal(before, await GetAsync(user, id));
        Assert.NotNull((await changes.NewestAsync())["undoneAt"]);
        foreach (var device in new[] { phone, tablet })
        {
            await device.PullAsync(device.Contacts);
            var shown = device.Contact(device.Items(device.Contacts).Keys.Single());
            Assert.Equal(("0171 1", "Aachen", null), (shown["Contacts:MobilePhoneNumber"], shown["Contacts:BusinessAddressCity"], shown["Contacts:Spouse"]));
            await QuietAsync(device);
        }

        Assert.Equal("The change is undone.", await changes.RefusedAsync(change));
        Assert.Single(await changes.AllAsync());
    }

    [Fact]
    public async Task What_the_CRM_or_another_device_has_changed_since_stays_and_is_named()
    {
        var (user, changes) = await NewAsync();
        var id = await user.AddAsync("Muster", more: new { city = "Aachen", street = "Allee 5", phones = Mobile });
        var (phone, tablet) = (await user.SyncedPhoneAsync(), await user.SyncedPhoneAsync());
        await EditAsync(phone, ("Contacts:BusinessAddressCity", "Bonn"), ("Contacts:BusinessAddressStreet", "Weg 1"), ("Contacts:MobilePhoneNumber", "0172 2"), ("Contacts:Spouse", "Maria"), ("Contacts:Children", "Max"));
        var change = await changes.NewestAsync();
        await user.ChangeAsync(id, "city", "Köln");
        await tablet.PullAsync(tablet.Contacts);
        await EditAsync(tablet, ("Contacts:Spouse", "Josefa"), ("Contacts:MobilePhoneNumber", "0173 3"));

        Assert.Equal("street, Children; kept: city, mobile, Spouse", await changes.UndoAsync(change));

        await phone.PullAsync(phone.Contacts);
        var shown = phone.Contact(phone.Items(phone.Contacts).Keys.Single());
        Assert.Equal(("Köln", "Allee 5", "0173 3", "Josefa", null), (shown["Contacts:BusinessAddressCity"], shown["Contacts:BusinessAddressStreet"], shown["Contacts:MobilePhoneNumber"], shown["Contacts:Spouse"], shown["Contacts:Children"]));
    }

    [Fact]
    public async Task Where_nothing_is_left_of_a_change_it_is_not_undone()
    {
        var (user, changes) = await NewAsync();
        var id = await user.AddAsync("Muster", more: new { city = "Aachen" });
        var phone = await user.SyncedPhoneAsync();
        await EditAsync(phone, ("Contacts:BusinessAddressCity", "Bonn"));
        var change = await changes.NewestAsync();

        await user.ChangeAsync(id, "city", "Köln");
        Assert.Equal("What the device changed has been changed since.", await changes.RefusedAsync(change));
        await user.ChangeAsync(id, "city", "Aachen");
        Assert.Equal("All is as it was before the change.", await changes.RefusedAsync(change));
        await user.DeleteAsync(id);
        Assert.Equal("The item was deleted since.", await changes.RefusedAsync(change));
        Assert.Null((await changes.NewestAsync())["undoneAt"]);
    }

    [Fact]
    public async Task A_deleted_address_is_on_the_users_devices_again_with_what_stands_beside_it()
    {
        var (user, changes) = await NewAsync();
        await user.AddAsync("Muster");
        var (phone, tablet) = (await user.SyncedPhoneAsync(), await user.SyncedPhoneAsync());
        await EditAsync(phone, ("Contacts:Spouse", "Maria"));
        await phone.SyncAsync(phone.Contacts, request => request.Delete(phone.Items(phone.Contacts).Keys.Single()));
        await tablet.PullAsync(tablet.Contacts);
        Assert.Empty(tablet.Items(tablet.Contacts));

        var change = await changes.NewestAsync();
        Assert.Equal("delete address Muster", Changes.Line(change));
        Assert.Equal([$"releasedFor: [\"{user.Name}\"] > []"], Changes.Fields(change));
        Assert.Equal("releasedFor; kept: ", await changes.UndoAsync(change));

        foreach (var device in new[] { phone, tablet })
        {
            await device.PullAsync(device.Contacts);
            Assert.Equal("Maria", device.Contact(device.Items(device.Contacts).Keys.Single())["Contacts:Spouse"]);
            await QuietAsync(device);
        }
    }

    [Fact]
    public async Task An_added_address_is_deleted_unless_somebody_has_changed_it_since()
    {
        var (user, changes) = await NewAsync();
        var (phone, tablet) = (await user.SyncedPhoneAsync(), await user.SyncedPhoneAsync());
        await phone.SyncAsync(phone.Contacts, request => request
            .Add("c1", Contact.Build([("Contacts:LastName", "Neu"), ("Contacts:MobilePhoneNumber", "0171 1"), ("Contacts:Spouse", "Maria")]))
            .Add("c2", Contact.Build([("Contacts:LastName", "Bleibt")])));
        await tablet.PullAsync(tablet.Contacts);
        var all = await changes.AllAsync();
        Assert.Equal(["add address Bleibt", "add address Neu"], all.Select(Changes.Line));
        Assert.Equal(
            ["lastName: null > \"Neu\"", $"users: null > [\"{user.Name}\"]", $"releasedFor: null > [\"{user.Name}\"]", "mobile: null > \"0171 1\"", "Spouse: null > \"Maria\""], Changes.Fields(all[1]));
        await user.ChangeAsync((string)all[0]["item"]!["id"]!, "notes", "von Hand");

        Assert.Equal("What the device changed has been changed since.", await changes.RefusedAsync(all[0]));
        Assert.Equal("lastName, users, releasedFor, mobile, Spouse; kept: ", await changes.UndoAsync(all[1]));

        Assert.Equal(["Bleibt"], await user.LastNamesAsync());
        foreach (var device in new[] { phone, tablet })
        {
            await device.PullAsync(device.Contacts);
            Assert.Equal("Bleibt", device.Contact(device.Items(device.Contacts).Keys.Single())["Contacts:LastName"]);
            await QuietAsync(device);
        }
    }

    [Fact]
    public async Task All_of_a_device_since_a_time_is_undone_the_newest_first_and_what_is_not_is_named()
    {
        var (user, changes) = await NewAsync();
        var (first, second) = (await user.AddAsync("Eins", more: new { city = "Aachen" }), await user.AddAsync("Zwei", more: new { city = "Aachen" }));
        var (phone, tablet) = (await user.SyncedPhoneAsync(), await user.SyncedPhoneAsync());
        await EditAsync(phone, "Eins", ("Contacts:BusinessAddressCity", "vorher"));
        var since = await NowAsync(changes);
        await EditAsync(phone, "Eins", ("Contacts:BusinessAddressCity", "Bonn"));
        await EditAsync(phone, "Eins", ("Contacts:BusinessAddressCity", "Köln"));
        await EditAsync(phone, "Zwei", ("Contacts:BusinessAddressCity", "Bonn"));
        await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build([("Contacts:LastName", "Drei")])));
        await EditAsync(phone, "Drei", ("Contacts:BusinessAddressCity", "Bonn"));
        await tablet.PullAsync(tablet.Contacts);
        await EditAsync(tablet, "Zwei", ("Contacts:BusinessAddressStreet", "Allee 5"));
        await user.ChangeAsync(second, "city", "Trier");
        await user.ForgetAsync(phone);

        var undone = await changes.UndoDeviceAsync(phone, since);

        Assert.Equal(4, (int)undone["undone"]!);
        Assert.Equal(4, undone["changes"]!.AsArray().Count);
        var refused = Assert.Single(undone["notUndone"]!.AsArray())!;
        Assert.Equal((second, "changedSince"), ((string)refused["item"]!["id"]!, (string)refused["reason"]!));
        Assert.Equal(["Eins", "Zwei"], await user.LastNamesAsync());
        Assert.Equal("vorher", (string)JsonNode.Parse(await GetAsync(user, first))!["city"]!);
        Assert.Equal("Allee 5", (string)JsonNode.Parse(await GetAsync(user, second))!["street"]!);
        Assert.Equal(0, (int)(await changes.UndoDeviceAsync(phone, since))["undone"]!);
    }

    [Fact]
    public async Task A_request_whose_answer_was_lost_is_neither_a_second_change_nor_done_again_after_it_was_undone()
    {
        var (user, changes) = await NewAsync();
        var phone = await user.SyncedPhoneAsync();
        await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build([("Contacts:LastName", "Neu")])), loseAnswer: true);
        await changes.UndoNewestAsync();

        await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build([("Contacts:LastName", "Neu")])).Add("c2", Contact.Build([("Contacts:LastName", "Zwei")])));
        await phone.PullAsync(phone.Contacts);

        Assert.Equal(["add address Zwei", "add address Neu"], (await changes.AllAsync()).Select(Changes.Line));
        Assert.Equal(["Zwei"], await user.LastNamesAsync());
        Assert.Equal("Zwei", phone.Contact(phone.Items(phone.Contacts).Keys.Single())["Contacts:LastName"]);
        await QuietAsync(phone);
    }

    [Fact]
    public async Task Changes_are_their_users_and_an_administrator_may_undo_them_for_him()
    {
        var (user, changes) = await NewAsync();
        var id = await user.AddAsync("Muster", more: new { city = "Aachen" });
        var phone = await user.SyncedPhoneAsync();
        await EditAsync(phone, ("Contacts:BusinessAddressCity", "Bonn"));
        var change = (string)(await changes.NewestAsync())["id"]!;
        var other = await host.NewUserAsync();

        Assert.Empty(await new Changes(other).AllAsync());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other.Api, $"sync/changes/{change}/undo"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(other.Api, $"sync/changes/{change}/undo?user={user.Name}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(user.Host.Api("admin"), $"sync/changes/{change}/undo?user={user.Name}"));
        Assert.Equal("Aachen", (string)JsonNode.Parse(await GetAsync(user, id))!["city"]!);
    }

    private async Task<(TestUser User, Changes Changes)> NewAsync()
    {
        var user = await host.NewUserAsync();
        return (user, new(user));
    }

    private static Task<SyncResult> EditAsync(Device phone, params (string Field, string? Value)[] fields) =>
        phone.SyncAsync(phone.Contacts, request => request.Change(phone.Items(phone.Contacts).Keys.Single(), Contact.Build(fields)));

    private static Task<SyncResult> EditAsync(Device phone, string lastName, params (string Field, string? Value)[] fields) =>
        phone.SyncAsync(phone.Contacts, request => request.Change(phone.Find(phone.Contacts, "Contacts:LastName", lastName), Contact.Build(fields)));

    private static async Task QuietAsync(Device device)
    {
        Assert.Equal(0, (await device.PullAsync(device.Contacts)).ChangeCount);
        Assert.Empty(device.Complaints);
    }

    // Just after the newest change.
    private static async Task<string> NowAsync(Changes changes) =>
        DateTimeOffset.Parse((string)(await changes.NewestAsync())["at"]!, System.Globalization.CultureInfo.InvariantCulture).AddMilliseconds(1).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient api, string path)
    {
        using var answer = await api.PostAsync(path, null);
        return answer.StatusCode;
    }

    private static Task<string> GetAsync(TestUser user, string id) => user.Api.GetStringAsync($"addresses/{id}");
}
