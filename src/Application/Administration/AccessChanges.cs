using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.SignIn;
using OnOfficeSync.Application.Waiting;

namespace OnOfficeSync.Application.Administration;

/// <summary>
/// What follows when something that decides over access has changed and is stored: no remembered sign-in outlives it, and requests that wait look again
/// (contract, "Gates": it takes effect on the next request).
/// </summary>
internal sealed class AccessChanges(VerifiedCredentials verified, ChangeSignal signal)
{
    /// <summary>Something of one user has changed.</summary>
    public void Announce(AccountKey account)
    {
        verified.Forget(account);
        signal.Publish(account);
    }

    /// <summary>Something of a whole tenant has changed.</summary>
    public void AnnounceTenant(long tenant)
    {
        verified.ForgetTenant(tenant);
        signal.PublishTenant(tenant);
    }
}
