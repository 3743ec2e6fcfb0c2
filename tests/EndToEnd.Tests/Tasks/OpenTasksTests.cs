using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Tasks;

/// <summary>A device that wants no task that is completed, over HTTP (MS-ASCMD 2.2.3.68.2).</summary>
public sealed class OpenTasksTests(SharedHost host)
{
    [Fact]
    public async Task What_is_completed_in_the_CRM_wakes_the_device_leaves_it_by_SoftDelete_and_stays_in_the_CRM()
    {
        var user = await host.NewUserAsync();
        var task = await AddAsync(user);
        var phone = await user.ConnectedPhoneAsync();
        await phone.PullAsync(phone.Tasks, request => request.FilterType = 8);
        var id = phone.Items(phone.Tasks).Keys.Single();

        task["status"] = "completed";
        await PutAsync(user, task);

        Assert.Equal("2", (await phone.PingAsync(60, [phone.Tasks])).Status);
        Assert.Equal([id], (await phone.PullAsync(phone.Tasks)).SoftDeleted);
        Assert.Empty(phone.Items(phone.Tasks));
        Assert.Equal("completed", await StatusAsync(user, task));
        Assert.Single((await phone.PullAsync(phone.Tasks, request => request.FilterType = 0)).Added);
        Assert.Empty(phone.Complaints);
    }

    private static async Task<JsonObject> AddAsync(TestUser user)
    {
        using var answer = await user.Api.PostAsJsonAsync("tasks", new { subject = "Notar" });
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static async Task PutAsync(TestUser user, JsonObject task)
    {
        using var answer = await user.Api.PutAsJsonAsync($"tasks/{task["id"]}", task);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<string> StatusAsync(TestUser user, JsonObject task) => (string)(await user.Api.GetFromJsonAsync<JsonObject>($"tasks/{task["id"]}"))!["status"]!;
}
