using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Settings;

/// <summary>A user's settings of the sync. Source: contract, <c>/sync/settings</c>.</summary>
/// <param name="Account">Whose.</param>
public sealed record GetSettings(Account Account) : IRequest<SyncSettings>;

internal sealed class GetSettingsHandler(IDirectory directory) : IRequestHandler<GetSettings, SyncSettings>
{
    public async Task<SyncSettings> Handle(GetSettings request, CancellationToken cancellationToken) =>
        (await directory.RefreshAsync(request.Account, cancellationToken)).Settings();
}
