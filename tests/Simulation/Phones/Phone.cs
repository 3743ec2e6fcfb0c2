using System.Net;
using OnOfficeSync.Simulation.Kinds;
using OnOfficeSync.Simulation.Network;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Simulation.Phones;

/// <summary>
/// A phone as the specification says one behaves: it works on while the network is down, repeats what was not answered, provisions when it is told to, brings its folders up to date, and starts a folder from nothing when its key is refused.
/// </summary>
internal sealed class Phone
{
    private readonly Device _device;
    private readonly SimulatedNetwork _network;
    private readonly bool _keepsNewItems;
    private readonly int _conflict;
    private int _clientIds;

    public Phone(SimulatedNetwork network, string user, string id, string version, int character, Action<string, IReadOnlyDictionary<string, string>> gaveUp)
    {
        _network = network;
        _keepsNewItems = character % 2 == 0;
        _conflict = character % 5 == 0 ? 0 : 1;
        User = user;
        _device = new(new HttpClient(network, disposeHandler: false) { BaseAddress = new("http://simulation"), Timeout = Timeout.InfiniteTimeSpan }, user + "@" + Server.Template.Tenant, Server.Template.Password, id, version: version);
        Folders = [.. Kind.All.Select(kind => new PhoneFolder(kind, _device, gaveUp))];
    }

    public string User { get; }

    public Device Device => _device;

    public IReadOnlyList<PhoneFolder> Folders { get; }

    /// <summary>How often a folder had to start from nothing.</summary>
    public int StartedOver { get; private set; }

    /// <summary>Folders of which a part is still to come.</summary>
    public bool HasMore { get; private set; }

    public string NewClientId() => $"c{++_clientIds}";

    /// <summary>Goes to the network once, for some of its folders; what goes wrong there is as in life.</summary>
    public async Task SyncAsync(int kinds, int window, bool looksForFolders)
    {
        HasMore = false;
        try
        {
            if (_device.FolderSyncKey == "0" ? !await ConnectAsync() : looksForFolders && !await FolderSyncAsync())
                return;
            var asked = Folders.Where((folder, index) => folder.Folder is not null && (kinds >> index & 1) == 1).ToList();
            var begun = asked.Where(folder => _device.SyncKey(folder.Folder!) is not null).ToList();
            if (begun.Count < asked.Count)
                await PrimeAsync(asked.Except(begun).First());
            else if (asked.Count > 0)
                await ExchangeAsync(asked, window);
        }
        catch (NetworkDownException)
        {
        }
    }

    /// <summary>Asks whether something is new, without waiting for it.</summary>
    public async Task PingAsync()
    {
        try
        {
            var folders = Folders.Select(folder => folder.Folder).OfType<Folder>().ToList();
            if (folders.Count > 0 && await _device.PingAsync(60, folders) is { Status: "7" })
                await FolderSyncAsync();
        }
        catch (NetworkDownException)
        {
        }
    }

    /// <summary>Loses all that it had: a new phone under the same id.</summary>
    public void StartOver()
    {
        foreach (var folder in Folders)
            folder.StartOver(keepsNewItems: false);
    }

    private async Task<bool> ConnectAsync()
    {
        if (_device.PolicyKey == "0" && (await _device.ProvisionAsync()).FinalKey is null)
            return false;
        return await FolderSyncAsync();
    }

    private async Task<bool> FolderSyncAsync()
    {
        // What was pending in a folder that goes is gone with it.
        var result = await _device.FolderSyncAsync(loseAnswer: true);
        if (NeedsProvision(result.Response))
            return false;
        if (result.Status is "9" or "10")
            _device.FolderSyncKey = "0";
        if (result.Status != "1")
            return false;
        var isWhole = _device.FolderSyncKey == "0";
        foreach (var folder in Folders.Where(folder => folder.Folder is { } known && (isWhole ? result.Added.All(added => added.ServerId != known.ServerId) : result.Deleted.Contains(known.ServerId))))
            folder.StartOver(keepsNewItems: false);
        _device.Apply(result);
        return true;
    }

    private async Task PrimeAsync(PhoneFolder folder)
    {
        var result = await _device.PrimeAsync(folder.Folder!);
        await UnderstandAsync(result.Response, result.Status);
    }

    private async Task ExchangeAsync(List<PhoneFolder> asked, int window)
    {
        var keys = asked.ToDictionary(folder => folder, folder => _device.SyncKey(folder.Folder!));
        var sent = new Dictionary<PhoneFolder, IReadOnlyList<Pending>>();
        SyncManyResult? result = null;
        try
        {
            result = await _device.SyncManyAsync(asked.Select(folder => folder.Folder!), Ask);
            if (asked.Count == Folders.Count && result.Response.Code == HttpStatusCode.OK)
                _network.Arrived(_device.DeviceId);
            HasMore = result.Collections.Any(collection => collection.MoreAvailable);
        }
        catch (SyncKeyRejectedException rejected)
        {
            asked.Single(folder => folder.Folder!.ServerId == rejected.Result.Folder.ServerId).StartOver(_keepsNewItems);
            StartedOver++;
        }

        foreach (var folder in asked.Where(folder => folder.Folder is not null && _device.SyncKey(folder.Folder) is { } key && key != keys[folder]))
        {
            folder.Acknowledge(sent[folder]);
            folder.DropOrphans(_device.Items(folder.Folder!));
        }

        if (result is not null)
            await UnderstandAsync(result.Response, result.Status ?? result.Collections.FirstOrDefault(collection => collection.Status is "12")?.Status);

        void Ask(SyncRequest request)
        {
            var folder = asked.Single(folder => folder.Folder!.ServerId == request.Folder.ServerId);
            request.WindowSize = window;
            request.Conflict = _conflict;
            if (_device.ProtocolVersion != "2.5")
                request.BodyPreference(1);
            sent[folder] = folder.PutInto(request);
        }
    }

    private async Task UnderstandAsync(EasResponse response, string? status)
    {
        if (!NeedsProvision(response) && status == "12")
            await FolderSyncAsync();
    }

    private bool NeedsProvision(EasResponse response)
    {
        if ((int)response.Code != 449 && response.Status is not ("142" or "143" or "144"))
            return false;
        _device.PolicyKey = "0";
        _device.FolderSyncKey = "0";
        return true;
    }

}
