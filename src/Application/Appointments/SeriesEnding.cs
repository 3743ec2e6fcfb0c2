using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Appointments;

/// <summary>Ends the rule of a series with the last part to come that its user gives up: nobody wants it made again.</summary>
internal static class SeriesEnding
{
    /// <summary>Looks after a part was given up.</summary>
    /// <param name="transaction">The write.</param>
    /// <param name="account">The user.</param>
    /// <param name="group">The series of the part; null when it stood for itself.</param>
    /// <param name="gone">The part that was given up.</param>
    /// <param name="now">Now.</param>
    public static async ValueTask AfterAsync(IStoreTransaction transaction, Account account, SeriesGroup? group, long gone, Instant now)
    {
        if (group is not { Rule: not null } || group.Owner != account.Key.User)
            return;
        var today = now.InZone(DateTimeZoneProviders.Tzdb[account.TimeZone]).Date;
        foreach (var item in group.Parts.Where(item => item != gone))
        {
            if (await transaction.Appointments.FindAsync(account.Key.Tenant, item) is { } part && Participation.Includes(part.Content.Users, account.User) && part.Content.End.Date >= today)
                return;
        }

        await transaction.Series.DeleteAsync(group);
    }
}
