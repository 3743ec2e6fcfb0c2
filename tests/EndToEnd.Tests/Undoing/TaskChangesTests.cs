using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Undoing;

/// <summary>What a device does to tasks can be undone.</summary>
public sealed class TaskChangesTests(SharedHost host)
{
    [Fact]
    public async Task A_task_that_was_completed_is_again_as_far_as_it_was()
    {
        var (user, changes, phone, id) = await NewAsync(new { subject = "Exposé", status = "waiting", due = "2026-12-03" });
        var before = await GetAsync(user, id);
        var mine = phone.Items(phone.Tasks).Keys.Single();
        await phone.SyncAsync(phone.Tasks, request => request.Change(mine, phone.Item(mine).With(("Tasks:Complete", "1"), ("Tasks:DateCompleted", "2026-12-02T09:00:00.000Z"))));

        var change = await changes.NewestAsync();
        Assert.Equal("change task Exposé", Changes.Line(change));
        Assert.Equal(["status: \"waiting\" > \"completed\"", "completedOn: null > \"2026-12-02\""], Changes.Fields(change).Take(2));
        Assert.StartsWith("status, completedOn", await changes.UndoAsync(change), StringComparison.Ordinal);

        Assert.Equal(before, await GetAsync(user, id));
        await phone.PullAsync(phone.Tasks);
        Assert.Equal("0", phone.Item(mine)["Tasks:Complete"]);
        await QuietAsync(phone);
    }

    [Fact]
    public async Task A_deleted_task_comes_back_under_its_id_with_what_stands_beside_it_once()
    {
        var (user, changes, phone, id) = await NewAsync(new { subject = "weg", notes = "bleibt", due = "2026-12-03" });
        var asleep = await PhoneAsync(user);
        var mine = phone.Items(phone.Tasks).Keys.Single();
        await phone.SyncAsync(phone.Tasks, request => request.Change(mine, ItemData.Build(("Tasks:UtcDueDate", "2026-12-03T10:00:00.000Z"), ("Tasks:DueDate", "2026-12-03T11:00:00.000Z"))));
        await asleep.PullAsync(asleep.Tasks);
        await phone.SyncAsync(phone.Tasks, request => request.Change(mine, ItemData.Build(("Tasks:UtcDueDate", "2026-12-03T12:00:00.000Z"), ("Tasks:DueDate", "2026-12-03T13:00:00.000Z"))));
        var before = await GetAsync(user, id);
        await phone.SyncAsync(phone.Tasks, request => request.Delete(mine));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(user, id));

        Assert.Equal("delete task weg", Changes.Line(await changes.NewestAsync()));
        await changes.UndoNewestAsync();

        Assert.Equal(before, await GetAsync(user, id));
        Assert.Equal(HttpStatusCode.NotFound, await RestoreAsync(user, id));

        // The device that slept has an earlier time of day, which is no edit beside the one that came back.
        var theirs = asleep.Items(asleep.Tasks).Keys.Single();
        await asleep.SyncAsync(asleep.Tasks, request => request.Change(theirs, asleep.Item(theirs).With(("Tasks:Subject", "wieder da"))));
        foreach (var device in new[] { asleep, phone })
        {
            await device.PullAsync(device.Tasks);
            var shown = device.Item(device.Items(device.Tasks).Keys.Single());
            Assert.Equal(("wieder da", "2026-12-03T13:00:00.000Z"), (shown["Tasks:Subject"], shown["Tasks:DueDate"]));
            await QuietAsync(device);
        }
    }

    [Fact]
    public async Task What_its_user_has_restored_is_not_undone_and_what_was_deleted_again_in_the_CRM_stays_deleted()
    {
        var (user, changes, phone, id) = await NewAsync(new { subject = "weg" });
        await phone.SyncAsync(phone.Tasks, request => request.Delete(phone.Items(phone.Tasks).Keys.Single()));
        var change = await changes.NewestAsync();
        Assert.Equal(HttpStatusCode.OK, await RestoreAsync(user, id));

        Assert.Equal("All is as it was before the change.", await changes.RefusedAsync(change));
        await DeleteAsync(user, id);
        Assert.Equal("The item was deleted since.", await changes.RefusedAsync(change));
    }

    [Fact]
    public async Task A_part_in_a_task_of_several_begins_again_and_the_others_see_what_they_always_do()
    {
        var (user, colleague) = (await host.NewUserAsync(), await host.NewUserAsync());
        var changes = new Changes(user);
        var id = await AddAsync(user, new { subject = "zu zweit", users = new[] { user.Name, colleague.Name } });
        var (phone, other) = (await PhoneAsync(user), await PhoneAsync(colleague));
        await phone.SyncAsync(phone.Tasks, request => request.Delete(phone.Items(phone.Tasks).Keys.Single()));

        Assert.Equal("users; kept: ", await changes.UndoNewestAsync());

        Assert.Equal([colleague.Name, user.Name], JsonNode.Parse(await GetAsync(user, id))!["users"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(HttpStatusCode.NotFound, await RestoreAsync(user, id));
        Assert.Single((await phone.PullAsync(phone.Tasks)).Added);
        await QuietAsync(other);
    }

    [Fact]
    public async Task What_the_user_sees_no_longer_is_not_undone()
    {
        var (user, colleague) = (await host.NewUserAsync(), await host.NewUserAsync());
        var changes = new Changes(user);
        var id = await AddAsync(user, new { subject = "zu zweit", users = new[] { user.Name, colleague.Name } });
        var phone = await PhoneAsync(user);
        var mine = phone.Items(phone.Tasks).Keys.Single();
        await phone.SyncAsync(phone.Tasks, request => request.Change(mine, ItemData.Build(("Tasks:Subject", "anders"))));
        await PutAsync(colleague, id, new { subject = "anders", users = new[] { colleague.Name } });

        Assert.Equal("The user sees the item no longer.", await changes.RefusedAsync(await changes.NewestAsync()));
        Assert.Equal("anders", (string)JsonNode.Parse(await GetAsync(colleague, id))!["subject"]!);
    }

    private async Task<(TestUser User, Changes Changes, Device Phone, string Id)> NewAsync(object task)
    {
        var user = await host.NewUserAsync();
        var id = await AddAsync(user, task);
        return (user, new(user), await PhoneAsync(user), id);
    }

    private static async Task<string> AddAsync(TestUser user, object task)
    {
        using var answer = await user.Api.PostAsJsonAsync("tasks", task);
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    private static async Task<Device> PhoneAsync(TestUser user)
    {
        var phone = await user.ConnectedPhoneAsync();
        phone.SyncDefaults = request => request.BodyPreference(1);
        await phone.PullAsync(phone.Tasks);
        return phone;
    }

    private static async Task QuietAsync(Device device)
    {
        Assert.Equal(0, (await device.PullAsync(device.Tasks)).ChangeCount);
        Assert.Empty(device.Complaints);
    }

    private static async Task<HttpStatusCode> StatusAsync(TestUser user, string id)
    {
        using var answer = await user.Api.GetAsync($"tasks/{id}");
        return answer.StatusCode;
    }

    private static Task<string> GetAsync(TestUser user, string id) => user.Api.GetStringAsync($"tasks/{id}");

    private static async Task PutAsync(TestUser user, string id, object task) => (await user.Api.PutAsJsonAsync($"tasks/{id}", task)).EnsureSuccessStatusCode();

    private static async Task DeleteAsync(TestUser user, string id) => (await user.Api.DeleteAsync($"tasks/{id}")).EnsureSuccessStatusCode();

    private static async Task<HttpStatusCode> RestoreAsync(TestUser user, string id)
    {
        using var answer = await user.Api.PostAsync($"tasks/{id}/restore", null);
        return answer.StatusCode;
    }
}
