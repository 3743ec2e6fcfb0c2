namespace OnOfficeSync.Application.Devices;

/// <summary>
/// A second number under which a device shows an item: it added the item although it had it. The number is deleted there once the device is known to know it; until then the device may edit and delete what it shows.
/// </summary>
public sealed record Alias
{
    /// <summary>The number; never used for anything else.</summary>
    public required long Number { get; init; }

    /// <summary>The item that the device has under another number.</summary>
    public required long Item { get; init; }

    /// <summary>What the item was when the device added it, with what the device shows under the number.</summary>
    public required Given Given { get; init; }

    /// <summary>The extras that the device shows, in stored form.</summary>
    public byte[] Extras { get; init; } = [];

    /// <summary>The number of the state in which the device gets the number; 0 when that answer was lost, and the device has not asked again.</summary>
    public int Since { get; init; }

    /// <summary>The number of the state in which the device is told to delete it; 0 before.</summary>
    public int Ends { get; init; }
}
