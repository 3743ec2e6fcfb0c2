using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Administration;

/// <summary>
/// The account for which a caller acts. Source: contract, "the administrator may act for another user with <c>?user=anna</c>".
/// Refused to who is no administrator and names another (<see cref="Refusal.Forbidden"/>), and when there is no such user (<see cref="Refusal.NotFound"/>).
/// </summary>
/// <param name="Caller">Who asks.</param>
/// <param name="User">The user named, in any case.</param>
public sealed record ActFor(Account Caller, string User) : IRequest<Account>;

internal sealed class ActForHandler(IDirectory directory) : IRequestHandler<ActFor, Account>
{
    public async Task<Account> Handle(ActFor request, CancellationToken cancellationToken)
    {
        if (string.Equals(request.User, request.Caller.User, StringComparison.OrdinalIgnoreCase))
            return request.Caller;
        if (!request.Caller.Administrator)
            throw RefusedException.Forbidden("Only an administrator may act for another user.");
        return await directory.FindAccountAsync(request.Caller.Tenant, request.User, cancellationToken) ?? throw RefusedException.NotFound("user");
    }
}
