namespace OnOfficeSync.TestKit;

/// <summary>Status 3: the server does not know the key. A phone drops its copy and starts from 0: <see cref="Device.Forget"/>.</summary>
public sealed class SyncKeyRejectedException(SyncResult result) : Exception($"The server rejected the key of {result.Folder.DisplayName}")
{
    public SyncResult Result { get; } = result;
}
