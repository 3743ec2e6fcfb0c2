using System.Collections.Immutable;
using System.Text.Json;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>
/// What all kinds have in common: one item of the device is one record of the CRM. A kind brings its rules.
/// </summary>
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
    public async ValueTask<Stored> AddAsync(CommandRun run, FieldEdit edit)
    {
        var content = Create(run, (TEdit)edit);
        if (Problem(content) is { } problem)
            return Stored.Not(problem);
        return await AfterAsync(run, await Crm(run.Transaction).AddAsync(run.Tenant, content), new TView(), (TEdit)edit, []);
    }

    public async ValueTask<Stored?> ChangeAsync(CommandRun run, HeldItem held, byte[] given, FieldEdit edit)
    {
        if (await Crm(run.Transaction).FindAsync(run.Tenant, held.Item) is not { } record)
            return null;
        var view = Snapshot.Decode<TView>(given);
        var (merged, conflicts) = Merge(run, record.Content, view, (TEdit)edit);
        var hasChanged = !ReferenceEquals(merged, record.Content);
        if (hasChanged && Problem(merged) is { } problem)
            return Stored.Not(problem);
        var after = hasChanged ? await Crm(run.Transaction).UpdateAsync(run.Tenant, record, merged) : record;
        return await AfterAsync(run, after, view, (TEdit)edit, conflicts);
    }

    public async ValueTask DeleteAsync(CommandRun run, HeldItem held)
    {
        if (await Crm(run.Transaction).FindAsync(run.Tenant, held.Item) is { } record)
            await EndAsync(run, record);
    }

    public byte[] Expected(byte[] given, FieldEdit edit) => Snapshot.Encode(Expected(Snapshot.Decode<TView>(given), (TEdit)edit));

    public string Subject(FieldEdit edit) => Subject(Expected(new TView(), (TEdit)edit));

    protected abstract ICrm<TContent> Crm(IStoreTransaction transaction);

    /// <summary>The record that a device adds.</summary>
    protected abstract TContent Create(CommandRun run, TEdit edit);

    /// <summary>The record with a device's edit; the very same when nothing changed (R45).</summary>
    protected abstract (TContent Merged, ImmutableArray<FieldConflict<TField>> Conflicts) Merge(CommandRun run, TContent current, TView given, TEdit edit);

    /// <summary>Why the record cannot be; null when it can.</summary>
    protected abstract RejectionReason? Problem(TContent content);

    /// <summary>Deleted on the device.</summary>
    protected abstract ValueTask EndAsync(CommandRun run, CrmRecord<TContent> record);

    protected abstract TView View(TContent content);

    protected abstract TView Expected(TView given, TEdit edit);

    /// <summary>Whether a device that shows one of the views need not be sent the other.</summary>
    protected abstract bool Same(TView shown, TView right);

    protected abstract string Subject(TView view);

    /// <summary>What the user is to be told of a stored record, beside conflicts.</summary>
    protected virtual ValueTask TellAsync(CommandRun run, CrmRecord<TContent> record, TEdit edit) => ValueTask.CompletedTask;

    /// <summary>The field as the JSON API calls it.</summary>
    protected virtual string NameOf(TField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    private async ValueTask<Stored> AfterAsync(CommandRun run, CrmRecord<TContent> record, TView given, TEdit edit, ImmutableArray<FieldConflict<TField>> conflicts)
    {
        await TellAsync(run, record, edit);
        var shown = Expected(given, edit);
        var differs = Same(shown, View(record.Content)) ? null : Snapshot.Encode(shown);
        return new(record.Id, record.Version, differs, [.. conflicts.Select(conflict => new Conflict(NameOf(conflict.Field), conflict.Kept, conflict.Lost, conflict.DeviceLost))]);
    }
}
