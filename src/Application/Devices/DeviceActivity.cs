using System.Collections.Concurrent;
using NodaTime;

namespace OnOfficeSync.Application.Devices;

/// <summary>
/// When devices synced last, in memory: a sync without changes must not write. The store learns it with the next write of the device, once an hour at least. Thread-safe.
/// </summary>
internal sealed class DeviceActivity
{
    /// <summary>How far the stored time may lag behind.</summary>
    public static readonly Duration Lag = Duration.FromHours(1);

    private readonly ConcurrentDictionary<long, Instant> _last = new();

    /// <summary>A device syncs.</summary>
    public void Note(Device device, Instant now) => _last[device.Key] = now;

    /// <summary>A device is gone.</summary>
    public void Forget(Device device) => _last.TryRemove(device.Key, out _);

    /// <summary>The device with the time of its last sync as known here.</summary>
    public Device Refresh(Device device) =>
        _last.TryGetValue(device.Key, out var last) && !(device.LastSync > last) ? device with { LastSync = last } : device;
}
