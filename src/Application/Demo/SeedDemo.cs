using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Application.Demo;

/// <summary>
/// Fills an empty store with the tenant <c>demo</c>: three agents and an administrator, each with the password <c>demo</c>, and made-up addresses. Source:
/// contract, "Start".
/// Answers whether it did: a store that holds anything is left alone.
/// </summary>
/// <param name="Addresses">How many addresses each agent sees and has.</param>
public sealed record SeedDemo(int Addresses) : IRequest<bool>;

internal sealed class SeedDemoHandler(IDirectory directory, IStore store, IRandomSource random) : IRequestHandler<SeedDemo, bool>
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
        foreach (var part in DemoAddresses.Make(request.Addresses).Chunk(Part))
        {
            await using var transaction = await store.WriteAsync(cancellationToken);
            foreach (var address in part)
                await transaction.Addresses.AddAsync(tenant.Key, address);
            await transaction.CommitAsync(cancellationToken);
        }

        return true;
    }

    private static IEnumerable<UserRecord> Users() =>
    [
        new UserDraft { DisplayName = "Anna Arnold", Email = "anna@example.org" }.ToUser(DemoAddresses.Anna),
        new UserDraft { DisplayName = "Ben Böhm", Email = "ben@example.org" }.ToUser(DemoAddresses.Ben),
        new UserDraft { DisplayName = "Carla Çelik", Email = "carla@example.org" }.ToUser(DemoAddresses.Carla),
        new UserDraft { DisplayName = "Administrator", Email = "admin@example.org", Administrator = true }.ToUser("admin"),
    ];
}
