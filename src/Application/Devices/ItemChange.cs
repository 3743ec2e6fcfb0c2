namespace OnOfficeSync.Application.Devices;

/// <summary>One entry of the journal beside what the device has of the item.</summary>
public readonly record struct ItemChange
{
    /// <summary>Place in the journal.</summary>
    public long Sequence { get; init; }

    /// <summary>The item.</summary>
    public long Item { get; init; }

    /// <summary>Whether the user's devices have it now.</summary>
    public bool Visible { get; init; }

    /// <summary>Its number in the folder; 0 when it has none.</summary>
    public long Number { get; init; }

    /// <summary>What the device has of it.</summary>
    public Given Given { get; init; }

    /// <summary>The number of the state in which that came about.</summary>
    public int Since { get; init; }

    /// <summary>The item's version now.</summary>
    public int Version { get; init; }

    /// <summary>The item's snapshot, see <see cref="Items.Snapshot"/>.</summary>
    public byte[] Snapshot { get; init; }

    /// <summary>The version of the user's extras; 0 for none.</summary>
    public int ExtrasVersion { get; init; }

    /// <summary>The user's extras in stored form.</summary>
    public byte[] Extras { get; init; }

    /// <summary>Whether a hold keeps it: from the device, which deleted it, or on the device, from which the CRM took it (<see cref="Holds.Hold"/>).</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether the item as it is now is set aside for the device.</summary>
    public bool IsSetAside { get; init; }
}
