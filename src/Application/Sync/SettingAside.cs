using Microsoft.Extensions.Logging;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Sync.Kinds;

namespace OnOfficeSync.Application.Sync;

/// <summary>Sets an item aside for a device, so that everything else goes on, and tells its user.</summary>
internal static class SettingAside
{
    /// <summary>The item of a change as it is now.</summary>
    public static SetAsideItem Of(SyncContext context, in ItemChange change, SetAsideReason reason) =>
        new(change.Item, change.Version, change.ExtrasVersion, reason, context.Now);

    public static async Task RunAsync(SyncContext context, CollectionState collection, SetAsideItem item)
    {
        context.Log.LogWarning("{Kind} {Item} is set aside for device {Device} of {User}: {Why}", collection.Kind, item.Item, context.Device.DeviceId, context.Account.User, item.Reason);
        await context.Transaction.Devices.SetAsideAsync(collection, item);
        // What the device shows may be what cannot be read: the CRM's record says what it is called.
        var subject = await KindTable.Of(collection.Kind).SubjectAsync(context, item.Item);
        await context.Transaction.Notices.AddAsync(context.Account.Key, Tell(context, collection, item, subject));
    }

    private static Notice Tell(SyncContext context, CollectionState collection, SetAsideItem item, string subject)
    {
        var details = new Dictionary<string, string> { ["reason"] = item.Reason.ToString() };
        if (subject.Length > 0)
            details["subject"] = subject;
        var what = subject.Length > 0 ? $"„{subject}“" : "Ein Eintrag";
        var why = item.Reason == SetAsideReason.Unwritable ? "er lässt sich nicht übertragen" : "das Gerät nimmt ihn nicht an";
        return new()
        {
            At = item.At,
            Kind = NoticeKind.SetAside,
            ItemKind = collection.Kind,
            ItemId = item.Item,
            DeviceId = context.Device.DeviceId,
            Text = $"{what} wurde für dieses Gerät zurückgestellt: {why}. Sobald der Eintrag geändert wird, wird es wieder versucht; alles andere wird weiter übertragen.",
            Details = details,
        };
    }
}
