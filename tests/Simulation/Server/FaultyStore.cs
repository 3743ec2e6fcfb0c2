using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Simulation.Server;

/// <summary>The store with faults. As long as none is set it is the store itself, so that a run costs what the server costs.</summary>
internal sealed class FaultyStore(IStore store, Faults faults) : IStore
{
    private readonly InterceptedStore _faulty = new(store, (method, _, call) => faults.Call(method.Name, call));

    public IStoreReader Read() => faults.IsArmed ? (IStoreReader)faults.Call(nameof(Read), _faulty.Read)! : store.Read();

    public Task<IStoreTransaction> WriteAsync(CancellationToken cancellation)
    {
        if (!faults.IsArmed)
            return store.WriteAsync(cancellation);
        // A transaction that nobody was handed would hold its turn for ever: the process is gone before it, or not at all.
        return faults.Next(nameof(WriteAsync)) == PortFault.None ? _faulty.WriteAsync(cancellation) : throw faults.Thrown;
    }
}
