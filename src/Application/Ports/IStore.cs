using OnOfficeSync.Application.Holds;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Ports;

/// <summary>The place where sync state and embedded CRM live. One writer at a time; readers see committed states only.</summary>
public interface IStore
{
    /// <summary>Leases a view for reading; dispose it to give it back.</summary>
    IStoreReader Read();

    /// <summary>Waits for its turn and begins to write; what is not committed is undone on dispose.</summary>
    Task<IStoreTransaction> WriteAsync(CancellationToken cancellation);
}

/// <summary>Reads for devices.</summary>
public interface IStoreReader : IDisposable
{
    /// <summary>Device states.</summary>
    IDeviceStateReader Devices { get; }

    /// <summary>Items.</summary>
    IItemReader Items { get; }

    /// <summary>Series that take several appointments.</summary>
    ISeriesReader Series { get; }

    /// <summary>What devices changed.</summary>
    IChangeReader Changes { get; }

    /// <summary>Deletions that are held.</summary>
    IHoldReader Holds { get; }
}

/// <summary>One write: all of it or nothing.</summary>
public interface IStoreTransaction : IAsyncDisposable
{
    /// <summary>Device states.</summary>
    IDeviceStates Devices { get; }

    /// <summary>Items and what stands beside them.</summary>
    IItems Items { get; }

    /// <summary>The CRM's addresses.</summary>
    ICrm<Address> Addresses { get; }

    /// <summary>The CRM's appointments.</summary>
    ICrm<Appointment> Appointments { get; }

    /// <summary>Series that take several appointments.</summary>
    ISeriesGroups Series { get; }

    /// <summary>The CRM's tasks.</summary>
    ICrm<CrmTask> Tasks { get; }

    /// <summary>Notices for users.</summary>
    INoticeWriter Notices { get; }

    /// <summary>What devices change.</summary>
    IChangeHistory Changes { get; }

    /// <summary>Deletions that are held.</summary>
    IHolds Holds { get; }

    /// <summary>
    /// Gives every item touched so far its place in the journal. Called once the writing is done and before changes are read, so that sequences become visible in their order.
    /// </summary>
    ValueTask PublishAsync();

    /// <summary>Makes it last, then wakes whoever waits for what it changed. Publishes what is not yet published, and looks whether so much has left users' devices that it is held (<see cref="CrmBrake"/>).</summary>
    Task CommitAsync(CancellationToken cancellation);
}
