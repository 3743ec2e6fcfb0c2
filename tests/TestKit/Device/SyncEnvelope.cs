namespace OnOfficeSync.TestKit;

/// <summary>What a Sync says about the request as a whole: Wait in minutes, HeartbeatInterval in seconds, the window over all collections.</summary>
public sealed record SyncEnvelope(int? WindowSize = null, int? Wait = null, int? HeartbeatInterval = null, bool Partial = false);
