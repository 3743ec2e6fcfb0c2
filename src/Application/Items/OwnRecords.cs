using System.Collections.Immutable;
using System.Globalization;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Items;

/// <summary>Appointments and tasks of whoever takes part in them.</summary>
internal static class OwnRecords
{
    /// <summary>The record as it is now, if the user takes part and it is what the caller takes it to be.</summary>
    /// <exception cref="RefusedException">There is none in which the user takes part, or it has changed.</exception>
    public static async ValueTask<CrmRecord<TContent>> FindOwnAsync<TContent>(
        this ICrm<TContent> crm, Account account, long id, Precondition precondition, Func<TContent, ImmutableArray<string>> users, string name)
    {
        var record = await crm.FindAsync(account.Key.Tenant, id);
        if (record is null || !Participation.Includes(users(record.Content), account.User))
            throw RefusedException.NotFound(name);
        precondition.Check(record.Revision.ToString(CultureInfo.InvariantCulture));
        return record;
    }
}
