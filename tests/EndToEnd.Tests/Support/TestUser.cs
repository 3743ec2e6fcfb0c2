using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Support;

/// <summary>An agent of the demo tenant who belongs to one test.</summary>
public sealed class TestUser
{
    /// <summary>Must never be found in the host's log.</summary>
    public const string Password = "Kennwort-4711";

    private TestUser(RealHost host, string name) => (Host, Name, Api) = (host, name, host.Api(name, Password));

    public RealHost Host { get; }

    public string Name { get; }

    /// <summary>The JSON API as this user sees it.</summary>
    public HttpClient Api { get; }

    public Uri Url => Host.Url;

    public static async Task<TestUser> CreateAsync(RealHost host, string name, int addresses = 0, string language = "de")
    {
        var user = new TestUser(host, name);
        var draft = new { name, displayName = $"Agent {name}", email = $"{name}@example.org", language, password = Password };
        (await host.Api("admin").PostAsJsonAsync("admin/users", draft)).EnsureSuccessStatusCode();
        for (var number = 1; number <= addresses; number++)
            await user.AddAsync($"Person {number.ToString("D2", CultureInfo.InvariantCulture)}");
        return user;
    }

    public Device Phone(string version = "14.1") => Host.NewDevice(Name, version, password: Password);

    /// <summary>A phone of the type that its system names itself, which cannot work without folders of mail.</summary>
    public Device Android() => Host.NewDevice(Name, deviceType: "Android", password: Password);

    /// <summary>A phone that has provisioned and knows the folders.</summary>
    public Task<Device> ConnectedPhoneAsync() => Phone().ConnectAsync();

    /// <summary>A phone that has all that there is.</summary>
    public async Task<Device> SyncedPhoneAsync()
    {
        var phone = await ConnectedPhoneAsync();
        await phone.PullAsync(phone.Contacts);
        return phone;
    }

    /// <summary>Adds an address in the CRM; returns its id.</summary>
    public async Task<string> AddAsync(string lastName, string? notes = null, object? more = null)
    {
        var body = (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!;
        body["lastName"] = lastName;
        body["notes"] = notes;
        using var answer = await Api.PostAsJsonAsync("addresses", body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>();
    }

    /// <summary>Changes one member of an address in the CRM.</summary>
    public async Task ChangeAsync(string id, string member, string? value)
    {
        var address = (await Api.GetFromJsonAsync<JsonObject>($"addresses/{id}"))!;
        address[member] = value;
        (await Api.PutAsJsonAsync($"addresses/{id}", address)).EnsureSuccessStatusCode();
    }

    public async Task DeleteAsync(string id) => (await Api.DeleteAsync($"addresses/{id}")).EnsureSuccessStatusCode();

    /// <summary>How many folders a user has with nothing off.</summary>
    public const int Kinds = 3;

    /// <summary>Sets the direction of addresses: twoWay, toDevice or off.</summary>
    public async Task SetAddressesAsync(string direction) =>
        (await Api.PutAsJsonAsync("sync/settings", new { enabled = true, addresses = direction, appointments = "twoWay", tasks = "twoWay" })).EnsureSuccessStatusCode();

    /// <summary>Sets the direction of appointments: twoWay, toDevice or off.</summary>
    public async Task SetAppointmentsAsync(string direction) =>
        (await Api.PutAsJsonAsync("sync/settings", new { enabled = true, addresses = "twoWay", appointments = direction, tasks = "twoWay" })).EnsureSuccessStatusCode();

    /// <summary>Turns the user's whole sync on or off.</summary>
    public async Task SetEnabledAsync(bool enabled) => (await Api.PutAsJsonAsync("sync/settings", new { enabled })).EnsureSuccessStatusCode();

    /// <summary>Orders a wipe of a device, account or all of it; returns what the order came to.</summary>
    public async Task<HttpStatusCode> OrderWipeAsync(Device phone, string scope = "device")
    {
        using var answer = await Api.PostAsJsonAsync($"sync/devices/{phone.DeviceId}/wipe", new { scope });
        return answer.StatusCode;
    }

    /// <summary>Calls the wipe of a device off; returns what that came to.</summary>
    public async Task<HttpStatusCode> CallOffWipeAsync(Device phone)
    {
        using var answer = await Api.DeleteAsync($"sync/devices/{phone.DeviceId}/wipe");
        return answer.StatusCode;
    }

    /// <summary>How far the wipe of a device has come, as its owner sees it.</summary>
    public async Task<string> WipeStateAsync(Device phone) =>
        (await Api.GetFromJsonAsync<JsonObject>($"sync/devices/{phone.DeviceId}"))!["wipe"]!["state"]!.GetValue<string>();

    public async Task ForgetAsync(Device phone) => (await Api.DeleteAsync($"sync/devices/{phone.DeviceId}")).EnsureSuccessStatusCode();

    /// <summary>Every address that the user sees.</summary>
    public async Task<IReadOnlyList<JsonObject>> AddressesAsync() =>
        [.. (await Api.GetFromJsonAsync<JsonObject>("addresses?limit=1000"))!["items"]!.AsArray().Select(item => item!.AsObject())];

    public async Task<IReadOnlyList<string>> LastNamesAsync() =>
        [.. (await AddressesAsync()).Select(address => address["lastName"]!.GetValue<string>()).Order(StringComparer.Ordinal)];

    /// <summary>All that the JSON API tells of the user, but for the times of his devices.</summary>
    public async Task<string> StandingAsync()
    {
        var parts = new List<string>();
        foreach (var resource in new[] { "addresses?limit=1000", "sync/settings", "sync/status", "sync/devices", "sync/notices?limit=1000" })
        {
            var node = (await Api.GetFromJsonAsync<JsonObject>(resource))!;
            node.Remove("lastSync");
            foreach (var device in node["items"] as JsonArray ?? [])
                device!.AsObject().Remove("lastSync");
            parts.Add(node.ToJsonString());
        }

        return string.Join('\n', parts);
    }
}
