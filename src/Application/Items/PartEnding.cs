using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Items;

/// <summary>Given up on a device: an appointment or a task is deleted if nobody else takes part, else only this user's part ends. Either can be restored (contract, "What devices may do to the CRM").</summary>
internal static class PartEnding
{
    /// <summary>Ends the user's part.</summary>
    /// <param name="crm">The records of the kind.</param>
    /// <param name="account">The user.</param>
    /// <param name="record">The record.</param>
    /// <param name="now">Now.</param>
    /// <param name="users">Who takes part.</param>
    /// <param name="with">The content with others taking part.</param>
    public static async ValueTask EndPartAsync<TContent>(
        this ICrm<TContent> crm, Account account, CrmRecord<TContent> record, Instant now, ImmutableArray<string> users, Func<ImmutableArray<string>, TContent> with)
    {
        await crm.KeepAsync(account.Key, record, now);
        var others = Participation.Without(users, account.User);
        if (others.IsEmpty)
            await crm.DeleteAsync(account.Key.Tenant, record);
        else
            await crm.UpdateAsync(account.Key.Tenant, record, with(others));
    }
}
