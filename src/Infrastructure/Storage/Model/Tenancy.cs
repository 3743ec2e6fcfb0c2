using OnOfficeSync.Domain.Access;

namespace OnOfficeSync.Storage.Model;

/// <summary>Row of a tenant.</summary>
internal sealed class TenantRow
{
    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The name by which it is found, without case.</summary>
    public required string NameKey { get; set; }

    public bool ZpushModule { get; set; } = true;

    public bool MaintenanceEnabled { get; set; }

    public int MaintenanceRetryAfter { get; set; } = 300;

    /// <summary>The last place given in the tenant's journals.</summary>
    public long Sequence { get; set; }
}

/// <summary>Row of a user.</summary>
internal sealed class UserRow
{
    public long Id { get; set; }

    public long Tenant { get; set; }

    public required string Name { get; set; }

    /// <summary>The name by which it is found, without case.</summary>
    public required string NameKey { get; set; }

    public required string DisplayName { get; set; }

    public string? Email { get; set; }

    public bool Administrator { get; set; }

    public bool SyncRight { get; set; }

    public bool ZpushRight { get; set; }

    public required string Language { get; set; }

    public required string TimeZone { get; set; }

    public required string PasswordHash { get; set; }

    public bool Enabled { get; set; } = true;

    public Direction Addresses { get; set; }

    public Direction Appointments { get; set; }

    public Direction Tasks { get; set; }

    public bool Locked { get; set; }
}

/// <summary>Row of a failed sign-in.</summary>
internal sealed class FailedSignInRow
{
    public long Id { get; set; }

    public long User { get; set; }

    public required string Device { get; set; }

    public required string Digest { get; set; }

    public long At { get; set; }
}
