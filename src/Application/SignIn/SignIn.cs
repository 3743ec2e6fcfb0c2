using MediatR;
using OnOfficeSync.Application.Accounts;

namespace OnOfficeSync.Application.SignIn;

/// <summary>Lets a user in or says why not.</summary>
/// <param name="Authorization">The header as sent; null when there was none.</param>
/// <param name="Door">Where the user knocks.</param>
/// <param name="Device">The device's id, or what stands for it: the client's address.</param>
/// <param name="ClientAddress">The client's network address.</param>
public sealed record SignIn(string? Authorization, Door Door, string Device, string ClientAddress) : IRequest<SignInResult>;

/// <summary>Where a user knocks.</summary>
public enum Door
{
    /// <summary>ActiveSync and autodiscover: maintenance and lock keep out, wrong passwords lock.</summary>
    ActiveSync,

    /// <summary>JSON API and pages: a locked user gets in to unlock; wrong passwords are limited in their pace.</summary>
    Pages,
}

/// <summary>How a sign-in ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Account">Who, when granted.</param>
/// <param name="RetryAfterSeconds">When to come back, under maintenance and after too many tries.</param>
public sealed record SignInResult(SignInOutcome Outcome, Account? Account = null, int RetryAfterSeconds = 0);

/// <summary>Ways in which a sign-in ends.</summary>
public enum SignInOutcome
{
    /// <summary>The user is in.</summary>
    Granted,

    /// <summary>No credentials, or wrong ones.</summary>
    Wrong,

    /// <summary>Locked after wrong passwords; the right one does not help (R6).</summary>
    Locked,

    /// <summary>The tenant is under maintenance; nothing was looked at and nothing counts.</summary>
    Maintenance,

    /// <summary>Too many wrong passwords in a minute.</summary>
    TooMany,
}
