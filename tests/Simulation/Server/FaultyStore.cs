using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Simulation.Server;

/// <summary>The store with faults. As long as none is set it is the store itself, so that a run costs what the server costs.</summary>
internal sealed class FaultyStore(IStore store, Faults faults) : IStore
{
    public IStoreReader Read() => faults.IsArmed ? FaultyPort.Before(Checked(nameof(Read), store.Read), faults) : store.Read();

    public async Task<IStoreTransaction> WriteAsync(CancellationToken cancellation)
    {
        if (!faults.IsArmed)
            return await store.WriteAsync(cancellation);
        return FaultyPort.Before(await Checked(nameof(WriteAsync), () => store.WriteAsync(cancellation)), faults);
    }

    private T Checked<T>(string call, Func<T> take) => faults.Next(call) switch
    {
        PortFault.None => take(),
        PortFault.Busy => throw new DatabaseBusyException(),
        _ => throw new ProcessGoneException(),
    };
}
