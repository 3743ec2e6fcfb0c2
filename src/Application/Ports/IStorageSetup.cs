namespace OnOfficeSync.Application.Ports;

/// <summary>Brings the store to the point where it can be used.</summary>
public interface IStorageSetup
{
    /// <summary>Creates what is missing and upgrades the schema. Call it once at start, before anything else touches the store.</summary>
    /// <exception cref="NewerStoreException">A newer release has written the store.</exception>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Whether the store can be reached and its schema is the one that this program needs.</summary>
    Task<bool> IsReadyAsync(CancellationToken cancellation);
}
