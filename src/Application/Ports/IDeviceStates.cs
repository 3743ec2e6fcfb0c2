using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Application.Ports;

/// <summary>Reads what devices have.</summary>
public interface IDeviceStateReader
{
    /// <summary>A device and its collections with the journal's heads, in one read; null when the device is unknown.</summary>
    ValueTask<DeviceSession?> OpenAsync(AccountKey account, string deviceId);

    /// <summary>An item by its number in a collection; null when it never had one or is forgotten.</summary>
    ValueTask<HeldItem?> FindHeldAsync(CollectionState collection, long number);

    /// <summary>A second number of an item; null when there is none of that number, or the device has acknowledged that it is gone.</summary>
    ValueTask<Alias?> FindAliasAsync(CollectionState collection, long number);

    /// <summary>
    /// The journal of the user and kind after a sequence, in its order, each with the item now and what the device has of it. Do not write to the collection while walking.
    /// </summary>
    IAsyncEnumerable<ItemChange> ChangesAsync(CollectionState collection, AccountKey account, long after);
}

/// <summary>Reads and writes what devices have.</summary>
public interface IDeviceStates : IDeviceStateReader
{
    /// <summary>Stores a device, new or known, and answers it with its key.</summary>
    ValueTask<Device> SaveAsync(Device device);

    /// <summary>Forgets a device with all of its state, but for the numbers that items had on it; false when it is unknown.</summary>
    ValueTask<bool> ForgetAsync(AccountKey account, string deviceId);

    /// <summary>Gives the items of a new collection the numbers again that they had before the device was forgotten, if it was.</summary>
    ValueTask<CollectionState> TakeUpAsync(Device device, CollectionState collection);

    /// <summary>Stores a collection, new or known, and answers it with its key.</summary>
    ValueTask<CollectionState> SaveAsync(CollectionState collection);

    /// <summary>
    /// The device starts the collection from nothing: nothing is held or set aside any more, recorded commands, second numbers, the stored answer and holds of what the device deleted are dropped; items that the user still
    /// sees keep their numbers.
    /// </summary>
    ValueTask StartOverAsync(CollectionState collection, AccountKey account);

    /// <summary>What a state newer than the previous one gave is taken back: every item with <see cref="HeldItem.Since"/> equal to the current number has again what it had before, and second numbers likewise.</summary>
    ValueTask RollBackAsync(CollectionState collection);

    /// <summary>The device has acknowledged a state: commands recorded up to it are forgotten, and items and second numbers that it no longer has.</summary>
    ValueTask AcknowledgeAsync(CollectionState collection, int number);

    /// <summary>The held row of an item; null when there is none.</summary>
    ValueTask<HeldItem?> FindHeldByItemAsync(CollectionState collection, long item);

    /// <summary>Stores what a device has of an item.</summary>
    ValueTask SaveHeldAsync(CollectionState collection, HeldItem held);

    /// <summary>Stores a second number of an item.</summary>
    ValueTask SaveAliasAsync(CollectionState collection, Alias alias);

    /// <summary>The device has a second number no longer.</summary>
    ValueTask DropAliasAsync(CollectionState collection, Alias alias);

    /// <summary>Whether the device may show an item under a second number.</summary>
    ValueTask<bool> HasAliasAsync(CollectionState collection, long item);

    /// <summary>The second numbers that a device knows which has a state, and that it was not told to delete, by number; so many at most.</summary>
    ValueTask<IReadOnlyList<Alias>> AliasesToDeleteAsync(CollectionState collection, int state, int limit);

    /// <summary>Sets an item aside for a device as it is now, in place of an earlier version of it.</summary>
    ValueTask SetAsideAsync(CollectionState collection, SetAsideItem item);

    /// <summary>The last command about a subject that is not yet acknowledged; null when there is none.</summary>
    ValueTask<RecordedCommand?> FindCommandAsync(CollectionState collection, string subject);

    /// <summary>Records a command in place of an earlier one about the same subject.</summary>
    ValueTask RecordAsync(RecordedCommand command);

    /// <summary>A stored answer; null when it is gone.</summary>
    ValueTask<StoredAnswer?> FindAnswerAsync(long answer);

    /// <summary>
    /// Stores an answer and answers its key, in place of one that nobody needs any more where there is one: that spares the store a row made and a row dropped with every edit.
    /// Answers of the device to which no collection points any more are dropped at commit.
    /// </summary>
    ValueTask<long> SaveAnswerAsync(Device device, StoredAnswer answer, long? inPlaceOf = null);
}
