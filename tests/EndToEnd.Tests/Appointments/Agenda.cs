using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Appointments;

/// <summary>A user's appointments in the CRM, and phones that have them.</summary>
public sealed class Agenda(TestUser user)
{
    /// <summary>Berlin's rules as clients say them, 172 bytes.</summary>
    public const string Berlin =
        "xP///wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAoAAAAFAAMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAMAAAAFAAIAAAAAAAAAxP///w==";

    public TestUser User => user;

    public static async Task<Agenda> NewAsync(SharedHost host) => new(await host.NewUserAsync());

    /// <summary>A phone that has all appointments.</summary>
    public async Task<Device> PhoneAsync(string version = "14.1")
    {
        var phone = await user.Phone(version).ConnectAsync();
        if (version != "2.5")
            phone.SyncDefaults = request => request.BodyPreference(1);
        await phone.PullAsync(phone.Calendar);
        return phone;
    }

    /// <summary>ApplicationData of an appointment as a phone of the version sends it, with its times as instants.</summary>
    public static XElement Event(string subject, string start, string end, params IEnumerable<(string Field, string? Value)> more)
    {
        List<(string Field, string? Value)> fields =
            [("Calendar:Timezone", Berlin), ("Calendar:AllDayEvent", "0"), ("Calendar:StartTime", start), ("Calendar:EndTime", end), ("Calendar:Subject", subject), ("Calendar:UID", Guid.NewGuid().ToString("N")), ("Calendar:BusyStatus", "2")];
        foreach (var (field, value) in more)
        {
            fields.RemoveAll(known => known.Field == field);
            fields.Add((field, value));
        }

        return ItemData.Build(fields);
    }

    /// <summary>Recurrence with its elements.</summary>
    public static XElement Recurrence(params (string Name, string Value)[] elements) =>
        new(Ns.Name("Calendar:Recurrence"), elements.Select(element => new XElement(Ns.Name($"Calendar:{element.Name}"), element.Value)));

    /// <summary>One exception; its original start is named as the version does.</summary>
    public static XElement Exception(string version, string original, params (string Field, string Value)[] elements) => new(
        Ns.Name("Calendar:Exception"),
        new XElement(Ns.Name(version.StartsWith("16", StringComparison.Ordinal) ? "AirSyncBase:InstanceId" : "Calendar:ExceptionStartTime"), original),
        elements.Select(element => new XElement(Ns.Name(element.Field), element.Value)));

    /// <summary>With the series and its exceptions.</summary>
    public static XElement With(XElement data, XElement? recurrence, params XElement[] exceptions)
    {
        if (recurrence is not null)
            data.Add(recurrence);
        if (exceptions.Length > 0)
            data.Add(new XElement(Ns.Name("Calendar:Exceptions"), exceptions));
        return data;
    }

    /// <summary>Adds one on a phone; the server's id of it.</summary>
    public static async Task<string> AddAsync(Device phone, XElement data, string clientId = "c1")
    {
        var answer = (await phone.SyncAsync(phone.Calendar, request => request.Add(clientId, data))).AnswerTo(clientId);
        Assert.Equal("1", answer?.Status);
        return answer!.ServerId!;
    }

    /// <summary>Gets what is new, and then nothing more may come.</summary>
    public static async Task QuietAsync(Device phone)
    {
        await phone.PullAsync(phone.Calendar);
        Assert.Equal(0, (await phone.PullAsync(phone.Calendar)).ChangeCount);
        Assert.Empty(phone.Complaints);
    }

    public async Task<string> AddAsync(object appointment)
    {
        using var answer = await user.Api.PostAsJsonAsync("appointments", appointment);
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public async Task<JsonObject> GetAsync(string id) => (await user.Api.GetFromJsonAsync<JsonObject>($"appointments/{id}"))!;

    /// <summary>All of them, by their start.</summary>
    public async Task<List<JsonObject>> AllAsync() => [.. (await ItemsAsync("appointments?limit=1000")).OrderBy(item => (string)item["start"]!, StringComparer.Ordinal)];

    public async Task<JsonObject> SingleAsync() => Assert.Single(await AllAsync());

    public async Task PutAsync(JsonObject appointment) => (await user.Api.PutAsJsonAsync($"appointments/{(string)appointment["id"]!}", appointment)).EnsureSuccessStatusCode();

    public async Task DeleteAsync(string id) => (await user.Api.DeleteAsync($"appointments/{id}")).EnsureSuccessStatusCode();

    public async Task<HttpStatusCode> RestoreAsync(string id)
    {
        using var answer = await user.Api.PostAsync($"appointments/{id}/restore", null);
        return answer.StatusCode;
    }

    /// <summary>Kinds of the notices, newest first.</summary>
    public async Task<List<string>> NoticesAsync() => [.. (await ItemsAsync("sync/notices")).Select(notice => (string)notice["kind"]!)];

    private async Task<List<JsonObject>> ItemsAsync(string resource) =>
        [.. (await user.Api.GetFromJsonAsync<JsonObject>(resource))!["items"]!.AsArray().Select(item => item!.AsObject())];
}
