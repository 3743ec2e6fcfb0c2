using System.Collections.Immutable;
using System.Text.Json;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>What all kinds have in common: what a device shows after its own edit is set beside what it should show.</summary>
/// <typeparam name="TContent">What the CRM's records hold.</typeparam>
/// <typeparam name="TView">What a device shows of one.</typeparam>
/// <typeparam name="TEdit">What a device says of one.</typeparam>
/// <typeparam name="TField">The fields of both.</typeparam>
internal abstract class KindCommands<TContent, TView, TEdit, TField> : IKindCommands
    where TContent : class
    where TView : FieldView<TField>, new()
    where TEdit : FieldEdit<TField>
    where TField : unmanaged, Enum
{
    public abstract ValueTask<Stored> AddAsync(CommandRun run, FieldEdit edit);

    public abstract ValueTask<Stored?> ChangeAsync(CommandRun run, HeldItem held, byte[] given, FieldEdit edit);

    public abstract ValueTask DeleteAsync(CommandRun run, HeldItem held);

    public byte[] Expected(byte[] given, FieldEdit edit) => Snapshot.Encode(Expected(Snapshot.Decode<TView>(given), (TEdit)edit));

    public IEnumerable<KeyValuePair<string, string>> Differences(byte[] before, byte[] after)
    {
        var (was, shows) = (Snapshot.Decode<TView>(before), Snapshot.Decode<TView>(after));
        return was.Values.Concat(shows.Values).Select(field => field.Key).Distinct().Where(field => was[field] != shows[field]).Select(field => KeyValuePair.Create(NameOf(field), shows[field]));
    }

    public string Subject(byte[] shown) => Subject(Snapshot.Decode<TView>(shown));

    public async ValueTask<string> SubjectAsync(SyncContext context, long item) =>
        await Crm(context.Transaction).FindAsync(context.Account.Key.Tenant, item) is { } record ? Subject(View(record.Content)) : "";

    protected abstract ICrm<TContent> Crm(IStoreTransaction transaction);

    protected abstract TView View(TContent content);

    protected abstract TView Expected(TView given, TEdit edit);

    /// <summary>Whether a device that shows one of the views need not be sent the other.</summary>
    protected abstract bool Same(TView shown, TView right);

    protected abstract string Subject(TView view);

    /// <summary>The field as the JSON API calls it.</summary>
    protected virtual string NameOf(TField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    /// <summary>What became of a record that was stored.</summary>
    protected Stored StoredAs(CrmRecord<TContent> record, TView given, TEdit edit, ImmutableArray<FieldConflict<TField>> conflicts)
    {
        var shown = Expected(given, edit);
        var differs = Same(shown, View(record.Content)) ? null : Snapshot.Encode(shown);
        return new(record.Id, record.Version, differs, [.. conflicts.Select(conflict => new Conflict(NameOf(conflict.Field), conflict.Kept, conflict.Lost, conflict.DeviceLost))]);
    }

    /// <summary>The fields in which two contents look different on devices.</summary>
    protected ImmutableArray<string> Filled(TContent before, TContent after)
    {
        var (was, shows) = (View(before), View(after));
        return [.. shows.Values.Where(field => was[field.Key] != field.Value).Select(field => NameOf(field.Key))];
    }
}
