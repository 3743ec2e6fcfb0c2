using System.Collections.Immutable;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Access;

namespace OnOfficeSync.Application.Ports;

/// <summary>Tenants, users, their settings and sign-in state. Names compare regardless of case.</summary>
public interface IDirectory
{
    /// <summary>A tenant; null when there is none.</summary>
    Task<Tenant?> FindTenantAsync(string name, CancellationToken cancellation);

    /// <summary>Creates a tenant; null when the name is taken.</summary>
    Task<Tenant?> AddTenantAsync(string name, CancellationToken cancellation);

    /// <summary>Stores a tenant's module and maintenance.</summary>
    Task SaveTenantAsync(Tenant tenant, CancellationToken cancellation);

    /// <summary>Whether there is any tenant at all.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellation);

    /// <summary>A user as sign-in sees it; null when there is none.</summary>
    Task<Account?> FindAccountAsync(string tenant, string user, CancellationToken cancellation);

    /// <summary>A user as the administrator sees it; null when there is none.</summary>
    Task<UserRecord?> FindUserAsync(long tenant, string name, CancellationToken cancellation);

    /// <summary>The users of a tenant, in the order of their creation.</summary>
    Task<Page<UserRecord>> ListUsersAsync(long tenant, long? after, int limit, CancellationToken cancellation);

    /// <summary>Which of the names are no users of the tenant.</summary>
    Task<ImmutableArray<string>> UnknownUsersAsync(long tenant, IReadOnlyCollection<string> names, CancellationToken cancellation);

    /// <summary>Creates a user with everything two-way; false when the name is taken.</summary>
    Task<bool> AddUserAsync(long tenant, UserRecord user, string passwordHash, CancellationToken cancellation);

    /// <summary>Stores a user; the password stays when no hash is given. False when there is no such user.</summary>
    Task<bool> SaveUserAsync(long tenant, UserRecord user, string? passwordHash, CancellationToken cancellation);

    /// <summary>Stores a user's settings.</summary>
    Task SaveSettingsAsync(AccountKey account, SyncSettings settings, CancellationToken cancellation);

    /// <summary>The failed sign-ins of a user that still count or have counted.</summary>
    Task<ImmutableArray<FailedPair>> FailuresAsync(AccountKey account, CancellationToken cancellation);

    /// <summary>Stores the failed sign-ins of a user, and locks it if they are too many; it never unlocks.</summary>
    Task SaveFailuresAsync(AccountKey account, ImmutableArray<FailedPair> failures, bool locks, CancellationToken cancellation);

    /// <summary>Unlocks a user and drops its failed sign-ins; false when it was not locked.</summary>
    Task<bool> UnlockAsync(AccountKey account, CancellationToken cancellation);

    /// <summary>A user's devices, by first contact.</summary>
    Task<Page<Device>> ListDevicesAsync(AccountKey account, long? after, int limit, CancellationToken cancellation);
}
