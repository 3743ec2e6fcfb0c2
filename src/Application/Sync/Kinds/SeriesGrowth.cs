using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>Makes the occurrences of series that the CRM cannot say, when the window has reached them (contract, "a device's series").</summary>
internal static class SeriesGrowth
{
    /// <summary>How many are to be made now.</summary>
    public static async ValueTask<int> CountDueAsync(ISeriesReader series, Account account, Instant now)
    {
        var windowEnd = WindowEnd(account, now);
        return (await series.DueAsync(account.Key, windowEnd)).Sum(group => group.Members.IsEmpty ? 0 : group.Rule!.Entered(windowEnd).Count());
    }

    /// <summary>Makes them.</summary>
    public static async ValueTask RunAsync(IStoreTransaction transaction, Account account, Instant now)
    {
        var windowEnd = WindowEnd(account, now);
        foreach (var group in await transaction.Series.DueAsync(account.Key, windowEnd))
        {
            if (await LatestAsync(transaction, account, group) is not { } latest)
            {
                await transaction.Series.DeleteAsync(group);
                continue;
            }
            var members = group.Members;
            var beside = (await transaction.Items.FindAsync(account.Key, latest.Id))?.Extras ?? [];
            foreach (var date in group.Rule!.Entered(windowEnd))
            {
                var made = await transaction.Appointments.AddAsync(account.Key.Tenant, latest.Content.On(date));
                if (beside.Length > 0)
                    await transaction.Items.SaveExtrasAsync(account.Key, made.Id, beside);
                members = members.Add(new(made.Id));
            }
            var rule = group.Rule.Through(windowEnd);
            await transaction.Series.SaveAsync(group with { Rule = rule.IsOver ? null : rule, Members = members });
        }
    }

    /// <summary>The last day up to which they are made.</summary>
    public static LocalDate WindowEnd(Account account, Instant now) => AppointmentSpan.LastDay(now, DateTimeZoneProviders.Tzdb[account.TimeZone]);

    // What the user made of the series last is what it goes on with. Where he takes part no longer, others made it theirs.
    private static async ValueTask<CrmRecord<Appointment>?> LatestAsync(IStoreTransaction transaction, Account account, SeriesGroup group)
    {
        CrmRecord<Appointment>? latest = null;
        foreach (var item in group.Parts)
        {
            if (await transaction.Appointments.FindAsync(account.Key.Tenant, item) is { } part && (latest is null || Rank(part).CompareTo(Rank(latest)) > 0))
                latest = part;
        }
        return latest;
        (bool TakesPart, LocalDateTime Start) Rank(CrmRecord<Appointment> part) => (Participation.Includes(part.Content.Users, account.User), part.Content.Start);
    }
}
