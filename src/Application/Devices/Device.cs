using NodaTime;
using OnOfficeSync.Application.Accounts;

namespace OnOfficeSync.Application.Devices;

/// <summary>A device of a user.</summary>
public sealed record Device
{
    /// <summary>Key in the store; 0 before it is stored.</summary>
    public long Key { get; init; }

    /// <summary>Whose it is.</summary>
    public required AccountKey Account { get; init; }

    /// <summary>As the device names itself, 1 to 32 letters and digits (MS-ASHTTP 2.2.1.1.1.2.3).</summary>
    public required string DeviceId { get; init; }

    /// <summary>As the device says, for example <c>iPhone</c>.</summary>
    public string DeviceType { get; init; } = "";

    /// <summary>Model, operating system and name, as the device said in its last DeviceInformation.</summary>
    public DeviceInformation Information { get; init; } = new(null, null, null, null);

    /// <summary>The protocol version last spoken.</summary>
    public string ProtocolVersion { get; init; } = "";

    /// <summary>First contact.</summary>
    public Instant FirstSeen { get; init; }

    /// <summary>Last sync; as stored it may lag by an hour (<see cref="DeviceActivity"/>).</summary>
    public Instant? LastSync { get; init; }

    /// <summary>The policy key in force; 0 while the device has not provisioned.</summary>
    public uint PolicyKey { get; init; }

    /// <summary>The policy key handed out in phase one of provisioning; 0 when none is open.</summary>
    public uint PendingPolicyKey { get; init; }

    /// <summary>What the device knows of the folders.</summary>
    public FolderState Folders { get; init; }

    /// <summary>The wipe that was ordered; null when none was. Whatever it has come to, the device gets nothing else.</summary>
    public DeviceWipe? Wipe { get; init; }
}

/// <summary>What a device says of itself (MS-ASCMD 2.2.3.46).</summary>
/// <param name="Model">Model.</param>
/// <param name="OperatingSystem">Operating system.</param>
/// <param name="FriendlyName">Name given by its owner.</param>
/// <param name="UserAgent">Its program.</param>
public sealed record DeviceInformation(string? Model, string? OperatingSystem, string? FriendlyName, string? UserAgent);

/// <summary>The folder hierarchy of a device: the state it has, the one before, and what each showed.</summary>
/// <param name="State">The current state; number 0 when the device has none.</param>
/// <param name="Shown">The kinds whose folder it has, a bit for each <see cref="Domain.Items.ItemKind"/>, and <see cref="ServedKinds.Mail"/>.</param>
/// <param name="PreviousNumber">The state before, still good; 0 when there is none.</param>
/// <param name="PreviousShown">What that one showed.</param>
public readonly record struct FolderState(SyncState State, int Shown, int PreviousNumber, int PreviousShown);
