using FluentValidation;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Administration;

/// <summary>A user as the administrator wants it. Source: contract, <c>/admin/users</c>; what is left out takes its default.</summary>
public sealed record UserDraft
{
    /// <summary>Name to sign in with; cannot be changed, so that null stands for the name that the user has.</summary>
    public string? Name { get; init; }

    /// <summary>Name for people; the name when left out.</summary>
    public string? DisplayName { get; init; }

    /// <summary>E-mail address, if known.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the user administers the tenant.</summary>
    public bool Administrator { get; init; }

    /// <summary>The user right Sync (R1).</summary>
    public bool SyncRight { get; init; } = true;

    /// <summary>The user right Z-Push (R1).</summary>
    public bool ZPushRight { get; init; } = true;

    /// <summary>ISO 639-1.</summary>
    public string Language { get; init; } = "de";

    /// <summary>IANA name.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>A new password; null keeps the one that is.</summary>
    public string? Password { get; init; }

    internal UserRecord ToUser(string name) => new()
    {
        Name = name,
        DisplayName = string.IsNullOrWhiteSpace(DisplayName) ? name : DisplayName,
        Email = string.IsNullOrWhiteSpace(Email) ? null : Email,
        Administrator = Administrator,
        SyncRight = SyncRight,
        ZPushRight = ZPushRight,
        Language = Language,
        TimeZone = TimeZone,
    };
}

internal sealed class UserDraftValidator : AbstractValidator<UserDraft>
{
    public UserDraftValidator()
    {
        RuleFor(user => user.DisplayName).Line();
        RuleFor(user => user.Email).Line();
        RuleFor(user => user.Language)
            .Must(language => language is { Length: 2 } && language.All(char.IsAsciiLetterLower)).WithMessage("Two small letters, for example de.");
        RuleFor(user => user.TimeZone).TimeZone();
        RuleFor(user => user.Password!).Password().When(user => user.Password is not null);
    }
}
