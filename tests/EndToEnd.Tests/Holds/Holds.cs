using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Rules;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Holds;

/// <summary>A user's items of a kind, called <c>E01</c> and so on, and what of them is held, through the JSON API.</summary>
internal sealed class Holds(Kind kind, TestUser user)
{
    public static async Task<(Holds Holds, Kind Kind, TestUser User)> NewAsync(SharedHost host, string resource, int items)
    {
        var (kind, user) = (Kind.Of(resource), await host.NewUserAsync());
        foreach (var name in Names(1, items))
            await kind.AddAsync(user, name);
        return (new(kind, user), kind, user);
    }

    public static string[] Names(int first, int count) => [.. Enumerable.Range(first, count).Select(number => $"E{number.ToString("D2", CultureInfo.InvariantCulture)}")];

    public Task<SyncResult> DeleteOnAsync(Device phone, string[] names, bool loseAnswer = false)
    {
        var ids = names.Select(name => kind.Find(phone, name)).ToList();
        return phone.SyncAsync(kind.FolderOf(phone), request => ids.ForEach(id => request.Delete(id)), loseAnswer);
    }

    public async Task DeleteAsync(string[] names)
    {
        foreach (var item in (await kind.ItemsAsync(user)).Where(item => names.Contains((string)item[kind.Member]!)))
            (await user.Api.DeleteAsync($"{kind.Resource}/{item["id"]}")).EnsureSuccessStatusCode();
    }

    public async Task<List<JsonObject>> AllAsync() => [.. (await user.Api.GetFromJsonAsync<JsonObject>("sync/holds"))!["items"]!.AsArray().Select(item => item!.AsObject())];

    /// <summary>The only hold: which way, whose, and the subjects of what it keeps in alphabetical order.</summary>
    public async Task<(string Direction, string? Device, string[] Subjects)> OneAsync()
    {
        var hold = Assert.Single(await AllAsync());
        Assert.Equal(hold["items"]!.AsArray().Count, (int)hold["count"]!);
        return ((string)hold["direction"]!, (string?)hold["deviceId"], [.. hold["items"]!.AsArray().Select(item => ((string)item!["subject"]!).Trim()).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Decides the newest one, <c>apply</c> or <c>restore</c>; a second time that is refused.</summary>
    public async Task<int> DecideAsync(string decision)
    {
        var id = (string)(await AllAsync())[0]["id"]!;
        using var answer = await user.Api.PostAsync($"sync/holds/{id}/{decision}", null);
        answer.EnsureSuccessStatusCode();
        using var again = await user.Api.PostAsync($"sync/holds/{id}/{decision}", null);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        return (int)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["count"]!;
    }

    public async Task AssertNotRestoredAsync()
    {
        using var answer = await user.Api.PostAsync($"sync/holds/{(string)(await AllAsync())[0]["id"]!}/restore", null);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    /// <summary>A phone that waits is not woken.</summary>
    public async Task AssertSleepsAsync(Device phone) => Assert.Equal("1", (await phone.PingAsync(1, [kind.FolderOf(phone)])).Status);

    /// <summary>What the phone shows and what the CRM has, in alphabetical order; the phone has nothing more to hear of it.</summary>
    public async Task AssertAsync(Device phone, string[] shown, string[] inCrm)
    {
        var folder = kind.FolderOf(phone);
        Assert.Equal(shown, phone.Items(folder).Keys.Select(id => kind.Shown(phone, id).Name).Order(StringComparer.Ordinal));
        Assert.Equal(inCrm, (await user.SeenAsync(kind)).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await phone.EstimateAsync(folder)).Estimate);
        await kind.AssertQuietAsync(phone);
    }
}

file static class TestUserExtensions
{
    // An address that a device deletes stays in the CRM, but is not released for its user any more.
    public static async Task<IEnumerable<string>> SeenAsync(this TestUser user, Kind kind) =>
        (await kind.ItemsAsync(user)).Where(item => kind.Resource != "addresses" || item["releasedFor"]!.AsArray().Count > 0).Select(item => (string)item[kind.Member]!);
}
