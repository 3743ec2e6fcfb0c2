using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

public sealed partial class Device
{
    private int lastHeartbeat;

    /// <summary>Both given: the whole body; one: that part of it; none: no body, as phones do once the server has stored the rest.</summary>
    public async Task<PingResult> PingAsync(int? heartbeat = null, IEnumerable<Folder>? watched = null)
    {
        var space = Ns.Ping;
        var body = heartbeat is null && watched is null ? null : new XElement(
            space + "Ping",
            heartbeat is null ? null : new XElement(space + "HeartbeatInterval", heartbeat),
            watched is null ? null : new XElement(space + "Folders", watched.Select(folder => new XElement(
                space + "Folder",
                new XElement(space + "Id", folder.ServerId),
                new XElement(space + "Class", folder.Class)))));
        lastHeartbeat = heartbeat ?? lastHeartbeat;
        return new PingResult(await PostRawAsync("Ping", Bytes(body), multipart: false, TimeSpan.FromSeconds(lastHeartbeat)));
    }

    public async Task<EstimateResult> EstimateAsync(Folder folder, int? filterType = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var space = Ns.Estimate;
        var key = new XElement(Ns.AirSync + "SyncKey", SyncKey(folder) ?? "0");
        var id = new XElement(space + "CollectionId", folder.ServerId);
        var filter = filterType is null ? null : new XElement(Ns.AirSync + "FilterType", filterType);
        var collection = AtLeast(14, 0)
            ? new XElement(space + "Collection", key, id, new XElement(Ns.AirSync + "Options", filter, new XElement(Ns.AirSync + "Class", folder.Class)))
            : new XElement(
                space + "Collection", new XElement(space + "Class", folder.Class), id, filter ?? new XElement(Ns.AirSync + "FilterType", 0), key);
        return new EstimateResult(await PostAsync("GetItemEstimate", new XElement(space + "GetItemEstimate", new XElement(space + "Collections", collection))));
    }

    /// <summary>One item by ItemOperations, with its body whole or cut.</summary>
    public async Task<FetchResult> FetchAsync(Folder folder, string serverId, int bodyType = 1, int? truncationSize = null, bool multipart = false)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var (space, body) = (Ns.ItemOperations, Ns.AirSyncBase);
        var preference = new XElement(
            body + "BodyPreference",
            new XElement(body + "Type", bodyType),
            truncationSize is null ? null : new XElement(body + "TruncationSize", truncationSize));
        var request = new XElement(space + "ItemOperations", new XElement(
            space + "Fetch",
            new XElement(space + "Store", "Mailbox"),
            new XElement(Ns.AirSync + "CollectionId", folder.ServerId),
            new XElement(Ns.AirSync + "ServerId", serverId),
            new XElement(space + "Options", preference)));
        return new FetchResult(await PostRawAsync("ItemOperations", Wbxml.Encode(request), multipart, TimeSpan.Zero));
    }

    public async Task<SettingsResult> SettingsAsync(bool deviceInformation = true, bool userInformation = true)
    {
        var space = Ns.Settings;
        return new SettingsResult(await PostAsync("Settings", new XElement(
            space + "Settings",
            deviceInformation ? DeviceInformation() : null,
            userInformation ? new XElement(space + "UserInformation", new XElement(space + "Get")) : null)));
    }

    /// <summary>Search in the address list, by prefix; the range is for example "0-9".</summary>
    public async Task<SearchResult> SearchAsync(string query, string? range = "0-99")
    {
        var space = Ns.Search;
        return new SearchResult(await PostAsync("Search", new XElement(space + "Search", new XElement(
            space + "Store",
            new XElement(space + "Name", "GAL"),
            new XElement(space + "Query", query),
            range is null ? null : new XElement(space + "Options", new XElement(space + "Range", range))))));
    }
}
