using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Rules;

/// <summary>A kind of items, for rules that hold for each: its resource, its folder, the name of its items in the CRM and on a phone, and an element that is kept beside them, if there is one.</summary>
internal sealed record Kind(string Resource, int FolderType, string Member, string Element, string? Extra)
{
    private static readonly Kind[] Rows =
    [
        new("addresses", Folder.ContactsType, "lastName", "Contacts:LastName", "Contacts:Spouse"),
        new("appointments", Folder.CalendarType, "subject", "Calendar:Subject", null),
        new("tasks", Folder.TasksType, "subject", "Tasks:Subject", null),
    ];

    // Every device has the appointments of tomorrow.
    private static DateTimeOffset Tomorrow => TimeProvider.System.GetUtcNow().AddDays(1);

    /// <summary>Each kind in the oldest and in the newest version.</summary>
    public static TheoryData<string, string> Everywhere => [.. from kind in Rows from version in PhoneVersions.OldestAndNewest select (kind.Resource, version)];

    public static Kind Of(string resource) => Rows.Single(kind => kind.Resource == resource);

    public static IEnumerable<Kind> Others(string resource) => Rows.Where(kind => kind.Resource != resource);

    public async Task<string> AddAsync(TestUser user, string name, string? notes = null)
    {
        var item = new JsonObject { [Member] = name, ["notes"] = notes };
        if (FolderType == Folder.CalendarType)
            (item["start"], item["end"]) = ($"{Tomorrow:yyyy-MM-dd}T09:00:00", $"{Tomorrow:yyyy-MM-dd}T10:00:00");
        using var answer = await user.Api.PostAsJsonAsync(Resource, item);
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public async Task ChangeAsync(TestUser user, string id, string member, string value)
    {
        var item = await GetAsync(user, id);
        item[member] = value;
        (await user.Api.PutAsJsonAsync($"{Resource}/{id}", item)).EnsureSuccessStatusCode();
    }

    public async Task<JsonObject> GetAsync(TestUser user, string id) => (await user.Api.GetFromJsonAsync<JsonObject>($"{Resource}/{id}"))!;

    /// <summary>All that the user has of this kind, as the JSON API tells it.</summary>
    public Task<string> AllAsync(TestUser user) => user.Api.GetStringAsync(Resource);

    public async Task<IReadOnlyList<JsonObject>> ItemsAsync(TestUser user) => [.. JsonNode.Parse(await AllAsync(user))!["items"]!.AsArray().Select(item => item!.AsObject())];

    public async Task<int> CountAsync(TestUser user) => (await ItemsAsync(user)).Count;

    /// <summary>The direction of this kind: twoWay, toDevice or off; the others stay two-way.</summary>
    public async Task DirectAsync(TestUser user, string direction) => (await user.Api.PutAsJsonAsync("sync/settings", new JsonObject { [Resource] = direction })).EnsureSuccessStatusCode();

    public static async Task<IReadOnlyList<JsonObject>> NoticesAsync(TestUser user) =>
        [.. (await user.Api.GetFromJsonAsync<JsonObject>("sync/notices"))!["items"]!.AsArray().Select(notice => notice!.AsObject())];

    public Folder FolderOf(Device phone) => phone.Folders.Single(folder => folder.Type == FolderType);

    /// <summary>A phone that has all that there is of this kind.</summary>
    public async Task<Device> PhoneAsync(TestUser user, string version)
    {
        var phone = await user.Phone(version).ConnectAsync();
        phone.SyncDefaults = request => request.BodyPreference(1);
        await PullAsync(phone);
        return phone;
    }

    public Task<PullResult> PullAsync(Device phone) => phone.PullAsync(FolderOf(phone));

    /// <summary>The phone's id of the item of this name.</summary>
    public string Find(Device phone, string name) => phone.Find(FolderOf(phone), Element, name);

    public (string? Name, string? Notes) Shown(Device phone, string id) => (phone.Item(id)[Element], phone.Item(id)[phone.BodyOf(FolderOf(phone))]);

    public Task<SyncResult> AddOnAsync(Device phone, string clientId, string name, string notes)
    {
        List<(string, string?)> fields = [(Element, name), (phone.BodyOf(FolderOf(phone)), notes)];
        if (FolderType == Folder.CalendarType)
            fields.AddRange([("Calendar:StartTime", $"{Tomorrow:yyyyMMdd}T110000Z"), ("Calendar:EndTime", $"{Tomorrow:yyyyMMdd}T120000Z")]);
        return phone.SyncAsync(FolderOf(phone), request => request.Add(clientId, ItemData.Build(fields)));
    }

    /// <summary>An edit as phones send it: the whole item, with a new name, new notes and, where it is given, a new extra.</summary>
    public Task<SyncResult> EditOnAsync(Device phone, string id, string name, string notes, string? extra = null)
    {
        var edited = phone.Item(id).With((Element, name), (phone.BodyOf(FolderOf(phone)), notes));
        if (Extra is not null && extra is not null)
            edited.Add(Ns.El(Extra, extra));
        return phone.SyncAsync(FolderOf(phone), request => request.Change(id, edited));
    }

    public Task<SyncResult> DeleteOnAsync(Device phone, string id) => phone.SyncAsync(FolderOf(phone), request => request.Delete(id));

    /// <summary>The next Sync brings nothing, and the phone had nothing to complain of.</summary>
    public async Task AssertQuietAsync(Device phone)
    {
        Assert.Equal(0, (await PullAsync(phone)).ChangeCount);
        Assert.Empty(phone.Complaints);
    }
}
