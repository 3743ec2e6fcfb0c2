using OnOfficeSync.ActiveSync.Protocol;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>A request that breaks the rules of Sync as a whole.</summary>
internal sealed class SyncProblemException(SyncStatus status, string reason, int? limit = null) : Exception(reason)
{
    /// <summary>What the device is told.</summary>
    public SyncStatus Status { get; } = status;

    /// <summary>The nearest bound, where a number was out of bounds.</summary>
    public int? Limit { get; } = limit;
}
