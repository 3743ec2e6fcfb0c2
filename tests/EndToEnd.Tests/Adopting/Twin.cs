using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Rules;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Adopting;

/// <summary>An item of a kind that stands in the CRM, and that a phone adds as well.</summary>
internal sealed class Twin(Kind kind)
{
    /// <summary>Each kind in these versions.</summary>
    public static TheoryData<string, string> Everywhere =>
        [.. from resource in new[] { "addresses", "appointments", "tasks" } from version in new[] { "2.5", "14.1", "16.1" } select (resource, version)];

    private static string Tomorrow => TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Adds it in the CRM; its id.</summary>
    public async Task<string> AddAsync(TestUser user, string name = "Meier")
    {
        var item = new JsonObject { [kind.Member] = name };
        var particulars = kind.Resource switch
        {
            "addresses" => """{"firstName":"Udo","phones":[{"value":"0241 446860"}]}""",
            "appointments" => $$"""{"start":"{{Tomorrow}}T09:00:00","end":"{{Tomorrow}}T10:00:00","timeZone":"Etc/UTC"}""",
            _ => $$"""{"due":"{{Tomorrow}}"}""",
        };
        foreach (var (member, value) in JsonNode.Parse(particulars)!.AsObject().ToList())
            item[member] = value!.DeepClone();
        using var answer = await user.Api.PostAsJsonAsync(kind.Resource, item);
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    /// <summary>The same as a phone says it; the body is what the CRM has not.</summary>
    public XElement On(Device phone, string name = "Meier", string? body = null)
    {
        var day = Tomorrow.Replace("-", "", StringComparison.Ordinal);
        (string, string?)[] particulars = kind.Resource switch
        {
            "addresses" => [("Contacts:FirstName", "Udo"), ("Contacts:BusinessPhoneNumber", "+49 241 446860")],
            "appointments" => [("Calendar:StartTime", $"{day}T090000Z"), ("Calendar:EndTime", $"{day}T100000Z")],
            _ => [("Tasks:UtcDueDate", $"{Tomorrow}T00:00:00.000Z"), ("Tasks:DueDate", $"{Tomorrow}T00:00:00.000Z")],
        };
        return ItemData.Build([(kind.Element, name), .. particulars, (phone.BodyOf(kind.FolderOf(phone)), body)]);
    }

    public Task<SyncResult> AddOnAsync(Device phone, string name = "Meier", string? body = null, string clientId = "c1", bool loseAnswer = false) =>
        phone.SyncAsync(kind.FolderOf(phone), request => request.Add(clientId, On(phone, name, body)), loseAnswer);

    /// <summary>In the end the phone has the item once and nothing else, the CRM likewise, and a new phone is given the same.</summary>
    public async Task AssertOnceAsync(TestUser user, Device phone, string id, string name, string notes = "")
    {
        await kind.PullAsync(phone);
        await kind.AssertQuietAsync(phone);
        var mine = Assert.Single(phone.Items(kind.FolderOf(phone)).Keys);
        Assert.Equal((name, notes), Shown(phone, mine));
        Assert.Equal(id, (string)Assert.Single(await kind.ItemsAsync(user))["id"]!);
        var other = await kind.PhoneAsync(user, phone.ProtocolVersion);
        Assert.Equal((name, notes), Shown(other, Assert.Single(other.Items(kind.FolderOf(other)).Keys)));
    }

    /// <summary>An empty body may be sent or left out.</summary>
    private (string? Name, string Notes) Shown(Device phone, string item) => kind.Shown(phone, item) is var (name, notes) ? (name, notes ?? "") : default;
}
