using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Settings;

/// <summary>
/// Replaces a user's settings; they hold from the next request on. Source: contract, <c>/sync/settings</c> and "Gates". Refused when the precondition does not
/// hold.
/// </summary>
/// <param name="Account">Whose.</param>
/// <param name="Precondition">On the settings' tag.</param>
/// <param name="Body">The settings as they are to be.</param>
public sealed record ReplaceSettings(Account Account, Precondition Precondition, SyncSettings Body) : IRequest<SyncSettings>;

internal sealed class ReplaceSettingsValidator : AbstractValidator<ReplaceSettings>
{
    public ReplaceSettingsValidator()
    {
        RuleFor(request => request.Body.Addresses).IsInEnum();
        RuleFor(request => request.Body.Appointments).IsInEnum();
        RuleFor(request => request.Body.Tasks).IsInEnum();
    }
}

internal sealed class ReplaceSettingsHandler(IDirectory directory, AdministrationTurn turn, AccessChanges changes)
    : IRequestHandler<ReplaceSettings, SyncSettings>
{
    public Task<SyncSettings> Handle(ReplaceSettings request, CancellationToken cancellationToken) => turn.RunAsync(
        async () =>
        {
            var account = await directory.RefreshAsync(request.Account, cancellationToken);
            request.Precondition.Check(Precondition.TagOf(account.Settings()));
            await directory.SaveSettingsAsync(account.Key, request.Body, cancellationToken);
            changes.Announce(account.Key);
            return request.Body;
        },
        cancellationToken);
}
