using System.Globalization;
using NodaTime;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Holds;

/// <summary>What a user is told of a hold.</summary>
internal static class HoldNotices
{
    /// <summary>Something is held; one notice for each hold, which tells how it stands.</summary>
    public static Notice Held(Hold hold, int count, Instant now)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return new()
        {
            At = now,
            Kind = NoticeKind.Held,
            ItemKind = hold.Kind,
            DeviceId = hold.DeviceId,
            Text = hold.Direction == HoldDirection.FromDevice
                ? $"Ein Gerät hat auffällig viele Einträge gelöscht ({number} {hold.Kind.Several()}). In onOffice ist noch nichts gelöscht. Bitte entscheiden Sie: löschen, oder auf das Gerät zurückholen."
                : $"In onOffice sind auffällig viele Einträge auf einmal weggefallen ({number} {hold.Kind.Several()}). Ihre Geräte behalten sie, bis Sie entscheiden, dass sie auch dort gelöscht werden.",
            Details = new Dictionary<string, string>
            {
                ["hold"] = hold.Id.ToString(CultureInfo.InvariantCulture),
                ["direction"] = hold.Direction == HoldDirection.FromDevice ? "fromDevice" : "fromCrm",
                ["kind"] = hold.Kind switch { ItemKind.Address => "address", ItemKind.Appointment => "appointment", _ => "task" },
                ["count"] = number,
            },
        };
    }

    /// <summary>A deletion that was carried out before so many followed cannot be undone any more.</summary>
    public static Notice NotBroughtBack(Hold hold, long item, string subject, Instant now) => new()
    {
        At = now,
        Kind = NoticeKind.Held,
        ItemKind = hold.Kind,
        ItemId = item,
        DeviceId = hold.DeviceId,
        Text = $"„{subject}“ hat das Gerät gelöscht, kurz bevor seine weiteren Löschungen angehalten wurden. Der Eintrag konnte nicht zurückgeholt werden, weil er inzwischen geändert wurde.",
        Details = new Dictionary<string, string>
        {
            ["hold"] = hold.Id.ToString(CultureInfo.InvariantCulture),
            ["reason"] = "changedSince",
            ["subject"] = subject,
        },
    };
}
