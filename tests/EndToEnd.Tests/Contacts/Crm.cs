using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>The CRM as one of its users works in it, through the JSON API.</summary>
public sealed class Crm(RealHost host, string user, string password = "demo")
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public HttpClient Http { get; } = host.Api(user, password);

    public async Task<CrmAddress> CreateAsync(CrmAddress address)
    {
        using var answer = await Http.PostAsJsonAsync(Address("addresses"), address, Json);
        return await ReadAsync<CrmAddress>(answer);
    }

    public Task<CrmAddress> GetAsync(string id) => ReadAsync<CrmAddress>($"addresses/{id}");

    public async Task<bool> SeesAsync(string id)
    {
        using var answer = await Http.GetAsync(Address($"addresses/{id}"));
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public async Task<string> TagAsync(string id)
    {
        using var answer = await Http.GetAsync(Address($"addresses/{id}"));
        return answer.Headers.ETag!.Tag;
    }

    /// <summary>Reads an address, changes it and writes the whole back, as a person does.</summary>
    public async Task<CrmAddress> EditAsync(string id, Action<CrmAddress> change)
    {
        var address = await GetAsync(id);
        change(address);
        using var answer = await Http.PutAsJsonAsync(Address($"addresses/{id}"), address, Json);
        return await ReadAsync<CrmAddress>(answer);
    }

    public async Task<CrmAddress> AssignAsync(string id, string family, string value, string? slot)
    {
        var entry = (await GetAsync(id)).Entries(family).First(entry => entry.Value == value);
        using var answer = await Http.PutAsJsonAsync(Address($"addresses/{id}/{family}/{entry.Id}/slot"), new { slot }, Json);
        return await ReadAsync<CrmAddress>(answer);
    }

    public async Task DeleteAsync(string id)
    {
        using var answer = await Http.DeleteAsync(Address($"addresses/{id}"));
        answer.EnsureSuccessStatusCode();
    }

    public Task<List<CrmAddress>> AllAsync() => ListAsync<CrmAddress>("addresses");

    /// <summary>The one address of a last name that the user sees.</summary>
    public async Task<CrmAddress> FindAsync(string lastName) => (await AllAsync()).Single(address => address.LastName == lastName);

    /// <summary>All notices, newest first.</summary>
    public Task<List<CrmNotice>> NoticesAsync() => ListAsync<CrmNotice>("sync/notices");

    /// <summary>The notices about an address, newest first.</summary>
    public async Task<List<CrmNotice>> NoticesAsync(string? id) => [.. (await NoticesAsync()).Where(notice => notice.Item.Id == id)];

    public async Task PutAsync(string resource, object body)
    {
        using var answer = await Http.PutAsJsonAsync(Address(resource), body, Json);
        await ReadAsync<JsonElement>(answer);
    }

    public Task<JsonElement> JsonAsync(string resource) => ReadAsync<JsonElement>(resource);

    private static Uri Address(string relative) => new(relative, UriKind.Relative);

    private async Task<List<T>> ListAsync<T>(string resource)
    {
        List<T> all = [];
        for (string? after = ""; after is not null;)
        {
            var part = await ReadAsync<Part<T>>($"{resource}?limit=1000{(after.Length > 0 ? $"&after={after}" : "")}");
            all.AddRange(part.Items);
            after = part.Next;
        }

        return all;
    }

    private async Task<T> ReadAsync<T>(string resource)
    {
        using var answer = await Http.GetAsync(Address(resource));
        return await ReadAsync<T>(answer);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri}: {await answer.Content.ReadAsStringAsync()}", null, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<T>(Json))!;
    }

    private sealed record Part<T>(List<T> Items, string? Next);
}
