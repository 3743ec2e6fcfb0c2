using System.Collections.Immutable;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>A kind of which one item of a device is always one record of the CRM.</summary>
/// <inheritdoc cref="KindCommands{TContent, TView, TEdit, TField}"/>
internal abstract class RecordCommands<TContent, TView, TEdit, TField> : KindCommands<TContent, TView, TEdit, TField>
    where TContent : class
    where TView : FieldView<TField>, new()
    where TEdit : FieldEdit<TField>
    where TField : unmanaged, Enum
{
    public override async ValueTask<Stored> AddAsync(CommandRun run, FieldEdit edit)
    {
        var content = Create(run, (TEdit)edit);
        if (Problem(content) is { } problem)
            return Stored.Not(problem);
        if (await Crm(run.Transaction).FindEqualAsync(run.Context.Account.Key, content) is { } equal)
            return await FillAsync(run, equal, (TEdit)edit);
        return await AfterAsync(run, await Crm(run.Transaction).AddAsync(run.Tenant, content), new TView(), (TEdit)edit, []);
    }

    public override async ValueTask<Stored?> ChangeAsync(CommandRun run, HeldItem held, byte[] given, FieldEdit edit)
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

    public override async ValueTask DeleteAsync(CommandRun run, HeldItem held)
    {
        if (await Crm(run.Transaction).FindAsync(run.Tenant, held.Item) is { } record)
            await EndAsync(run, record);
    }

    /// <summary>The record that a device adds.</summary>
    protected abstract TContent Create(CommandRun run, TEdit edit);

    /// <summary>The record with a device's edit; the very same when nothing changed (R45).</summary>
    protected abstract (TContent Merged, ImmutableArray<FieldConflict<TField>> Conflicts) Merge(CommandRun run, TContent current, TView given, TEdit edit);

    /// <summary>The record with what a device says that adds an equal one; the very same when it says nothing that is empty there.</summary>
    protected abstract (TContent Filled, ImmutableArray<FieldConflict<TField>> Lost) Fill(CommandRun run, TContent current, TEdit edit);

    /// <summary>Why the record cannot be; null when it can.</summary>
    protected abstract RejectionReason? Problem(TContent content);

    /// <summary>Deleted on the device.</summary>
    protected abstract ValueTask EndAsync(CommandRun run, CrmRecord<TContent> record);

    /// <summary>What the user is to be told of a stored record, beside conflicts.</summary>
    protected virtual ValueTask TellAsync(CommandRun run, CrmRecord<TContent> record, TEdit edit) => ValueTask.CompletedTask;

    private async ValueTask<Stored> FillAsync(CommandRun run, CrmRecord<TContent> equal, TEdit edit)
    {
        var (filled, lost) = Fill(run, equal.Content, edit);
        var after = ReferenceEquals(filled, equal.Content) ? equal : await Crm(run.Transaction).UpdateAsync(run.Tenant, equal, filled);
        var stored = await AfterAsync(run, after, new TView(), edit, lost);
        return stored with { Filled = Filled(equal.Content, after.Content) };
    }

    private async ValueTask<Stored> AfterAsync(CommandRun run, CrmRecord<TContent> record, TView given, TEdit edit, ImmutableArray<FieldConflict<TField>> conflicts)
    {
        await TellAsync(run, record, edit);
        return StoredAs(record, given, edit, conflicts);
    }
}
