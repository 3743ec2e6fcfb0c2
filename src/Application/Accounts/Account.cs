using OnOfficeSync.Domain.Access;

namespace OnOfficeSync.Application.Accounts;

/// <summary>A user as sign-in and gates see it, a snapshot of one moment.</summary>
public sealed record Account
{
    /// <summary>Key in the store.</summary>
    public required AccountKey Key { get; init; }

    /// <summary>The tenant's name, as created.</summary>
    public required string Tenant { get; init; }

    /// <summary>The user's name, as created; compared regardless of case.</summary>
    public required string User { get; init; }

    /// <summary>Name for people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>E-mail address, if known.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the user administers the tenant.</summary>
    public bool Administrator { get; init; }

    /// <summary>Language of texts for this user, ISO 639-1, <c>de</c> by default.</summary>
    public string Language { get; init; } = "de";

    /// <summary>IANA name of the user's time zone.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>Module, rights and settings (R1, R2).</summary>
    public required Gates Gates { get; init; }

    /// <summary>Whether ActiveSync is locked after wrong passwords (R5, R6).</summary>
    public bool Locked { get; init; }

    /// <summary>The password's hash, see <c>PasswordHash</c>.</summary>
    public required string PasswordHash { get; init; }
}
