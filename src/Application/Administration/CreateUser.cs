using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Application.Administration;

/// <summary>
/// A new user, with every kind two-way. Source: contract, <c>/admin/users</c>.
/// Refused to who is no administrator, when the name is taken, or when the draft breaks a rule; a name and a password are required.
/// </summary>
/// <param name="Administrator">Who asks.</param>
/// <param name="Body">The user.</param>
public sealed record CreateUser(Account Administrator, UserDraft Body) : IRequest<UserRecord>, IAdministration;

internal sealed class CreateUserValidator : AbstractValidator<CreateUser>
{
    public CreateUserValidator()
    {
        RuleFor(request => request.Body).SetValidator(new UserDraftValidator());
        RuleFor(request => request.Body.Name!).SignInName();
        RuleFor(request => request.Body.Password).NotNull().WithMessage("A password is required.");
    }
}

internal sealed class CreateUserHandler(IDirectory directory, IRandomSource random, AdministrationTurn turn) : IRequestHandler<CreateUser, UserRecord>
{
    public async Task<UserRecord> Handle(CreateUser request, CancellationToken cancellationToken)
    {
        var user = request.Body.ToUser(request.Body.Name!);
        var hash = await Task.Run(() => PasswordHash.Create(request.Body.Password!, random), cancellationToken);
        var added = await turn.RunAsync(() => directory.AddUserAsync(request.Administrator.Key.Tenant, user, hash, cancellationToken), cancellationToken);
        return added ? user : throw RefusedException.Conflict("The name is taken.");
    }
}
