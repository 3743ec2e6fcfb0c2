using System.Globalization;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Appointments;

internal static class TransactionExtensions
{
    /// <summary>The appointment as it is now, if the user takes part and it is what the caller takes it to be.</summary>
    public static async ValueTask<CrmRecord<Appointment>> FindAppointmentAsync(this IStoreTransaction transaction, Account account, long id, Precondition precondition)
    {
        var record = await transaction.Appointments.FindAsync(account.Key.Tenant, id);
        if (record is null || !Participation.Includes(record.Content.Users, account.User))
            throw RefusedException.NotFound("appointment");
        precondition.Check(record.Revision.ToString(CultureInfo.InvariantCulture));
        return record;
    }
}
