using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Administration;

/// <summary>The administrator's tenant. Source: contract, <c>/admin/tenant</c>. Refused to who is no administrator (<see cref="Refusal.Forbidden"/>).</summary>
/// <param name="Administrator">Who asks.</param>
public sealed record GetTenant(Account Administrator) : IRequest<Tenant>, IAdministration;

internal sealed class GetTenantHandler(IDirectory directory) : IRequestHandler<GetTenant, Tenant>
{
    public async Task<Tenant> Handle(GetTenant request, CancellationToken cancellationToken) =>
        await directory.FindTenantAsync(request.Administrator.Tenant, cancellationToken) ?? throw RefusedException.NotFound("tenant");
}
