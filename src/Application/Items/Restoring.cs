using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Items;

/// <summary>Brings back what a user deleted on a device (contract, "What devices may do to the CRM").</summary>
internal static class Restoring
{
    /// <summary>For how long a deleted record can be restored.</summary>
    private static readonly Duration Period = Duration.FromDays(30);

    /// <summary>The record with the user's part again; null when nothing was deleted in time.</summary>
    /// <param name="crm">The records of the kind.</param>
    /// <param name="account">The user.</param>
    /// <param name="id">The record.</param>
    /// <param name="now">Now.</param>
    /// <param name="withUser">The content with the user taking part.</param>
    /// <param name="ofUser">The content with nobody else taking part: whoever did has ended that too.</param>
    public static async ValueTask<CrmRecord<TContent>?> RunAsync<TContent>(
        ICrm<TContent> crm, Account account, long id, Instant now, Func<TContent, TContent> withUser, Func<TContent, TContent> ofUser)
    {
        if (await crm.TakeKeptAsync(account.Key, id, now - Period) is not { } kept)
            return null;
        return await crm.FindAsync(account.Key.Tenant, id) is { } record
            ? await crm.UpdateAsync(account.Key.Tenant, record, withUser(record.Content))
            : await crm.RestoreAsync(account.Key.Tenant, kept, ofUser(kept.Content));
    }
}
