using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Administration;

/// <summary>
/// Books the module or not, begins and ends maintenance; it holds from the next request on. Source: contract, <c>/admin/tenant</c>, "Gates" and "Maintenance".
/// Refused to who is no administrator, when the precondition does not hold, or when the body breaks a rule.
/// </summary>
/// <param name="Administrator">Who asks.</param>
/// <param name="Precondition">On the tenant's tag.</param>
/// <param name="Body">The tenant as it is to be.</param>
public sealed record ReplaceTenant(Account Administrator, Precondition Precondition, TenantDraft Body) : IRequest<Tenant>, IAdministration;

/// <summary>A tenant as its administrator wants it.</summary>
/// <param name="Name">Its name, which cannot be changed; null when the caller does not name it.</param>
/// <param name="ZPushModule">Whether the module Z-Push is booked.</param>
/// <param name="Maintenance">Whether it is under maintenance.</param>
public sealed record TenantDraft(string? Name, bool ZPushModule, Maintenance Maintenance);

internal sealed class ReplaceTenantValidator : AbstractValidator<ReplaceTenant>
{
    private const int Day = 86_400;

    public ReplaceTenantValidator()
    {
        RuleFor(request => request.Body.Name)
            .Must((request, name) => name is null || string.Equals(name, request.Administrator.Tenant, StringComparison.OrdinalIgnoreCase))
            .WithMessage("The name cannot be changed.");
        RuleFor(request => request.Body.Maintenance.RetryAfterSeconds).InclusiveBetween(1, Day).WithMessage($"1 to {Day} seconds.");
    }
}

internal sealed class ReplaceTenantHandler(IDirectory directory, AdministrationTurn turn, AccessChanges changes) : IRequestHandler<ReplaceTenant, Tenant>
{
    public Task<Tenant> Handle(ReplaceTenant request, CancellationToken cancellationToken) => turn.RunAsync(
        async () =>
        {
            var before = await directory.FindTenantAsync(request.Administrator.Tenant, cancellationToken) ?? throw RefusedException.NotFound("tenant");
            request.Precondition.Check(Precondition.TagOf(before));
            var tenant = before with { ZPushModule = request.Body.ZPushModule, Maintenance = request.Body.Maintenance };
            await directory.SaveTenantAsync(tenant, cancellationToken);
            changes.AnnounceTenant(tenant.Key);
            return tenant;
        },
        cancellationToken);
}
