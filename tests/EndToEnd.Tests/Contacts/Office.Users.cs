using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <content>Users of a test's own.</content>
public sealed partial class Office
{
    private int users;

    /// <summary>A new user, an agent with the password "demo" unless another is given.</summary>
    public async Task<string> UserAsync(string password = "demo")
    {
        var name = $"agent{Interlocked.Increment(ref users).ToString(CultureInfo.InvariantCulture)}";
        var body = new { name, displayName = name, email = $"{name}@example.org", password };
        using var made = await Admin.Http.PostAsJsonAsync(new Uri("admin/users", UriKind.Relative), body);
        made.EnsureSuccessStatusCode();
        return name;
    }

    /// <summary>Reads a user, changes it and writes the whole back.</summary>
    public Task EditUserAsync(string name, Action<JsonObject> change) => EditAsync($"admin/users/{name}", change);

    /// <summary>Reads the tenant, changes it and writes the whole back.</summary>
    public Task EditTenantAsync(Action<JsonObject> change) => EditAsync("admin/tenant", change);

    private async Task EditAsync(string resource, Action<JsonObject> change)
    {
        var now = JsonNode.Parse((await Admin.JsonAsync(resource)).GetRawText())!.AsObject();
        change(now);
        await Admin.PutAsync(resource, now);
    }
}
