using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Administration;

/// <summary>A user of the tenant. Source: contract, <c>/admin/users/{name}</c>. Refused to who is no administrator, and when there is no such user.</summary>
/// <param name="Administrator">Who asks.</param>
/// <param name="Name">The user's name, in any case.</param>
public sealed record GetUser(Account Administrator, string Name) : IRequest<UserRecord>, IAdministration;

internal sealed class GetUserHandler(IDirectory directory) : IRequestHandler<GetUser, UserRecord>
{
    public async Task<UserRecord> Handle(GetUser request, CancellationToken cancellationToken) =>
        await directory.FindUserAsync(request.Administrator.Key.Tenant, request.Name, cancellationToken) ?? throw RefusedException.NotFound("user");
}
