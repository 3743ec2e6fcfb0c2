using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Holds;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Ports;

/// <summary>Reads deletions that are held.</summary>
public interface IHoldReader
{
    /// <summary>The open holds of a user that still hold something, newest first.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="after">The hold after which the part begins; null at the start.</param>
    /// <param name="limit">How many at most.</param>
    ValueTask<Page<Hold>> ListAsync(AccountKey account, long? after, int limit);

    /// <summary>A hold of a user, open or decided; null when there is none, or when its device was forgotten or has started from nothing.</summary>
    ValueTask<Hold?> FindAsync(AccountKey account, long id);

    /// <summary>The items that it still holds, in the order in which they came, at most so many.</summary>
    ValueTask<IReadOnlyList<KeptItem>> ItemsAsync(Hold hold, int limit);
}

/// <summary>Counts what goes, and keeps what is held.</summary>
public interface IHolds : IHoldReader
{
    /// <summary>The open hold of a folder of a device, or of what the CRM took of a kind; null when there is none.</summary>
    ValueTask<Hold?> FindOpenAsync(AccountKey account, ItemKind kind, long? collection);

    /// <summary>Begins a hold and answers it with its key.</summary>
    ValueTask<Hold> OpenAsync(Hold hold);

    /// <summary>Ends a hold: it holds nothing any more.</summary>
    ValueTask DecideAsync(Hold hold, Instant at);

    /// <summary>When the user last decided about such a hold; null for never.</summary>
    ValueTask<Instant?> LastDecisionAsync(AccountKey account, ItemKind kind, long? collection);

    /// <summary>How many items a device deleted within a time: those that were carried out and not undone, and those that are held.</summary>
    ValueTask<int> CountDeletedAsync(Device device, CollectionState collection, Interval within);

    /// <summary>How many items a device has in a folder, counted no further than a limit.</summary>
    ValueTask<int> CountOnDeviceAsync(CollectionState collection, int limit);

    /// <summary>A hold of a device keeps an item: the device has it no longer, and is not given it.</summary>
    ValueTask WithholdAsync(Hold hold, CollectionState collection, HeldItem held, Instant at);

    /// <summary>What leaves a user's devices in this transaction does so by the doing of the user's own devices or by an own decision about them: it is no departure.</summary>
    void Excuse(AccountKey account);

    /// <summary>Notes when an item left a user's devices, if any of them has it.</summary>
    ValueTask DepartAsync(Departure departure, Instant at);

    /// <summary>How many items of a kind left a user's devices within a time and have not come again.</summary>
    ValueTask<int> CountDepartedAsync(AccountKey account, ItemKind kind, Interval within);

    /// <summary>How many items of a kind a user's devices have and may have, counted no further than a limit.</summary>
    ValueTask<int> CountOnDevicesAsync(AccountKey account, ItemKind kind, int limit);

    /// <summary>A hold keeps what left within a time: a device that has not been told so is not.</summary>
    ValueTask HoldBackAsync(Hold hold, Interval within);
}
