using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>What a device asks of one folder.</summary>
public sealed record CollectionRequest
{
    /// <summary>Which folder.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The state the device has; null when it starts from nothing.</summary>
    public SyncState? State { get; init; }

    /// <summary>Set when the device named a state that no key of ours stands for.</summary>
    public bool UnknownState { get; init; }

    /// <summary>What it wants done, in its order.</summary>
    public IReadOnlyList<DeviceCommand> Commands { get; init; } = [];

    /// <summary>Whether it wants to hear what is new.</summary>
    public bool GetChanges { get; init; } = true;

    /// <summary>The most changes for this folder.</summary>
    public int Window { get; init; } = 100;

    /// <summary>Which items it wants.</summary>
    public ItemFilter Filter { get; init; }

    /// <summary>Who wins where both sides changed the same field.</summary>
    public ConflictWinner Winner { get; init; } = ConflictWinner.Crm;

    /// <summary>What is to be remembered for this folder; null to keep what is.</summary>
    public byte[]? Settings { get; init; }
}
