using System.Collections.Concurrent;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>
/// The last full Sync request of each device, for empty and partial ones (MS-ASCMD 2.2.1.21.1). In memory: after a restart a device is asked to say everything again (Status 13), which costs it one request.
/// </summary>
internal sealed class StoredRequests
{
    private const int Capacity = 100_000;

    private readonly ConcurrentDictionary<long, SyncBody> _requests = new();

    public SyncBody? Find(long device) => _requests.GetValueOrDefault(device);

    /// <summary>Keeps a request without its commands; its keys tell later which answers the device has acknowledged.</summary>
    public void Keep(long device, SyncBody body)
    {
        if (_requests.Count >= Capacity)
            _requests.Clear();
        _requests[device] = body with { IsPartial = false, Collections = [.. body.Collections.Select(part => part with { Commands = [] })] };
    }

    public void Drop(long device) => _requests.TryRemove(device, out _);
}
