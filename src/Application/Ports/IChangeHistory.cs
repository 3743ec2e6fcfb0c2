using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Changes;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Ports;

/// <summary>Reads what devices changed in the CRM.</summary>
public interface IChangeReader
{
    /// <summary>A user's changes that a filter lets through, newest first.</summary>
    /// <param name="account">Whose devices.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">The change after which the part begins; null at the start.</param>
    /// <param name="limit">How many at most.</param>
    ValueTask<Page<DeviceChange>> ListAsync(AccountKey account, ChangeFilter filter, long? after, int limit);

    /// <summary>A change of a user; null when there is none.</summary>
    ValueTask<DeviceChange?> FindAsync(AccountKey account, long id);

    /// <summary>The records that a change touched, the one that the device named first.</summary>
    /// <typeparam name="TContent">What records of the change's kind hold.</typeparam>
    ValueTask<IReadOnlyList<ChangedRecord<TContent>>> RecordsAsync<TContent>(DeviceChange change)
        where TContent : class;
}

/// <summary>
/// Keeps what devices change in the CRM, as part of the transaction that changes it. Between begin and end every write of a record or of extras belongs to the command; several writes of one record are one change of it.
/// </summary>
public interface IChangeHistory : IChangeReader
{
    /// <summary>A command of a device begins. What is older than 30 days may be forgotten.</summary>
    void Begin(AccountKey account, string deviceId, ItemKind kind, CommandKind command, Instant now);

    /// <summary>It ends. If it changed nothing, nothing is kept.</summary>
    /// <param name="item">The item that the device named, or made; 0 when there is none.</param>
    ValueTask EndAsync(long item);

    /// <summary>A change is undone.</summary>
    ValueTask MarkUndoneAsync(DeviceChange change, Instant at);
}
