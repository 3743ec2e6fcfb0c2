using OnOfficeSync.Domain.Access;

namespace OnOfficeSync.Application.Accounts;

/// <summary>A user as the administrator keeps it.</summary>
public sealed record UserRecord
{
    /// <summary>Unique in the tenant regardless of case.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>E-mail address, if known.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the user administers the tenant.</summary>
    public bool Administrator { get; init; }

    /// <summary>The user right Sync (R1).</summary>
    public bool SyncRight { get; init; }

    /// <summary>The user right Z-Push (R1).</summary>
    public bool ZPushRight { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string Language { get; init; } = "de";

    /// <summary>IANA name.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";
}

/// <summary>The user's own settings of the sync (R2; contract, <c>/sync/settings</c>).</summary>
/// <param name="Enabled">Whether the sync is on at all.</param>
/// <param name="Addresses">Direction of addresses.</param>
/// <param name="Appointments">Direction of appointments.</param>
/// <param name="Tasks">Direction of tasks.</param>
public sealed record SyncSettings(bool Enabled, Direction Addresses, Direction Appointments, Direction Tasks);
