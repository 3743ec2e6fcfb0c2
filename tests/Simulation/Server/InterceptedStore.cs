using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Simulation.Server;

/// <summary>A store before whose ports something stands.</summary>
public sealed class InterceptedStore(IStore store, Intercept intercept) : IStore
{
    /// <inheritdoc/>
    public IStoreReader Read() => PortProxy.Before(store.Read(), intercept);

    /// <inheritdoc/>
    public async Task<IStoreTransaction> WriteAsync(CancellationToken cancellation) => PortProxy.Before(await store.WriteAsync(cancellation), intercept);
}
