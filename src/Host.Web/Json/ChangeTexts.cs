using System.Globalization;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.Application.Changes;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Host.Web.Json;

/// <summary>Says in JSON what devices changed, and what undoing it came to.</summary>
internal static class ChangeTexts
{
    public static ChangeJson Of(ListedChange listed)
    {
        var change = listed.Change;
        var others = listed.Records.Where(record => record.Item != change.Item).Select(record => new OtherChangeJson(Id(record.Item), Fields(record)));
        var named = listed.Records.FirstOrDefault(record => record.Item == change.Item);
        return new(Id(change.Id), change.At, change.DeviceId, change.Command, Item(change), listed.Subject, named is null ? [] : Fields(named), [.. others], change.UndoneAt);
    }

    public static UndoneJson Of(UndoOutcome outcome) => new(Restored(outcome), Kept(outcome));

    public static DeviceUndoneJson Of(IReadOnlyList<UndoOutcome> outcomes)
    {
        var undone = outcomes.Where(outcome => outcome.Refused is null).Select(outcome => new ChangeUndoneJson(Id(outcome.Change.Id), Item(outcome.Change), Restored(outcome), Kept(outcome))).ToList();
        var others = outcomes.Where(outcome => outcome.Refused is not null).Select(outcome => new NotUndoneJson(Id(outcome.Change.Id), Item(outcome.Change), outcome.Refused!.Value));
        return new(undone.Count, undone, [.. others]);
    }

    private static List<FieldChangeJson> Fields(ListedRecord record) =>
    [
        .. record.Fields.Select(field => new FieldChangeJson(field.Field, Value(field.Before), Value(field.After))),
        .. record.Extras.Select(extra => new FieldChangeJson(ExtraDescription.NameOf(extra.Key), Text(extra.Key, extra.Before), Text(extra.Key, extra.After))),
    ];

    private static List<string> Restored(UndoOutcome outcome) => [.. outcome.Restored, .. outcome.RestoredExtras.Select(ExtraDescription.NameOf)];

    private static List<string> Kept(UndoOutcome outcome) => [.. outcome.Kept, .. outcome.KeptExtras.Select(ExtraDescription.NameOf)];

    private static object? Value(object? value) =>
        value is Recurrence series ? new RecurrenceJson { Frequency = series.Frequency, Interval = series.Interval, Until = series.Until } : value;

    private static string? Text(ushort extra, byte[]? content) => content is null ? null : ExtraDescription.TextOf(extra, content);

    private static NoticeItemJson Item(DeviceChange change) => new(change.Kind, Id(change.Item));

    private static string Id(long key) => key.ToString(CultureInfo.InvariantCulture);
}
