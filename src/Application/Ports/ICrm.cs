using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;

namespace OnOfficeSync.Application.Ports;

/// <summary>
/// Writes one kind of records of the CRM. Each write keeps item, journal and the device's view in step: an unchanged record is not written (R45), a change that no device can see makes no new version.
/// </summary>
/// <typeparam name="TContent">What the records hold.</typeparam>
public interface ICrm<TContent>
{
    /// <summary>A record of a tenant; null when there is none.</summary>
    ValueTask<CrmRecord<TContent>?> FindAsync(long tenant, long id);

    /// <summary>The record that the user sees and that calendars know by an id; null when there is none. Only appointments have such ids.</summary>
    ValueTask<long?> FindByCalendarIdAsync(AccountKey account, string uid);

    /// <summary>The one record that the user sees, on devices or not, and that equals another content by the rule of its kind; null when there is none, and when there are several.</summary>
    ValueTask<CrmRecord<TContent>?> FindEqualAsync(AccountKey account, TContent content);

    /// <summary>Stores a new one.</summary>
    ValueTask<CrmRecord<TContent>> AddAsync(long tenant, TContent content);

    /// <summary>Stores a changed one.</summary>
    ValueTask<CrmRecord<TContent>> UpdateAsync(long tenant, CrmRecord<TContent> record, TContent content);

    /// <summary>Deletes one; it leaves every device.</summary>
    ValueTask DeleteAsync(long tenant, CrmRecord<TContent> record);

    /// <summary>Keeps for a user what is about to be taken from it, so that it can be restored.</summary>
    ValueTask KeepAsync(AccountKey account, CrmRecord<TContent> record, Instant at);

    /// <summary>Whether anything is kept of a record for a user since a time.</summary>
    ValueTask<bool> IsKeptAsync(AccountKey account, long id, Instant since);

    /// <summary>Takes back what was kept for a user since a time; null when nothing was. It is kept no longer.</summary>
    ValueTask<CrmRecord<TContent>?> TakeKeptAsync(AccountKey account, long id, Instant since);

    /// <summary>Stores a deleted one again under its id.</summary>
    ValueTask<CrmRecord<TContent>> RestoreAsync(long tenant, CrmRecord<TContent> record, TContent content);
}
