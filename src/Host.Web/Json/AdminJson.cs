using System.Text.Json.Serialization;

namespace OnOfficeSync.Host.Web.Json;

/// <summary>A tenant. Source: contract, <c>/admin/tenant</c>.</summary>
internal sealed record TenantJson
{
    public string? Name { get; init; }

    public ModulesJson Modules { get; init; } = new();

    public MaintenanceJson Maintenance { get; init; } = new();
}

/// <summary>What a tenant has booked.</summary>
internal sealed record ModulesJson
{
    public bool ZPush { get; init; } = true;
}

/// <summary>Planned downtime.</summary>
internal sealed record MaintenanceJson
{
    public bool Enabled { get; init; }

    public int RetryAfterSeconds { get; init; } = 300;
}

/// <summary>A user. Source: contract, <c>/admin/users</c>.</summary>
internal sealed record UserJson
{
    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Email { get; init; }

    public bool Administrator { get; init; }

    public RightsJson Rights { get; init; } = new();

    public string Language { get; init; } = "de";

    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>Only ever sent to the server.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Password { get; init; }
}

/// <summary>A user's rights.</summary>
internal sealed record RightsJson
{
    public bool Sync { get; init; } = true;

    public bool ZPush { get; init; } = true;
}
