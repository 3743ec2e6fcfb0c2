using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Administration;

/// <summary>The tenant's users, in the order of their creation. Source: contract, <c>/admin/users</c>. Refused to who is no administrator.</summary>
/// <param name="Administrator">Who asks.</param>
/// <param name="After">Where the part begins; null at the start.</param>
/// <param name="Limit">How many at most.</param>
public sealed record ListUsers(Account Administrator, long? After, int Limit) : IRequest<Page<UserRecord>>, IAdministration;

internal sealed class ListUsersHandler(IDirectory directory) : IRequestHandler<ListUsers, Page<UserRecord>>
{
    public Task<Page<UserRecord>> Handle(ListUsers request, CancellationToken cancellationToken) =>
        directory.ListUsersAsync(request.Administrator.Key.Tenant, request.After, request.Limit, cancellationToken);
}
