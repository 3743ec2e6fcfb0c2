using NodaTime;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Devices;

/// <summary>How far one folder of a device has come.</summary>
public sealed record CollectionState
{
    /// <summary>Key in the store; 0 before it is stored.</summary>
    public long Key { get; init; }

    /// <summary>The device's key in the store.</summary>
    public required long Device { get; init; }

    /// <summary>What the folder holds.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The current state.</summary>
    public required SyncState State { get; init; }

    /// <summary>The number of the state before, still good; null when there is none.</summary>
    public int? PreviousNumber { get; init; }

    /// <summary>The last journal sequence that the current state covers.</summary>
    public long Cursor { get; init; }

    /// <summary>The last journal sequence that the previous state covers.</summary>
    public long PreviousCursor { get; init; }

    /// <summary>The stored answer that led from the previous state to the current one; null when there is none.</summary>
    public long? Answer { get; init; }

    /// <summary>The number that the next item of this folder gets; never used again for another one.</summary>
    public long NextItemNumber { get; init; } = 1;

    /// <summary>What the device asked to be remembered for this folder, in the protocol's own form.</summary>
    public byte[] Settings { get; init; } = [];

    /// <summary>Which items the device wanted when it was last given what is new.</summary>
    public ItemFilter Filter { get; init; }

    /// <summary>The appointment set as it was then; null for other kinds, and before the device was first given something.</summary>
    public KnownSet? Set { get; init; }

    /// <summary>How the answers fared that led from the previous state to the current one.</summary>
    public Delivery Delivery { get; init; }

    /// <summary>The newest sequence in the journal of this user and kind when the state was read: equal to <see cref="Cursor"/> when nothing is new.</summary>
    public long Head { get; init; }

    /// <summary>How many second numbers of items the device was not told to delete yet (<see cref="Alias"/>), when the state was read.</summary>
    public int Aliases { get; init; }

    /// <summary>
    /// The beginning that the device asked for and has not taken up yet; null when there is none. Until it goes on from there nothing has happened: an old request for a beginning may arrive at any time.
    /// </summary>
    public PendingStart? Start { get; init; }

    /// <summary>Whether the device has its first state and was given nothing yet.</summary>
    public bool IsUntouched => State.Number == 1 && PreviousNumber is null;

    /// <summary>The folder as it will be when the device takes up the beginning that it asked for.</summary>
    public CollectionState? Begun => Start is { } start ? new() { Key = Key, Device = Device, Kind = Kind, State = start.State, NextItemNumber = NextItemNumber, Settings = start.Settings, Head = Head } : null;

    /// <summary>The same to be counted: it is no folder of the store's, so that nothing of what the device has now is had there.</summary>
    public CollectionState? BegunEmpty => Begun is { } begun ? begun with { Key = 0 } : null;

    /// <summary>The folder as a device sees it that names a state.</summary>
    public CollectionState At(SyncState? state) => Start is { } start && state == start.State ? Begun! : this;

    /// <summary>Whether a device that wants such items has all there is at an instant, in the user's zone: neither has an item changed since, nor has time moved the set, nor shows it one twice.</summary>
    public bool HasAll(ItemFilter filter, Instant now, string zone) => Head == Cursor && Aliases == 0 && filter == Filter && (Set is not { } set || set.Holds(now, zone));

    /// <summary>Whether a state is the one before the current: still good, the device has lost an answer.</summary>
    public bool IsPrevious(SyncState? state) => PreviousNumber is { } number && state == State with { Number = number };
}

/// <summary>A beginning that a device asked for.</summary>
/// <param name="Epoch">The epoch of its first state.</param>
/// <param name="Settings">What the device asked to be remembered.</param>
public sealed record PendingStart(uint Epoch, byte[] Settings)
{
    /// <summary>The first state.</summary>
    public SyncState State => new(Epoch, 1);
}
