using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

public sealed partial class Device
{
    private IReadOnlyList<SyncRequest> lastSync = [];
    private byte[] lastSyncBytes = [];

    /// <summary>
    /// One Sync of one collection, after priming it where the device has no key. Throws <see cref="SyncKeyRejectedException"/> on Status 3.
    /// With <paramref name="loseAnswer"/> the answer is read and returned but not applied: key and copy stay, the next call repeats.
    /// </summary>
    public async Task<SyncResult> SyncAsync(Folder folder, Action<SyncRequest>? configure = null, bool loseAnswer = false)
    {
        if (SyncKey(folder) is null && await PrimeAsync(folder) is { Succeeded: false } failed)
            return failed;
        return (await SendSyncAsync([Request(folder, configure)], new SyncEnvelope(), loseAnswer)).Of(folder);
    }

    /// <summary>The Sync with key 0. <paramref name="supported"/> null: no Supported element; empty: an empty one.</summary>
    public async Task<SyncResult> PrimeAsync(Folder folder, IReadOnlyCollection<string>? supported = null, bool loseAnswer = false)
    {
        var request = new SyncRequest(folder, "0") { Supported = supported };
        var result = (await SendSyncAsync([request], new SyncEnvelope(), loseAnswer)).Of(folder);
        if (result.ChangeCount > 0)
            Complain($"the answer to key 0 of {folder.DisplayName} carries {result.ChangeCount} items");
        return result;
    }

    /// <summary>Several collections in one request; those without a key are primed first.</summary>
    public async Task<SyncManyResult> SyncManyAsync(
        IEnumerable<Folder> collections, Action<SyncRequest>? configure = null, SyncEnvelope? envelope = null, bool loseAnswer = false)
    {
        var asked = collections.ToList();
        foreach (var folder in asked.Where(folder => SyncKey(folder) is null))
            (await PrimeAsync(folder)).EnsureSucceeded();
        return await SendSyncAsync([.. asked.Select(folder => Request(folder, configure))], envelope ?? new SyncEnvelope(), loseAnswer);
    }

    /// <summary>A Sync without a body: the server repeats the stored request with the current keys.</summary>
    public Task<SyncManyResult> SyncEmptyAsync(int serverWaitsSeconds = 0) =>
        ExchangeAsync(WithTheOthers([]), [], TimeSpan.FromSeconds(serverWaitsSeconds), loseAnswer: false);

    /// <summary>Sends the last Sync again, byte for byte, and applies what comes: the way on after a lost answer.</summary>
    public Task<SyncManyResult> RepeatSyncAsync() => ExchangeAsync(lastSync, lastSyncBytes, TimeSpan.Zero, loseAnswer: false);

    /// <summary>
    /// Syncs until nothing more is announced; returns all that came. <paramref name="configure"/> is for options, as it applies to each round.
    /// </summary>
    public async Task<PullResult> PullAsync(Folder folder, Action<SyncRequest>? configure = null, int mostRounds = 200)
    {
        var rounds = new List<SyncResult>();
        do
        {
            if (rounds.Count == mostRounds)
                throw new InvalidOperationException($"{folder.DisplayName} still announces more after {mostRounds} rounds");
            rounds.Add((await SyncAsync(folder, configure)).EnsureSucceeded());
        }
        while (rounds[^1].MoreAvailable);
        return new PullResult(rounds);
    }

    /// <summary>The next Sync request as XML, for <see cref="BuildHttp(string, XElement)"/>.</summary>
    public XElement BuildSync(Folder folder, Action<SyncRequest>? configure = null) => SyncXml([Request(folder, configure)], new SyncEnvelope());

    private SyncRequest Request(Folder folder, Action<SyncRequest>? configure)
    {
        var request = new SyncRequest(folder, SyncKey(folder) ?? "0");
        SyncDefaults?.Invoke(request);
        configure?.Invoke(request);
        return request;
    }

    private XElement SyncXml(IReadOnlyList<SyncRequest> requests, SyncEnvelope envelope)
    {
        var space = Ns.AirSync;
        return new XElement(
            space + "Sync",
            requests.Count == 0 ? null : new XElement(space + "Collections", requests.Select(request => request.ToXml(protocol))),
            (envelope.Wait ?? requests.Max(request => request.Wait)) is { } wait ? new XElement(space + "Wait", wait) : null,
            (envelope.HeartbeatInterval ?? requests.Max(request => request.HeartbeatInterval)) is { } beat
                ? new XElement(space + "HeartbeatInterval", beat)
                : null,
            envelope.WindowSize is { } window ? new XElement(space + "WindowSize", window) : null,
            envelope.Partial ? new XElement(space + "Partial") : null);
    }

    private Task<SyncManyResult> SendSyncAsync(IReadOnlyList<SyncRequest> requests, SyncEnvelope envelope, bool loseAnswer)
    {
        var waits = requests.Select(request => ((request.Wait ?? 0) * 60) + (request.HeartbeatInterval ?? 0))
            .Append(((envelope.Wait ?? 0) * 60) + (envelope.HeartbeatInterval ?? 0)).Max();
        var body = Wbxml.Encode(SyncXml(requests, envelope));
        return ExchangeAsync(envelope.Partial ? WithTheOthers(requests) : requests, body, TimeSpan.FromSeconds(waits), loseAnswer);
    }

    /// <summary>A request that leans on the stored one may be answered for any collection that the device has synced.</summary>
    private IReadOnlyList<SyncRequest> WithTheOthers(IReadOnlyList<SyncRequest> requests) =>
    [
        .. requests,
        .. folders.Values
            .Where(folder => SyncKey(folder) is not null && requests.All(request => request.Folder.ServerId != folder.ServerId))
            .Select(folder => Request(folder, null)),
    ];

    private async Task<SyncManyResult> ExchangeAsync(IReadOnlyList<SyncRequest> requests, byte[] body, TimeSpan serverWaits, bool loseAnswer)
    {
        (lastSync, lastSyncBytes) = (requests, body);
        var result = new SyncManyResult(await PostRawAsync("Sync", body, multipart: false, serverWaits), requests.Select(request => request.Folder));
        if (!loseAnswer && !result.Collections.Any(collection => Chokes?.Invoke(collection) == true))
            Apply(requests, result);
        if (result.Response.IsEmpty && !AtLeast(12, 1))
            Complain("an answer without a body, which this version does not have");
        return result;
    }
}
