using System.Globalization;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

internal static class TransactionExtensions
{
    /// <summary>The address as it is now, if the user sees it and it is what the caller takes it to be.</summary>
    public static async ValueTask<CrmRecord<Address>> FindVisibleAsync(this IStoreTransaction transaction, Account account, long id, Precondition precondition)
    {
        var record = await transaction.Addresses.FindAsync(account.Key.Tenant, id);
        if (record is null || !record.Content.IsVisibleTo(account.User))
            throw RefusedException.NotFound("address");
        precondition.Check(record.Revision.ToString(CultureInfo.InvariantCulture));
        return record;
    }
}
