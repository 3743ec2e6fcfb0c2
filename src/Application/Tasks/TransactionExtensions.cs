using System.Globalization;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tasks;

internal static class TransactionExtensions
{
    /// <summary>The task as it is now, if the user takes part and it is what the caller takes it to be.</summary>
    public static async ValueTask<CrmRecord<CrmTask>> FindTaskAsync(this IStoreTransaction transaction, Account account, long id, Precondition precondition)
    {
        var record = await transaction.Tasks.FindAsync(account.Key.Tenant, id);
        if (record is null || !Participation.Includes(record.Content.Users, account.User))
            throw RefusedException.NotFound("task");
        precondition.Check(record.Revision.ToString(CultureInfo.InvariantCulture));
        return record;
    }
}
