using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Undoing;

/// <summary>What a user's devices changed, and how he undoes it, through the JSON API.</summary>
internal sealed class Changes(TestUser user)
{
    /// <summary>Newest first.</summary>
    public async Task<List<JsonObject>> AllAsync(string query = "") =>
        [.. (await user.Api.GetFromJsonAsync<JsonObject>($"sync/changes{query}"))!["items"]!.AsArray().Select(item => item!.AsObject())];

    public async Task<JsonObject> NewestAsync() => (await AllAsync())[0];

    /// <summary>Undoes a change and says what came of it: <c>mobile, city; kept: street</c>.</summary>
    public async Task<string> UndoAsync(JsonObject change)
    {
        using var answer = await user.Api.PostAsync(Path(change), null);
        answer.EnsureSuccessStatusCode();
        var undone = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        return $"{Text(undone["restored"]!)}; kept: {Text(undone["kept"]!)}";
    }

    public async Task<string> UndoNewestAsync() => await UndoAsync(await NewestAsync());

    /// <summary>Tries to undo a change that cannot be undone; says why not.</summary>
    public async Task<string> RefusedAsync(JsonObject change)
    {
        using var answer = await user.Api.PostAsync(Path(change), null);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!;
    }

    public async Task<JsonObject> UndoDeviceAsync(Device phone, string since)
    {
        using var answer = await user.Api.PostAsJsonAsync($"sync/devices/{phone.DeviceId}/undo", new { since });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>What a change did to the item: <c>mobile: "0171 1" > null</c>.</summary>
    public static IEnumerable<string> Fields(JsonNode change) =>
        change["fields"]!.AsArray().Select(field => $"{field!["field"]}: {field["before"]?.ToJsonString() ?? "null"} > {field["after"]?.ToJsonString() ?? "null"}");

    /// <summary>A change in a line: <c>change address Notar</c>.</summary>
    public static string Line(JsonNode change) => $"{change["command"]} {change["item"]!["kind"]} {change["subject"]}";

    private static string Path(JsonObject change) => $"sync/changes/{(string)change["id"]!}/undo";

    private static string Text(JsonNode names) => string.Join(", ", names.AsArray().Select(name => (string)name!));
}
