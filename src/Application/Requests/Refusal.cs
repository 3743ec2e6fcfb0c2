namespace OnOfficeSync.Application.Requests;

/// <summary>Why a request is not carried out. Source: contract, "JSON API".</summary>
public enum Refusal
{
    /// <summary>There is no such thing, or the user does not see it.</summary>
    NotFound,

    /// <summary>The user may not do that.</summary>
    Forbidden,

    /// <summary>The thing is in no state for it.</summary>
    Conflict,

    /// <summary>The thing has changed since the caller read it.</summary>
    Stale,

    /// <summary>What the caller sent breaks a rule.</summary>
    Invalid,
}
