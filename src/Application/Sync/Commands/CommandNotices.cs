using OnOfficeSync.Application.Notices;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>What a user is told of a device's commands.</summary>
internal static class CommandNotices
{
    /// <summary>A device's change was not taken.</summary>
    public static Notice Rejected(SyncContext context, ItemKind kind, long? item, string why) =>
        Create(context, NoticeKind.Rejected, kind, item, $"Eine Änderung vom Gerät wurde nicht übernommen: {why}", new() { ["reason"] = why });

    /// <summary>A field was changed on both sides.</summary>
    public static Notice Conflict(SyncContext context, ItemKind kind, long item, FieldConflict conflict) =>
        Conflict(context, kind, item, NameOf(conflict.Field), conflict.Kept, conflict.Lost);

    /// <summary>An extra was changed by two devices.</summary>
    public static Notice Conflict(SyncContext context, ItemKind kind, long item, ExtrasMerge.Conflict conflict)
    {
        var (name, kept) = context.Answer.Describe(conflict.Key, conflict.Kept);
        return Conflict(context, kind, item, name, kept, context.Answer.Describe(conflict.Key, conflict.Lost).Text);
    }

    /// <summary>An item deleted on the device was edited in the CRM meanwhile, so it stays.</summary>
    public static Notice DeleteLost(SyncContext context, ItemKind kind, long item) =>
        Create(context, NoticeKind.Conflict, kind, item, "Auf dem Gerät gelöscht, in onOffice inzwischen geändert: der Eintrag bleibt und kommt auf das Gerät zurück.", new() { ["field"] = "item", ["kept"] = "edited", ["lost"] = "deleted" });

    private static Notice Conflict(SyncContext context, ItemKind kind, long item, string field, string kept, string lost) =>
        Create(context, NoticeKind.Conflict, kind, item, $"„{field}“ wurde auf beiden Seiten geändert. Behalten: „{kept}“, verworfen: „{lost}“.", new() { ["field"] = field, ["kept"] = kept, ["lost"] = lost });

    private static Notice Create(SyncContext context, NoticeKind notice, ItemKind kind, long? item, string text, Dictionary<string, string> details) => new()
    {
        At = context.Now,
        Kind = notice,
        ItemKind = kind,
        ItemId = item,
        DeviceId = context.Device.DeviceId,
        Text = text,
        Details = details,
    };

    // As the JSON API calls it.
    private static string NameOf(AddressField field)
    {
        var name = field.Slot()?.ToString() ?? field.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
