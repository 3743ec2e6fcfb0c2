using NodaTime;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Host.Web.Json;

/// <summary>A user's settings. Source: contract, <c>/sync/settings</c>.</summary>
internal sealed record SettingsJson
{
    public bool Enabled { get; init; } = true;

    public Direction Addresses { get; init; } = Direction.TwoWay;

    public Direction Appointments { get; init; } = Direction.TwoWay;

    public Direction Tasks { get; init; } = Direction.TwoWay;
}

/// <summary>How a user's sync stands. Source: contract, <c>/sync/status</c>.</summary>
internal sealed record StatusJson(bool Locked, int FailedAttempts, Instant? LastSync, DirectionsJson Effective, IReadOnlyList<Gate> BlockedBy);

/// <summary>A direction for each kind.</summary>
internal sealed record DirectionsJson(Direction Addresses, Direction Appointments, Direction Tasks);

/// <summary>A sentence for the user.</summary>
internal sealed record MessageJson(string Message);

/// <summary>A device of a user.</summary>
internal sealed record DeviceJson
{
    public required string DeviceId { get; init; }

    public string? DeviceType { get; init; }

    public string? Model { get; init; }

    public string? OperatingSystem { get; init; }

    public string? FriendlyName { get; init; }

    public string? UserAgent { get; init; }

    public string? ProtocolVersion { get; init; }

    public Instant FirstSeen { get; init; }

    public Instant? LastSync { get; init; }

    public WipeJson? Wipe { get; init; }
}

/// <summary>How a remote wipe of a device stands.</summary>
internal sealed record WipeJson
{
    public WipeScope Scope { get; init; }

    public WipeState State { get; init; }

    public Instant OrderedAt { get; init; }

    public Instant? AnsweredAt { get; init; }
}

/// <summary>The order to wipe a device. Source: contract, <c>/sync/devices/{deviceId}/wipe</c>.</summary>
internal sealed record WipeOrderJson
{
    public WipeScope? Scope { get; init; }
}

/// <summary>What a user should know. Source: contract, <c>/sync/notices</c>.</summary>
internal sealed record NoticeJson
{
    public Instant At { get; init; }

    public NoticeKind Kind { get; init; }

    public required NoticeItemJson Item { get; init; }

    public string? DeviceId { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyDictionary<string, string> Details { get; init; }
}

/// <summary>The item that a notice is about.</summary>
internal sealed record NoticeItemJson(ItemKind Kind, string? Id);
