using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Model;

namespace OnOfficeSync.Storage.Queries;

/// <summary>Tenants, users and their settings.</summary>
internal sealed partial class AccountDirectory(StoreContexts contexts) : IDirectory
{
    public Task<Tenant?> FindTenantAsync(string name, CancellationToken cancellation) => contexts.ReadAsync(async context =>
        await context.Tenants.SingleOrDefaultAsync(tenant => tenant.NameKey == Rows.Key(name), cancellation) is { } row ? Rows.Tenant(row) : null, cancellation);

    public Task<Tenant?> AddTenantAsync(string name, CancellationToken cancellation) => contexts.WriteAsync(async context =>
    {
        if (await context.Tenants.AnyAsync(tenant => tenant.NameKey == Rows.Key(name), cancellation))
            return null;
        var row = new TenantRow { Name = name, NameKey = Rows.Key(name) };
        context.Add(row);
        await context.SaveChangesAsync(cancellation);
        return Rows.Tenant(row);
    }, cancellation);

    public Task SaveTenantAsync(Tenant tenant, CancellationToken cancellation) => contexts.WriteAsync(context =>
        context.Tenants.Where(row => row.Id == tenant.Key).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.ZpushModule, tenant.ZPushModule)
            .SetProperty(row => row.MaintenanceEnabled, tenant.Maintenance.Enabled)
            .SetProperty(row => row.MaintenanceRetryAfter, tenant.Maintenance.RetryAfterSeconds), cancellation), cancellation);

    public Task<bool> IsEmptyAsync(CancellationToken cancellation) => contexts.ReadAsync(async context => !await context.Tenants.AnyAsync(cancellation), cancellation);

    public Task<Account?> FindAccountAsync(string tenant, string user, CancellationToken cancellation) => contexts.ReadAsync(async context =>
        await context.Tenants.Where(row => row.NameKey == Rows.Key(tenant))
            .Join(context.Users.Where(row => row.NameKey == Rows.Key(user)), of => of.Id, row => row.Tenant, (of, row) => new { Tenant = of, User = row })
            .SingleOrDefaultAsync(cancellation) is { } found ? Rows.Account(found.Tenant, found.User) : null, cancellation);

    public Task<UserRecord?> FindUserAsync(long tenant, string name, CancellationToken cancellation) => contexts.ReadAsync(async context =>
        await Users(context, tenant).SingleOrDefaultAsync(user => user.NameKey == Rows.Key(name), cancellation) is { } row ? Rows.User(row) : null, cancellation);

    public Task<Page<UserRecord>> ListUsersAsync(long tenant, long? after, int limit, CancellationToken cancellation) => contexts.ReadAsync(async context =>
    {
        var rows = await Users(context, tenant).Where(user => user.Id > (after ?? 0)).OrderBy(user => user.Id).Take(limit + 1).ToListAsync(cancellation);
        return Pages.Cut(rows, limit, row => row.Id, Rows.User);
    }, cancellation);

    public Task<ImmutableArray<string>> UnknownUsersAsync(long tenant, IReadOnlyCollection<string> names, CancellationToken cancellation) =>
        contexts.ReadAsync(async context =>
        {
            string[] keys = [.. names.Select(Rows.Key).Distinct()];
            var known = await Users(context, tenant).Where(user => keys.Contains(user.NameKey)).Select(user => user.NameKey).ToHashSetAsync(cancellation);
            return names.Where(name => !known.Contains(Rows.Key(name))).ToImmutableArray();
        }, cancellation);

    public Task<bool> AddUserAsync(long tenant, UserRecord user, string passwordHash, CancellationToken cancellation) => contexts.WriteAsync(async context =>
    {
        if (await Users(context, tenant).AnyAsync(row => row.NameKey == Rows.Key(user.Name), cancellation))
            return false;
        context.Add(Rows.New(tenant, user, passwordHash));
        return true;
    }, cancellation);

    public Task<bool> SaveUserAsync(long tenant, UserRecord user, string? passwordHash, CancellationToken cancellation) => contexts.WriteAsync(async context =>
    {
        if (await Users(context, tenant).AsTracking().SingleOrDefaultAsync(row => row.NameKey == Rows.Key(user.Name), cancellation) is not { } row)
            return false;
        Rows.Put(row, user);
        row.PasswordHash = passwordHash ?? row.PasswordHash;
        return true;
    }, cancellation);

    public Task SaveSettingsAsync(AccountKey account, SyncSettings settings, CancellationToken cancellation) => contexts.WriteAsync(context =>
        context.Users.Where(row => row.Id == account.User).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Enabled, settings.Enabled)
            .SetProperty(row => row.Addresses, settings.Addresses)
            .SetProperty(row => row.Appointments, settings.Appointments)
            .SetProperty(row => row.Tasks, settings.Tasks), cancellation), cancellation);

    private static IQueryable<UserRow> Users(StoreContext context, long tenant) => context.Users.Where(user => user.Tenant == tenant);
}
