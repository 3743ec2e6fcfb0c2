namespace OnOfficeSync.Application.Accounts;

/// <summary>A customer of the CRM.</summary>
/// <param name="Key">Key in the store.</param>
/// <param name="Name">As created; compared regardless of case.</param>
/// <param name="ZPushModule">Whether the module Z-Push is booked (R1).</param>
/// <param name="Maintenance">Whether it is under maintenance, which comes before its passwords.</param>
public sealed record Tenant(long Key, string Name, bool ZPushModule, Maintenance Maintenance);

/// <summary>Planned downtime of a tenant.</summary>
/// <param name="Enabled">Whether it is on.</param>
/// <param name="RetryAfterSeconds">When devices may come back, in seconds.</param>
public sealed record Maintenance(bool Enabled, int RetryAfterSeconds);
