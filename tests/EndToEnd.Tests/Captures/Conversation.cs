using System.Net.Http.Json;
using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Captures;

/// <summary>A device that a captured request is sent from, with a user who has what the request speaks of.</summary>
internal sealed class Conversation(TestUser user, CapturedRequest request)
{
    // The items of the other server by their ids; what is at 101 the client added itself.
    private static readonly (string Id, string Resource, string Element, object Item)[] Items =
    [
        ("c1:1", "addresses", "Contacts:LastName", new { lastName = "Doe", firstName = "Jane", company = "Haus GmbH", emails = new[] { new { value = "jane@example.org", type = "business", slot = "email1" } } }),
        ("c1:2", "addresses", "Contacts:LastName", new { lastName = "Muster" }),
        ("c1:101", "addresses", "Contacts:LastName", new { lastName = "Client" }),
        ("k1:1", "appointments", "Calendar:Subject", Appointment("Lab meeting", null)),
        ("k1:2", "appointments", "Calendar:Subject", Appointment("Weekly series", new { frequency = "weekly", interval = 1 })),
        ("t1:1", "tasks", "Tasks:Subject", new { subject = "Call notary" }),
    ];

    private readonly Dictionary<string, string> ours = [];

    public Device Phone { get; } = user.Phone(request.Version);

    /// <summary>Brings the device to the state in which the request is sent.</summary>
    public async Task PrepareAsync()
    {
        var state = request.Before?.State ?? request.State;
        if (state != "new")
            await Phone.ProvisionAsync();
        if (state is not ("new" or "provisioned"))
        {
            await Phone.FolderSyncAsync();
            Phone.SyncDefaults = sync => sync.BodyPreference(1);
            foreach (var folder in Folders())
                await FillAsync(folder, state);
        }

        if (request.Before is { } before)
            await AskAsync(before);
    }

    public async Task<EasResponse> AskAsync(CapturedRequest asked)
    {
        var body = asked.Asked == "bytes" ? asked.Bytes : Wbxml.Encode(InOurWords(asked));
        var answer = await Phone.PostRawAsync(asked.Command, body);

        // The device goes on with the key that it got, and knows what it added.
        if (asked.Command == "Provision")
            Phone.PolicyKey = Bodies.Policy(answer)?.Element(Ns.Provision + "PolicyKey")?.Value ?? Phone.PolicyKey;
        foreach (var collection in answer.Root?.Descendants(Ns.AirSync + "Collection") ?? [])
        {
            if (collection.Element(Ns.AirSync + "SyncKey") is { } key && Folders().FirstOrDefault(one => one.ServerId == collection.Element(Ns.AirSync + "CollectionId")?.Value) is { } folder)
                Phone.SetSyncKey(folder, key.Value);
        }

        if (answer.Root?.Descendants(Ns.AirSync + "Responses").Elements(Ns.AirSync + "Add").Elements(Ns.AirSync + "ServerId").FirstOrDefault() is { } added)
            ours[$"{CapturedRequest.FolderIds(asked.Xml).First().Value}:101"] = added.Value;
        return answer;
    }

    private async Task FillAsync(Folder folder, string state)
    {
        if (state == "folders")
            return;
        var named = request.Xml.Descendants(Ns.AirSync + "ServerId").Select(id => id.Value).ToList();
        var items = Items.Where(item => request.NeedsItems && CapturedRequest.TypeOf(item.Id.Split(':')[0]) == folder.Type && (!item.Id.EndsWith(":101", StringComparison.Ordinal) || named.Contains(item.Id))).ToList();
        foreach (var item in items)
            await AddAsync(item.Resource, item.Item);
        await Phone.PrimeAsync(folder);
        if (state == "primed")
            return;
        await Phone.PullAsync(folder);
        foreach (var item in items)
            ours[item.Id] = Phone.Find(folder, item.Element, Name(item.Item));

        // With this one the device has acknowledged what it has.
        await Phone.PullAsync(folder);
        if (state == "changed")
            await AddAsync(items[0].Resource, items[0].Item);
    }

    private XElement InOurWords(CapturedRequest asked)
    {
        var xml = asked.Xml;
        foreach (var id in CapturedRequest.FolderIds(xml).ToList())
        {
            var folder = Folders().Single(one => one.Type == CapturedRequest.TypeOf(id.Value));
            id.Value = folder.ServerId;
            if (asked.Asked == "ours" && id.Parent!.Element(Ns.AirSync + "SyncKey") is { Value: not "0" } key)
                key.Value = Phone.SyncKey(folder) ?? throw new InvalidOperationException($"No key of {folder.DisplayName}");
        }

        foreach (var id in xml.Descendants(Ns.AirSync + "ServerId").Where(_ => asked.Asked == "ours"))
            id.Value = ours[id.Value];
        foreach (var key in xml.Descendants(Ns.Provision + "PolicyKey"))
            key.Value = Phone.PolicyKey;
        return xml;
    }

    // What leans on an earlier request speaks of contacts here.
    private IEnumerable<Folder> Folders() => Phone.Folders.Where(folder => request.Folders.Count == 0 ? folder.Type == Folder.ContactsType : request.Folders.Contains(folder.Type));

    private async Task AddAsync(string resource, object item) => (await user.Api.PostAsJsonAsync(resource, item)).EnsureSuccessStatusCode();

    private static string Name(object item) => (string)(item.GetType().GetProperty("lastName") ?? item.GetType().GetProperty("subject"))!.GetValue(item)!;

    // Of tomorrow, so that every device has it.
    private static object Appointment(string subject, object? recurrence)
    {
        var day = TimeProvider.System.GetUtcNow().AddDays(1);
        return new { subject, start = $"{day:yyyy-MM-dd}T10:00:00", end = $"{day:yyyy-MM-dd}T11:00:00", recurrence };
    }
}
