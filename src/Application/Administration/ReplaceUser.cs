using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Application.Administration;

/// <summary>
/// Replaces a user; the password stays when none is given. It holds from the next request on. Source: contract, <c>/admin/users/{name}</c> and "Gates".
/// Refused to who is no administrator, when there is no such user, when the precondition does not hold, when the draft breaks a rule, and to administrators who
/// would take the administration from themselves: there must always be one.
/// </summary>
/// <param name="Administrator">Who asks.</param>
/// <param name="Name">The user's name, in any case.</param>
/// <param name="Precondition">On the user's tag.</param>
/// <param name="Body">The user as it is to be.</param>
public sealed record ReplaceUser(Account Administrator, string Name, Precondition Precondition, UserDraft Body) : IRequest<UserRecord>, IAdministration;

internal sealed class ReplaceUserValidator : AbstractValidator<ReplaceUser>
{
    public ReplaceUserValidator()
    {
        RuleFor(request => request.Body).SetValidator(new UserDraftValidator());
        RuleFor(request => request.Body.Name)
            .Must((request, name) => name is null || string.Equals(name, request.Name, StringComparison.OrdinalIgnoreCase))
            .WithMessage("The name cannot be changed.");
    }
}

internal sealed class ReplaceUserHandler(IDirectory directory, IRandomSource random, AdministrationTurn turn, AccessChanges changes)
    : IRequestHandler<ReplaceUser, UserRecord>
{
    public async Task<UserRecord> Handle(ReplaceUser request, CancellationToken cancellationToken)
    {
        var hash = request.Body.Password is { } password ? await Task.Run(() => PasswordHash.Create(password, random), cancellationToken) : null;
        return await turn.RunAsync(() => ReplaceAsync(request, hash, cancellationToken), cancellationToken);
    }

    private async Task<UserRecord> ReplaceAsync(ReplaceUser request, string? hash, CancellationToken cancellation)
    {
        var account = await directory.FindAccountAsync(request.Administrator.Tenant, request.Name, cancellation) ?? throw RefusedException.NotFound("user");
        var before = await directory.FindUserAsync(account.Key.Tenant, request.Name, cancellation) ?? throw RefusedException.NotFound("user");
        request.Precondition.Check(Precondition.TagOf(before));
        if (account.Key == request.Administrator.Key && !request.Body.Administrator)
            throw RefusedException.Conflict("Administrators cannot take the administration from themselves.");
        var user = request.Body.ToUser(before.Name);
        if (!await directory.SaveUserAsync(account.Key.Tenant, user, hash, cancellation))
            throw RefusedException.NotFound("user");
        changes.Announce(account.Key);
        return user;
    }
}
