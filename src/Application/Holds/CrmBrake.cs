using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Holding;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Holds;

/// <summary>Looks, at the end of a transaction, at what the CRM has taken from users' devices: if that is too much at once, their devices keep it until the user has decided.</summary>
public static class CrmBrake
{
    /// <summary>Looks at them.</summary>
    public static async ValueTask LookAsync(IStoreTransaction transaction, IReadOnlyList<Departure> departures, TimeProvider time)
    {
        var now = time.Now();
        foreach (var departure in departures)
            await transaction.Holds.DepartAsync(departure, now);
        foreach (var (account, kind) in departures.Select(departure => (departure.Account, departure.Kind)).Distinct())
            await LookAsync(transaction, account, kind, now);
    }

    private static async ValueTask LookAsync(IStoreTransaction transaction, AccountKey account, ItemKind kind, Instant now)
    {
        var holds = transaction.Holds;
        var within = Brake.Within(now, await holds.LastDecisionAsync(account, kind, null));
        var gone = await holds.CountDepartedAsync(account, kind, within);
        if (gone <= Brake.AlwaysFree || !Brake.Holds(gone, await holds.CountOnDevicesAsync(account, kind, Brake.EnoughLeft(gone))))
            return;
        var hold = await holds.FindOpenAsync(account, kind, null) ?? await holds.OpenAsync(new() { Account = account, Kind = kind, At = now });
        await holds.HoldBackAsync(hold, within);
        if (await holds.FindAsync(account, hold.Id) is { Count: > 0 } held)
            await transaction.Notices.ReplaceAsync(account, HoldNotices.Held(held, held.Count, now));
    }
}
