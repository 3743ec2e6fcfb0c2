namespace OnOfficeSync.ActiveSync;

/// <summary>Settings of the ActiveSync endpoint.</summary>
public sealed class ActiveSyncOptions
{
    /// <summary>The shortest time that Ping and Sync may ask to be held.</summary>
    /// <value>60 seconds by default.</value>
    public TimeSpan MinHeartbeat { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest time that Ping and Sync may ask to be held.</summary>
    /// <value>3540 seconds by default (MS-ASCMD 2.2.3.88).</value>
    public TimeSpan MaxHeartbeat { get; set; } = TimeSpan.FromSeconds(3540);

    /// <summary>The largest request body taken, in bytes; a larger one is answered by HTTP 413.</summary>
    /// <value>4 MiB by default.</value>
    public int MaxRequestBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>When a device may come back after a failure of ours.</summary>
    /// <value>60 seconds by default.</value>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The address under which devices reach the host, for autodiscover; null takes it from each request.</summary>
    /// <value>Null by default.</value>
    public Uri? PublicUrl { get; set; }
}
