using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Application.Demo;

/// <summary>
/// Fills an empty store with the tenant <c>demo</c>: three agents and an administrator, each with the password <c>demo</c>, and made-up addresses, appointments and tasks. Source:
/// contract, "Start".
/// Answers whether it did: a store that holds anything is left alone.
/// </summary>
/// <param name="Addresses">How many addresses each agent sees and has.</param>
/// <param name="Appointments">How many appointments each agent has.</param>
/// <param name="Tasks">How many tasks each agent has.</param>
public sealed record SeedDemo(int Addresses, int Appointments, int Tasks) : IRequest<bool>;

internal sealed class SeedDemoHandler(IDirectory directory, IStore store, IRandomSource random, TimeProvider time) : IRequestHandler<SeedDemo, bool>
{
    private const string Demo = "demo";
    private const int Part = 1_000;

    public async Task<bool> Handle(SeedDemo request, CancellationToken cancellationToken)
    {
        if (!await directory.IsEmptyAsync(cancellationToken))
            return false;
        var tenant = await directory.AddTenantAsync(Demo, cancellationToken) ?? throw new InvalidOperationException("An empty store holds a tenant.");
        await directory.SaveTenantAsync(tenant with { ZPushModule = true }, cancellationToken);
        foreach (var user in Users())
            await directory.AddUserAsync(tenant.Key, user, PasswordHash.Create(Demo, random), cancellationToken);
        await AddAsync(tenant.Key, DemoAddresses.Make(request.Addresses), transaction => transaction.Addresses, cancellationToken);
        await AddAsync(tenant.Key, DemoAppointments.Make(request.Appointments, time.Now().InUtc().Date), transaction => transaction.Appointments, cancellationToken);
        await AddAsync(tenant.Key, DemoTasks.Make(request.Tasks, time.Now().InUtc().Date), transaction => transaction.Tasks, cancellationToken);
        return true;
    }

    private async Task AddAsync<TContent>(long tenant, IEnumerable<TContent> contents, Func<IStoreTransaction, ICrm<TContent>> crm, CancellationToken cancellation)
    {
        foreach (var part in contents.Chunk(Part))
        {
            await using var transaction = await store.WriteAsync(cancellation);
            foreach (var content in part)
                await crm(transaction).AddAsync(tenant, content);
            await transaction.CommitAsync(cancellation);
        }
    }

    private static IEnumerable<UserRecord> Users() =>
    [
        new UserDraft { DisplayName = "Anna Arnold", Email = "anna@example.org" }.ToUser(DemoAudience.Anna),
        new UserDraft { DisplayName = "Ben Böhm", Email = "ben@example.org" }.ToUser(DemoAudience.Ben),
        new UserDraft { DisplayName = "Carla Çelik", Email = "carla@example.org" }.ToUser(DemoAudience.Carla),
        new UserDraft { DisplayName = "Administrator", Email = "admin@example.org", Administrator = true }.ToUser("admin"),
    ];
}
