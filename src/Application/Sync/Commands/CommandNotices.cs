using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Sync.Kinds;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>What a user is told of a device's commands.</summary>
internal static class CommandNotices
{
    /// <summary>A device's change was not taken. It names what it is about, since an item that was not taken has no id.</summary>
    public static Notice Rejected(CommandRun run, long? item, RejectionReason why)
    {
        var details = new Dictionary<string, string> { ["reason"] = why.ToString() };
        var subject = run.Command.Edit is { } edit ? run.Kind.Subject(edit.Fields) : "";
        if (subject.Length > 0)
            details["subject"] = subject;
        var about = subject.Length > 0 ? $" („{subject}“)" : "";
        return Create(run.Context, NoticeKind.Rejected, run.State.Kind, item, $"Eine Änderung vom Gerät{about} wurde nicht übernommen: {TextOf(why, run.State.Kind)}", details);
    }

    /// <summary>A field was changed on both sides.</summary>
    public static Notice Conflict(SyncContext context, ItemKind kind, long item, Conflict conflict) =>
        Conflict(context, kind, item, conflict.Field, conflict.Kept, conflict.Lost);

    /// <summary>Something of a device's item has no place in the CRM, so it was stored as near as it could be.</summary>
    public static Notice Simplified(CommandRun run, long item, string text) => Create(run.Context, NoticeKind.RecurrenceSimplified, run.State.Kind, item, text, []);

    /// <summary>What a device added is there already, so it became that item.</summary>
    public static Notice Duplicate(CommandRun run, Stored stored, IEnumerable<ExtrasMerge.Conflict> extras)
    {
        var subject = run.Kind.Subject(run.Command.Edit!.Fields);
        var details = new Dictionary<string, string> { ["subject"] = subject, ["filled"] = string.Join(',', stored.Filled!.Value) };
        var lost = stored.Conflicts.Select(conflict => (conflict.Field, conflict.Kept, conflict.Lost)).Concat(extras.Select(extra => Said(run.Context, extra))).ToList();
        foreach (var (field, kept, gone) in lost)
            (details[$"kept.{field}"], details[$"lost.{field}"]) = (kept, gone);
        var text = $"„{subject}“ gab es in onOffice schon. Was das Gerät neu angelegt hat, ist mit dem vorhandenen Eintrag zusammengeführt.";
        return Create(run.Context, NoticeKind.Duplicate, run.State.Kind, stored.Item, lost.Count == 0 ? text : $"{text} Nicht übernommen: {string.Join(", ", lost.Select(one => $"„{one.Lost}“"))}.", details);
    }

    /// <summary>An extra was changed by two devices.</summary>
    public static Notice Conflict(SyncContext context, ItemKind kind, long item, ExtrasMerge.Conflict conflict)
    {
        var (name, kept, lost) = Said(context, conflict);
        return Conflict(context, kind, item, name, kept, lost);
    }

    /// <summary>An item deleted on the device was edited in the CRM meanwhile, so it stays.</summary>
    public static Notice DeleteLost(SyncContext context, ItemKind kind, long item) =>
        Create(context, NoticeKind.Conflict, kind, item, "Auf dem Gerät gelöscht, in onOffice inzwischen geändert: der Eintrag bleibt und kommt auf das Gerät zurück.", new() { ["field"] = "item", ["kept"] = "edited", ["lost"] = "deleted" });

    private static Notice Conflict(SyncContext context, ItemKind kind, long item, string field, string kept, string lost) =>
        Create(context, NoticeKind.Conflict, kind, item, $"„{field}“ wurde auf beiden Seiten geändert. Behalten: „{kept}“, verworfen: „{lost}“.", new() { ["field"] = field, ["kept"] = kept, ["lost"] = lost });

    private static (string Name, string Kept, string Lost) Said(SyncContext context, ExtrasMerge.Conflict conflict)
    {
        var (name, kept) = context.Answer.Describe(conflict.Key, conflict.Kept);
        return (name, kept, context.Answer.Describe(conflict.Key, conflict.Lost).Text);
    }

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

    private static string TextOf(RejectionReason why, ItemKind kind) => why switch
    {
        RejectionReason.NotAllowed => $"{Several(kind)} werden nur zum Gerät übertragen.",
        RejectionReason.Gone => kind == ItemKind.Address ? "Die Adresse wurde in onOffice gelöscht, oder ihre Freigabe endete." : $"{One(kind)} wurde in onOffice gelöscht.",
        RejectionReason.NoContent => "Sie ist leer.",
        RejectionReason.NoName => "Nachname oder Firma fehlt.",
        RejectionReason.NoSubject => "Der Betreff fehlt.",
        RejectionReason.InvalidBirthday => "Der Geburtstag ist kein Datum.",
        RejectionReason.InvalidTime => "Eine Zeit oder ein Datum ist ungültig.",
        RejectionReason.InvalidSeries => "Die Serie hat keine Termine, zu viele, oder eine Regel, die es nicht gibt.",
        RejectionReason.NoOccurrence => "An diesem Tag hat die Serie keinen Termin, oder er wurde in onOffice gelöscht.",
        RejectionReason.InvalidValue => "Ein Wert ist ungültig.",
        RejectionReason.TooManyCategories => "Sie hat mehr als 300 Kategorien.",
        RejectionReason.TextTooLong => "Ein Text ist zu lang.",
        RejectionReason.PictureTooLarge => "Das Bild ist größer als 48 KB.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "There is no such reason."),
    };

    private static string Several(ItemKind kind) => kind switch
    {
        ItemKind.Address => "Adressen",
        ItemKind.Appointment => "Termine",
        _ => "Aufgaben",
    };

    private static string One(ItemKind kind) => kind == ItemKind.Appointment ? "Der Termin" : "Die Aufgabe";
}
