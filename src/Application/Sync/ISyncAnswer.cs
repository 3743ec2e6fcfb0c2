using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Application.Sync;

/// <summary>
/// Takes the answer of a sync piece by piece and puts it into the protocol's form, so that a snapshot goes from the store to the wire without a copy in between.
/// Order: for each collection either a refusal, or a beginning, results, changes and an end; then <see cref="Complete"/>.
/// </summary>
public interface ISyncAnswer
{
    /// <summary>The device must start this folder from nothing: its state is neither the current one nor the one before.</summary>
    void Refuse(CollectionRequest collection);

    /// <summary>Begins a folder's part, with the state that the device has afterwards.</summary>
    void Begin(CollectionRequest collection, SyncState state);

    /// <summary>What became of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="number">The item's number, 0 when there is none.</param>
    void Result(DeviceCommand command, CommandOutcome outcome, long number);

    /// <summary>The whole of an item that the device asked for.</summary>
    /// <exception cref="UnwritableItemException">It cannot be written.</exception>
    void Fetched(DeviceCommand command, in ItemChange item);

    /// <summary>An item that the device has not.</summary>
    /// <exception cref="UnwritableItemException">It cannot be written.</exception>
    void Add(long number, in ItemChange item);

    /// <summary>An item that the device has otherwise.</summary>
    /// <exception cref="UnwritableItemException">It cannot be written.</exception>
    void Change(long number, in ItemChange item);

    /// <summary>An item that the device shall have no longer.</summary>
    void Delete(long number);

    /// <summary>An item that the device shall have no longer, but that is still there: it has left what the device is to have (MS-ASCMD 2.2.3.172).</summary>
    void Leave(long number);

    /// <summary>Ends a folder's part.</summary>
    /// <param name="moreAvailable">Whether changes remain.</param>
    void End(bool moreAvailable);

    /// <summary>What an extra and its content are called among people, for a notice.</summary>
    (string Name, string Text) Describe(ushort extra, byte[]? content);

    /// <summary>Whether the answer has become so large that the rest must wait for the next one.</summary>
    bool IsFull { get; }

    /// <summary>Whether nothing has been said.</summary>
    bool IsEmpty { get; }

    /// <summary>Ends the answer and gives its bytes.</summary>
    ReadOnlyMemory<byte> Complete();
}
