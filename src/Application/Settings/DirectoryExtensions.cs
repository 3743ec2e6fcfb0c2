using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Settings;

internal static class DirectoryExtensions
{
    /// <summary>The account as it is now: the one at hand may be a moment old.</summary>
    public static async Task<Account> RefreshAsync(this IDirectory directory, Account account, CancellationToken cancellation) =>
        await directory.FindAccountAsync(account.Tenant, account.User, cancellation) ?? throw RefusedException.NotFound("user");

    /// <summary>The user's own settings.</summary>
    public static SyncSettings Settings(this Account account) => new(account.Gates.Enabled, account.Gates.Addresses, account.Gates.Appointments, account.Gates.Tasks);
}
