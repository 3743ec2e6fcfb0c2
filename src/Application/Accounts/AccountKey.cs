namespace OnOfficeSync.Application.Accounts;

/// <summary>Names one user of one tenant inside the store; never shown outside.</summary>
/// <param name="Tenant">The tenant's key.</param>
/// <param name="User">The user's key, unique over all tenants.</param>
public readonly record struct AccountKey(long Tenant, long User);
