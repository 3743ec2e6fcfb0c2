using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Application.Administration;

/// <summary>
/// A new tenant with its first administrator, module and rights on. For whoever runs the server, not for its users. Source: contract, "Start".
/// Refused when the name is taken, or when a name or the password breaks a rule.
/// </summary>
/// <param name="Name">The tenant's name.</param>
/// <param name="Administrator">The administrator's name.</param>
/// <param name="Password">The administrator's password.</param>
public sealed record CreateTenant(string Name, string Administrator, string Password) : IRequest<Tenant>;

internal sealed class CreateTenantValidator : AbstractValidator<CreateTenant>
{
    public CreateTenantValidator()
    {
        RuleFor(request => request.Name).SignInName();
        RuleFor(request => request.Administrator).SignInName();
        RuleFor(request => request.Password).Password();
    }
}

internal sealed class CreateTenantHandler(IDirectory directory, IRandomSource random) : IRequestHandler<CreateTenant, Tenant>
{
    public async Task<Tenant> Handle(CreateTenant request, CancellationToken cancellationToken)
    {
        var user = new UserDraft { Administrator = true }.ToUser(request.Administrator);
        var hash = PasswordHash.Create(request.Password, random);
        var tenant = await directory.AddTenantAsync(request.Name, cancellationToken) ?? throw RefusedException.Conflict($"There is a tenant {request.Name} already.");
        tenant = tenant with { ZPushModule = true };
        await directory.SaveTenantAsync(tenant, cancellationToken);
        await directory.AddUserAsync(tenant.Key, user, hash, cancellationToken);
        return tenant;
    }
}
