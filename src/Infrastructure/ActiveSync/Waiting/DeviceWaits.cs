using System.Collections.Concurrent;

namespace OnOfficeSync.ActiveSync.Waiting;

/// <summary>The requests that are held, one a device: a newer request of the device ends the older (MS-ASCMD 3.1.5.4, 3.1.5.8). Thread-safe.</summary>
internal sealed class DeviceWaits
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource> _held = new();

    /// <summary>Ends what is held for a device.</summary>
    public void End(long device)
    {
        if (_held.TryRemove(device, out var held))
            held.TrySetResult();
    }

    /// <summary>Holds a request of a device; the task completes when a newer one ends it.</summary>
    public Hold Begin(long device)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _held.AddOrUpdate(device, ended, (_, older) =>
        {
            older.TrySetResult();
            return ended;
        });
        return new(this, device, ended);
    }

    /// <summary>One request that is held.</summary>
    internal readonly struct Hold(DeviceWaits waits, long device, TaskCompletionSource ended) : IDisposable
    {
        public Task Ended => ended.Task;

        public void Dispose() => waits._held.TryRemove(new(device, ended));
    }
}
