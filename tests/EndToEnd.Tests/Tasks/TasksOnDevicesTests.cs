using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Tasks;

/// <summary>Tasks on devices and in the CRM, over HTTP (contract, "A task", "What devices may do to the CRM", "Conflicts").</summary>
public sealed class TasksOnDevicesTests(SharedHost host)
{
    [Fact]
    public async Task A_task_of_the_CRM_reaches_a_device_and_an_edit_on_it_another_one_and_the_CRM()
    {
        var user = await host.NewUserAsync();
        var id = await AddAsync(user, new { subject = "Exposé senden", notes = "eins\nzwei", start = "2026-12-01", due = "2026-12-03", priority = "high", reminder = "2026-12-03T08:00:00", categories = new[] { "Kunde" } });
        var (phone, tablet) = (await PhoneAsync(user), await PhoneAsync(user));
        var (mine, theirs) = (phone.Find(phone.Tasks, "Tasks:Subject", "Exposé senden"), tablet.Find(tablet.Tasks, "Tasks:Subject", "Exposé senden"));
        var task = phone.Item(mine);
        Assert.Equal(("2026-11-30T23:00:00.000Z", "2026-12-01T00:00:00.000Z"), (task["Tasks:UtcStartDate"], task["Tasks:StartDate"]));
        Assert.Equal(("2026-12-02T23:00:00.000Z", "2026-12-03T00:00:00.000Z"), (task["Tasks:UtcDueDate"], task["Tasks:DueDate"]));
        Assert.Equal(("2", "0", "0"), (task["Tasks:Importance"], task["Tasks:Complete"], task["Tasks:Sensitivity"]));
        Assert.Equal(("1", "2026-12-03T07:00:00.000Z"), (task["Tasks:ReminderSet"], task["Tasks:ReminderTime"]));
        Assert.Equal(("Kunde", "eins\r\nzwei"), (task["Tasks:Categories"], task["AirSyncBase:Body"]));

        await phone.SyncAsync(phone.Tasks, request => request.Change(mine, task.With(("Tasks:Complete", "1"), ("Tasks:DateCompleted", "2026-12-02T09:00:00.000Z"), ("Tasks:Sensitivity", "3"))));
        await tablet.PullAsync(tablet.Tasks);

        Assert.Equal(("1", "3"), (tablet.Item(theirs)["Tasks:Complete"], tablet.Item(theirs)["Tasks:Sensitivity"]));
        var now = await GetAsync(user, id);
        Assert.Equal(("completed", "2026-12-02", true), ((string)now["status"]!, (string)now["completedOn"]!, (bool)now["private"]!));
        await QuietAsync(phone);
    }

    [Fact]
    public async Task What_a_device_repeats_whole_changes_nothing_and_wakes_nobody()
    {
        var user = await host.NewUserAsync();
        var id = await AddAsync(user, new { subject = "Notar", start = "2026-12-01", due = "2026-12-03", status = "waiting" });
        var (phone, tablet) = (await PhoneAsync(user), await PhoneAsync(user));
        var before = (await GetAsync(user, id)).ToJsonString();
        var mine = phone.Items(phone.Tasks).Keys.Single();

        await phone.SyncAsync(phone.Tasks, request => request.Change(mine, phone.Item(mine).With()));

        Assert.Equal(before, (await GetAsync(user, id)).ToJsonString());
        await QuietAsync(phone);
        await QuietAsync(tablet);
    }

    [Fact]
    public async Task A_time_of_day_is_kept_beside_and_given_back_as_long_as_the_day_stays()
    {
        var user = await host.NewUserAsync();
        var (phone, tablet) = (await PhoneAsync(user), await PhoneAsync(user));
        await phone.SyncAsync(phone.Tasks, request => request.Add("c1", ItemData.Build(("Tasks:Subject", "Lab"), ("Tasks:UtcDueDate", "2026-12-11T10:00:00.000Z"), ("Tasks:DueDate", "2026-12-11T11:00:00.000Z"), ("Tasks:Complete", "0"))));
        await tablet.PullAsync(tablet.Tasks);
        var theirs = tablet.Items(tablet.Tasks).Keys.Single();
        Assert.Equal(("2026-12-11T10:00:00.000Z", "2026-12-11T11:00:00.000Z"), (tablet.Item(theirs)["Tasks:UtcDueDate"], tablet.Item(theirs)["Tasks:DueDate"]));

        var made = (await AllAsync(user)).Single();
        Assert.Equal("2026-12-11", (string)made["due"]!);
        made["due"] = "2026-12-12";
        await PutAsync(user, made);
        await tablet.PullAsync(tablet.Tasks);
        Assert.Equal(("2026-12-11T23:00:00.000Z", "2026-12-12T00:00:00.000Z"), (tablet.Item(theirs)["Tasks:UtcDueDate"], tablet.Item(theirs)["Tasks:DueDate"]));
    }

    [Fact]
    public async Task A_task_deleted_on_a_device_is_deleted_and_comes_back_once_under_its_id()
    {
        var user = await host.NewUserAsync();
        var id = await AddAsync(user, new { subject = "weg", notes = "bleibt" });
        var (phone, asleep) = (await PhoneAsync(user), await PhoneAsync(user));
        await DeleteAsync(phone);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(user, id));

        Assert.Equal(HttpStatusCode.OK, await RestoreAsync(user, id));
        Assert.Equal(HttpStatusCode.NotFound, await RestoreAsync(user, id));

        Assert.Equal("bleibt", (string)(await GetAsync(user, id))["notes"]!);
        Assert.Single((await phone.PullAsync(phone.Tasks)).Added);
        await asleep.PullAsync(asleep.Tasks);
        Assert.Equal("weg", asleep.Item(asleep.Items(asleep.Tasks).Keys.Single())["Tasks:Subject"]);
        await QuietAsync(phone);
        await QuietAsync(asleep);
    }

    [Fact]
    public async Task Where_somebody_else_takes_part_only_this_users_part_ends_and_begins_again()
    {
        var (user, colleague) = (await host.NewUserAsync(), await host.NewUserAsync());
        var id = await AddAsync(user, new { subject = "zu zweit", users = new[] { user.Name, colleague.Name } });
        var (phone, other) = (await PhoneAsync(user), await PhoneAsync(colleague));

        await DeleteAsync(phone);
        Assert.Equal([colleague.Name], (await GetAsync(colleague, id))["users"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(user, id));
        Assert.Equal(HttpStatusCode.NotFound, await RestoreAsync(colleague, id));

        Assert.Equal(HttpStatusCode.OK, await RestoreAsync(user, id));
        Assert.Equal([colleague.Name, user.Name], (await GetAsync(user, id))["users"]!.AsArray().Select(name => (string)name!));
        Assert.Single((await phone.PullAsync(phone.Tasks)).Added);
        await QuietAsync(other);
    }

    [Fact]
    public async Task A_deleted_task_comes_back_for_the_user_who_asks_alone()
    {
        var (user, colleague) = (await host.NewUserAsync(), await host.NewUserAsync());
        var id = await AddAsync(user, new { subject = "zu zweit", users = new[] { user.Name, colleague.Name } });
        await DeleteAsync(await PhoneAsync(user));
        await DeleteAsync(await PhoneAsync(colleague));

        Assert.Equal(HttpStatusCode.OK, await RestoreAsync(user, id));

        Assert.Equal([user.Name], (await GetAsync(user, id))["users"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(colleague, id));
    }

    [Theory]
    [InlineData("Tasks:Subject", "")]
    [InlineData("Tasks:DueDate", "morgen")]
    [InlineData("Tasks:Sensitivity", "9")]
    public async Task An_invalid_change_is_not_taken_at_all_and_the_CRMs_state_comes_back(string field, string value)
    {
        var user = await host.NewUserAsync();
        await AddAsync(user, new { subject = "bleibt", notes = "bleibt" });
        var phone = await PhoneAsync(user);
        var mine = phone.Items(phone.Tasks).Keys.Single();

        var result = await phone.SyncAsync(phone.Tasks, request => request.Change(mine, ItemData.Build((field, value), ("AirSyncBase:Body", "neu"))));
        await phone.PullAsync(phone.Tasks);

        Assert.Equal("6", result.AnswerTo(mine)!.Status);
        Assert.Equal(("bleibt", "bleibt"), (phone.Item(mine)["Tasks:Subject"], phone.Item(mine)["AirSyncBase:Body"]));
        Assert.Equal("rejected", (string)Assert.Single(await NoticesAsync(user))["kind"]!);
        await QuietAsync(phone);
    }

    [Fact]
    public async Task A_lost_answer_and_key_0_make_no_doubles()
    {
        var user = await host.NewUserAsync();
        var phone = await PhoneAsync(user);
        var data = ItemData.Build(("Tasks:Subject", "einmal"), ("Tasks:Complete", "0"));
        await phone.SyncAsync(phone.Tasks, request => request.Add("c1", data), loseAnswer: true);

        await phone.SyncAsync(phone.Tasks, request => request.Add("c1", data).Add("c2", ItemData.Build(("Tasks:Subject", "zwei"), ("Tasks:Complete", "0"))));

        Assert.Equal(2, (await AllAsync(user)).Count);
        phone.Forget(phone.Tasks);
        await phone.PullAsync(phone.Tasks);
        Assert.Equal(2, phone.Items(phone.Tasks).Count);
        Assert.Equal(2, (await AllAsync(user)).Count);
        Assert.Empty(phone.Complaints);
    }

    private static async Task<Device> PhoneAsync(TestUser user)
    {
        var phone = await user.ConnectedPhoneAsync();
        phone.SyncDefaults = request => request.BodyPreference(1);
        await phone.PullAsync(phone.Tasks);
        return phone;
    }

    private static Task<SyncResult> DeleteAsync(Device phone) => phone.SyncAsync(phone.Tasks, request => request.Delete(phone.Items(phone.Tasks).Keys.Single()));

    private static async Task QuietAsync(Device phone)
    {
        Assert.Equal(0, (await phone.PullAsync(phone.Tasks)).ChangeCount);
        Assert.Empty(phone.Complaints);
    }

    private static async Task<string> AddAsync(TestUser user, object task)
    {
        using var answer = await user.Api.PostAsJsonAsync("tasks", task);
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    private static async Task<JsonObject> GetAsync(TestUser user, string id) => (await user.Api.GetFromJsonAsync<JsonObject>($"tasks/{id}"))!;

    private static async Task<HttpStatusCode> StatusAsync(TestUser user, string id)
    {
        using var answer = await user.Api.GetAsync($"tasks/{id}");
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> RestoreAsync(TestUser user, string id)
    {
        using var answer = await user.Api.PostAsync($"tasks/{id}/restore", null);
        return answer.StatusCode;
    }

    private static async Task PutAsync(TestUser user, JsonObject task) => (await user.Api.PutAsJsonAsync($"tasks/{(string)task["id"]!}", task)).EnsureSuccessStatusCode();

    private static async Task<List<JsonObject>> AllAsync(TestUser user) => await ItemsAsync(user, "tasks");

    private static async Task<List<JsonObject>> NoticesAsync(TestUser user) => await ItemsAsync(user, "sync/notices");

    private static async Task<List<JsonObject>> ItemsAsync(TestUser user, string resource) =>
        [.. (await user.Api.GetFromJsonAsync<JsonObject>(resource))!["items"]!.AsArray().Select(item => item!.AsObject())];
}
