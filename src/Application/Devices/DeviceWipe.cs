using NodaTime;

namespace OnOfficeSync.Application.Devices;

/// <summary>A remote wipe of a device, from its order on until it is called off or the device is forgotten.</summary>
/// <param name="Scope">What the device is to erase.</param>
/// <param name="State">How far it has come.</param>
/// <param name="OrderedAt">When it was ordered.</param>
/// <param name="AnsweredAt">When the device last said how it went; null while it has not.</param>
public sealed record DeviceWipe(WipeScope Scope, WipeState State, Instant OrderedAt, Instant? AnsweredAt)
{
    /// <summary>The first version of the protocol in which an account alone can be wiped (contract, "ActiveSync").</summary>
    private static readonly Version FirstWithAccountScope = new(16, 1);

    /// <summary>Whether the device must still be told.</summary>
    public bool IsOpen => State != WipeState.Done;

    /// <summary>Whether a device that speaks a version of the protocol can erase just that much.</summary>
    public static bool IsPossible(WipeScope scope, string protocolVersion) =>
        scope == WipeScope.Device || (Version.TryParse(protocolVersion, out var spoken) && spoken >= FirstWithAccountScope);
}

/// <summary>What a device is to erase. The numbers are stored.</summary>
public enum WipeScope
{
    /// <summary>This account with its data.</summary>
    Account = 1,

    /// <summary>All that is on the device.</summary>
    Device = 2,
}

/// <summary>How far a wipe has come. The numbers are stored.</summary>
public enum WipeState
{
    /// <summary>The device does not know of it yet.</summary>
    Ordered = 1,

    /// <summary>The device was told, and has not said how it went.</summary>
    Sent = 2,

    /// <summary>The device says that it has erased.</summary>
    Done = 3,

    /// <summary>The device says that it could not; it is told again.</summary>
    Failed = 4,
}
