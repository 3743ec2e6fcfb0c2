using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync.Kinds;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>What a user is told of a device's commands.</summary>
internal static class CommandNotices
{
    // Of a value that was not taken; a device may send notes of any length.
    private const int MostCharacters = 1_000;

    /// <summary>
    /// A device's change was not taken. It names what it is about, since an item that was not taken or is gone has no id that says anything, and what the device wanted, since that is nowhere else.
    /// </summary>
    /// <param name="run">The command.</param>
    /// <param name="item">The item; null when there is none.</param>
    /// <param name="given">What the device had been given of it, as a snapshot; empty for a new item.</param>
    /// <param name="why">Why.</param>
    public static Notice Rejected(CommandRun run, long? item, byte[] given, RejectionReason why)
    {
        var details = new Dictionary<string, string>();
        if (run.Command.Edit is { } edit)
        {
            foreach (var (field, value) in run.Kind.Differences(given, run.Kind.Expected(given, edit.Fields)))
                details[field] = Short(value);
        }

        var subject = run.Kind.Subject(run.Command.Edit is { } said ? run.Kind.Expected(given, said.Fields) : given);
        if (subject.Length > 0)
            details["subject"] = subject;
        details["reason"] = why.ToString();
        var about = subject.Length > 0 ? $" („{subject}“)" : "";
        return Create(run.Context, NoticeKind.Rejected, run.State.Kind, item, $"Eine Änderung vom Gerät{about} wurde nicht übernommen: {TextOf(why, run.State.Kind)}", details);
    }

    /// <summary>A field was changed on both sides. It names the item, which may be gone when its user reads that.</summary>
    public static Notice Conflict(CommandRun run, HeldItem held, byte[] given, Conflict conflict) => Conflict(run, held, given, conflict.Field, conflict.Kept, conflict.Lost);

    /// <summary>Something of a device's item has no place in the CRM, so it was stored as near as it could be.</summary>
    public static Notice Simplified(CommandRun run, long item, string text) => Create(run.Context, NoticeKind.RecurrenceSimplified, run.State.Kind, item, text, []);

    /// <summary>What a device added is there already, so it became that item.</summary>
    public static Notice Duplicate(CommandRun run, Stored stored, IEnumerable<ExtrasMerge.Conflict> extras)
    {
        var subject = run.Kind.Subject(run.Kind.Expected([], run.Command.Edit!.Fields));
        var details = new Dictionary<string, string> { ["subject"] = subject, ["filled"] = string.Join(',', stored.Filled!.Value) };
        var lost = stored.Conflicts.Select(conflict => (conflict.Field, conflict.Kept, conflict.Lost)).Concat(extras.Select(extra => Said(run.Context, extra))).ToList();
        foreach (var (field, kept, gone) in lost)
            (details[$"kept.{field}"], details[$"lost.{field}"]) = (kept, gone);
        var text = $"„{subject}“ gab es in onOffice schon. Was das Gerät neu angelegt hat, ist mit dem vorhandenen Eintrag zusammengeführt.";
        return Create(run.Context, NoticeKind.Duplicate, run.State.Kind, stored.Item, lost.Count == 0 ? text : $"{text} Nicht übernommen: {string.Join(", ", lost.Select(one => $"„{one.Lost}“"))}.", details);
    }

    /// <summary>An extra was changed by two devices.</summary>
    public static Notice Conflict(CommandRun run, HeldItem held, byte[] given, ExtrasMerge.Conflict conflict)
    {
        var (name, kept, lost) = Said(run.Context, conflict);
        return Conflict(run, held, given, name, kept, lost);
    }

    /// <summary>An item deleted on the device was edited in the CRM meanwhile, so it stays.</summary>
    public static Notice DeleteLost(CommandRun run, ItemNow now) =>
        AboutDelete(run, now, "Auf dem Gerät gelöscht, in onOffice inzwischen geändert: der Eintrag bleibt und kommt auf das Gerät zurück.", kept: "edited", lost: "deleted", []);

    /// <summary>An item edited in the CRM was deleted on a device that had not seen the edit and said that it wins: the details have what was edited.</summary>
    public static Notice EditLost(CommandRun run, ItemNow now, byte[] given) =>
        AboutDelete(run, now, "In onOffice geändert und auf dem Gerät gelöscht, das die Änderung nicht kannte: es gilt das Gerät.", kept: "deleted", lost: "edited", run.Kind.Differences(given, now.Snapshot));

    private static Notice AboutDelete(CommandRun run, ItemNow now, string text, string kept, string lost, IEnumerable<KeyValuePair<string, string>> edited)
    {
        var details = edited.ToDictionary(field => field.Key, field => Short(field.Value));
        (details["field"], details["kept"], details["lost"], details["subject"]) = ("item", kept, lost, run.Kind.Subject(now.Snapshot));
        return Create(run.Context, NoticeKind.Conflict, run.State.Kind, now.Item, text, details);
    }

    private static string Short(string value) => value.Length > MostCharacters ? value[..MostCharacters] + "…" : value;

    private static Notice Conflict(CommandRun run, HeldItem held, byte[] given, string field, string kept, string lost)
    {
        var subject = run.Kind.Subject(given);
        return Create(
            run.Context, NoticeKind.Conflict, run.State.Kind, held.Item, $"„{subject}“: „{field}“ wurde auf beiden Seiten geändert. Behalten: „{kept}“, verworfen: „{lost}“.",
            new() { ["field"] = field, ["kept"] = kept, ["lost"] = lost, ["subject"] = subject });
    }

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
        RejectionReason.NotAllowed => $"{kind.Several()} werden nur zum Gerät übertragen.",
        RejectionReason.Gone => kind == ItemKind.Address ? $"{kind.One()} wurde in onOffice gelöscht, oder ihre Freigabe endete." : $"{kind.One()} wurde in onOffice gelöscht.",
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
}
