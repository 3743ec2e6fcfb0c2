using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>What a user is told when more appointments are in the period of a device than it gets (R14).</summary>
internal static class LimitNotice
{
    private static readonly LocalDatePattern German = LocalDatePattern.CreateWithInvariantCulture("dd.MM.uuuu");

    /// <summary>The notice for a set that leaves some out.</summary>
    public static Notice Of(SyncContext context, AppointmentSet set)
    {
        var details = new Dictionary<string, string>
        {
            ["sent"] = set.Keys.Length.ToString(CultureInfo.InvariantCulture),
            ["leftOut"] = set.LeftOut.ToString(CultureInfo.InvariantCulture),
        };
        var missing = "Es fehlen nur vergangene.";
        if (set.MissingFrom is { } start)
        {
            var date = start.InZone(DateTimeZoneProviders.Tzdb[context.Account.TimeZone]).Date;
            details["missingFrom"] = LocalDatePattern.Iso.Format(date);
            missing = $"Kommende fehlen ab dem {German.Format(date)}.";
        }

        return new()
        {
            At = context.Now,
            Kind = NoticeKind.Limit,
            ItemKind = ItemKind.Appointment,
            DeviceId = context.Device.DeviceId,
            Text = $"Mehr als {AppointmentSet.Limit} Termine liegen im Zeitraum des Geräts, so viele werden höchstens übertragen: {Count(set.LeftOut)} nicht auf dem Gerät. {missing}",
            Details = details,
        };
    }

    /// <summary>The notice for an appointment that a device has just added and that leaves it at once, because it lies outside of what devices have.</summary>
    public static Notice Outside(SyncContext context, long item, byte[] snapshot) => new()
    {
        At = context.Now,
        Kind = NoticeKind.Limit,
        ItemKind = ItemKind.Appointment,
        ItemId = item,
        DeviceId = context.Device.DeviceId,
        Text = $"„{Snapshot.Decode<AppointmentView>(snapshot)[AppointmentField.Subject]}“ ist in onOffice gespeichert, liegt aber außerhalb des Zeitraums, den das Gerät bekommt. Auf dem Gerät erscheint der Termin, sobald er näher rückt.",
    };

    private static string Count(int leftOut) => leftOut == 1 ? "1 Termin ist" : string.Create(CultureInfo.InvariantCulture, $"{leftOut} Termine sind");
}
