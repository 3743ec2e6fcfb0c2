using System.Net.Http.Json;
using System.Text.Json;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Two new phones of ben, and the CRM; anna's are busy with the elements.</summary>
internal sealed class TwoPhones(HttpClient api, Device first, Device second)
{
    private static int count;

    public Device First => first;

    public Device Second => second;

    public static async Task<TwoPhones> Of(ElementHost host, string firstType = "VirtualPhone", Action<SyncRequest>? secondDefaults = null) =>
        new(host.Host.Api("ben"), await host.PhoneAsync("ben", type: firstType), await host.PhoneAsync("ben", defaults: secondDefaults));

    /// <summary>The first adds a contact and the second gets it; the ids by which each knows it.</summary>
    public async Task<(string Mine, string Theirs)> AddAsync(params (string Field, string? Value)[] fields)
    {
        var name = $"Zwei {Interlocked.Increment(ref count)}";
        var contact = Contact.Build(fields.Any(field => field.Field == "Contacts:LastName") ? fields : [("Contacts:LastName", name), .. fields]);
        var answer = Assert.Single((await first.SyncAsync(first.Contacts, request => request.Add("c1", contact))).EnsureSucceeded().Answers);
        Assert.Equal("1", answer.Status);
        return (answer.ServerId!, Assert.Single((await second.PullAsync(second.Contacts)).Added).ServerId);
    }

    public Task<SyncResult> ChangeAsync(Device phone, string id, params (string Field, string? Value)[] fields) =>
        phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With(fields)));

    public Task<PullResult> PullAsync(Device phone) => phone.PullAsync(phone.Contacts);

    /// <summary>The address that the JSON API shows last.</summary>
    public async Task<JsonElement> CrmAsync(string lastName)
    {
        using var list = await api.GetFromJsonAsync<JsonDocument>(new Uri("addresses?limit=1000", UriKind.Relative));
        return list!.RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("lastName").GetString() == lastName).Clone();
    }

    public async Task<string?> CrmAsync(string id, string member) => (await CrmAsync(first.Contact(id)["Contacts:LastName"]!)).GetProperty(member).GetString();

    public async Task<IReadOnlyList<string?>> NoticesAsync()
    {
        using var list = await api.GetFromJsonAsync<JsonDocument>(new Uri("sync/notices", UriKind.Relative));
        return [.. list!.RootElement.GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("kind").GetString())];
    }

    public Task<HttpResponseMessage> PostAsync(string json) => api.PostAsync(new Uri("addresses", UriKind.Relative), new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

    public void AssertNoComplaints() => Assert.Empty(first.Complaints.Concat(second.Complaints));
}
