using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Application.Sync;

/// <summary>One thing a device wants done.</summary>
public sealed record DeviceCommand
{
    /// <summary>What.</summary>
    public required CommandKind Kind { get; init; }

    /// <summary>The device's own id of a new item; null otherwise.</summary>
    public string? ClientId { get; init; }

    /// <summary>The number of a known item; null when the device named one that never was.</summary>
    public long? Number { get; init; }

    /// <summary>The id by which the device named a known item, to be given back in the answer.</summary>
    public string? ServerId { get; init; }

    /// <summary>The occurrence of a series to which the command is confined, as the device named it; null for the item itself.</summary>
    public string? Instance { get; init; }

    /// <summary>The new content; null for a delete or fetch and where <see cref="Problem"/> says why there is none.</summary>
    public ItemEdit? Edit { get; init; }

    /// <summary>Why the content cannot be taken; null when it can.</summary>
    public RejectionReason? Problem { get; init; }

    /// <summary>Digest of the content.</summary>
    public byte[] Digest { get; init; } = [];
}
