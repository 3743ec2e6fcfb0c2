using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Undoing;

namespace OnOfficeSync.Application.Changes;

/// <summary>
/// Undoes record by record: what the device made is deleted if it is as the device left it; what it deleted, or gave up, comes back as it does when its user restores it; what it changed is merged by <see cref="UndoRules{TRecord}"/>.
/// </summary>
/// <typeparam name="TContent">What the records hold.</typeparam>
internal class ChangeKind<TContent>(UndoRules<TContent> rules, Func<IStoreTransaction, ICrm<TContent>> crm) : IChangeKind
    where TContent : class
{
    public async ValueTask<ListedChange> DescribeAsync(IChangeReader changes, DeviceChange change)
    {
        var records = await changes.RecordsAsync<TContent>(change);
        var named = records[0].After ?? records[0].Before;
        return new(change, named is null ? "" : rules.Subject(named), [.. records.Select(record => new ListedRecord(record.Item, rules.Changes(record.Before, record.After), [.. ExtrasOf(record)]))]);
    }

    public async ValueTask<UndoOutcome> UndoAsync(UndoRun run)
    {
        var records = await run.Transaction.Changes.RecordsAsync<TContent>(run.Change);
        var steps = new List<UndoStep>();
        foreach (var record in records)
            steps.Add(await PlanAsync(run, record));
        if (steps.All(step => step.Refused is null))
            steps.AddRange(await PlanMoreAsync(run, records));
        if (steps.Select(step => step.Refused).FirstOrDefault(refused => refused is not null) is { } why)
            return UndoOutcome.Not(run.Change, why);
        if (steps.All(step => step.Write is null))
            return UndoOutcome.Not(run.Change, steps.Any(step => step.HasKept) ? UndoRefusal.ChangedSince : steps.Any(step => step.IsGone) ? UndoRefusal.DeletedSince : UndoRefusal.AsBefore);
        foreach (var step in steps.Where(step => step.Write is not null))
            await step.Write!();
        await SettleAsync(run, records);
        var kept = steps.SelectMany(step => step.Kept).Distinct().ToList();
        return new(
            run.Change, null, [.. steps.SelectMany(step => step.Restored).Distinct().Except(kept)], [.. kept],
            [.. steps.SelectMany(step => step.RestoredExtras).Distinct()], [.. steps.SelectMany(step => step.KeptExtras).Distinct()]);
    }

    /// <summary>What else goes with the records.</summary>
    protected virtual ValueTask<IReadOnlyList<UndoStep>> PlanMoreAsync(UndoRun run, IReadOnlyList<ChangedRecord<TContent>> records) => new([]);

    /// <summary>Puts right what stands beside the records, after they are.</summary>
    protected virtual ValueTask SettleAsync(UndoRun run, IReadOnlyList<ChangedRecord<TContent>> records) => ValueTask.CompletedTask;

    private static IEnumerable<ExtraChange> ExtrasOf(ChangedRecord<TContent> record) =>
        record.Extras is { } extras ? ExtrasUndo.Changes(Extras.Decode(extras.Before), Extras.Decode(extras.After)) : [];

    private async ValueTask<UndoStep> PlanAsync(UndoRun run, ChangedRecord<TContent> record)
    {
        var now = await crm(run.Transaction).FindAsync(run.Tenant, record.Item);
        return (record.Before, record.After) switch
        {
            (null, { } made) => now is null ? new() { IsGone = true } : await PlanDeleteAsync(run, record, now, made),
            ({ } deleted, null) => now is null ? await PlanRestoreAsync(run, record, deleted) : new(),
            ({ } before, { } after) => now is null ? UndoStep.Not(UndoRefusal.DeletedSince) : await PlanMergeAsync(run, record, now, before, after),
            _ => new(),
        };
    }

    private async ValueTask<UndoStep> PlanDeleteAsync(UndoRun run, ChangedRecord<TContent> record, CrmRecord<TContent> now, TContent made)
    {
        var extras = (await run.Transaction.Items.FindAsync(run.Account.Key, record.Item))?.Extras ?? [];
        if (!rules.Same(now.Content, made) || !extras.AsSpan().SequenceEqual(record.Extras?.After))
            return UndoStep.Not(UndoRefusal.ChangedSince);
        return new()
        {
            Restored = [.. rules.Changes(null, made).Select(change => change.Field)],
            RestoredExtras = [.. ExtrasOf(record).Select(extra => extra.Key)],
            Write = () => crm(run.Transaction).DeleteAsync(run.Tenant, now),
        };
    }

    private async ValueTask<UndoStep> PlanRestoreAsync(UndoRun run, ChangedRecord<TContent> record, TContent deleted)
    {
        // What its user restored meanwhile and somebody deleted again is kept no longer.
        if (!await crm(run.Transaction).IsKeptAsync(run.Account.Key, record.Item, run.Now - DeviceChange.Kept))
            return UndoStep.Not(UndoRefusal.DeletedSince);
        return new()
        {
            Restored = [.. rules.Changes(deleted, null).Select(change => change.Field)],
            RestoredExtras = [.. ExtrasOf(record).Select(extra => extra.Key)],
            Write = async () =>
            {
                var user = run.Account.User;
                await Restoring.RunAsync(
                    crm(run.Transaction), run.Account, record.Item, run.Now, one => rules.WithUsers(one, Participation.With(rules.Users(one), user)), one => rules.WithUsers(one, [user]));
                if (record.Extras is { } extras)
                    await run.Transaction.Items.SaveExtrasAsync(run.Account.Key, record.Item, extras.Before, extras.Version);
            },
        };
    }

    private async ValueTask<UndoStep> PlanMergeAsync(UndoRun run, ChangedRecord<TContent> record, CrmRecord<TContent> now, TContent before, TContent after)
    {
        if (!Sees(run, now.Content) && Sees(run, after))
            return UndoStep.Not(UndoRefusal.NotSeen);
        var result = rules.Undo(now.Content, before, after);
        var step = new UndoStep { Restored = result.Restored, Kept = result.Kept };
        var (extras, restored, kept) = (Extras.None, step.RestoredExtras, step.KeptExtras);
        if (record.Extras is { } changed)
        {
            var current = Extras.Decode((await run.Transaction.Items.FindAsync(run.Account.Key, record.Item))?.Extras);
            (extras, restored, kept) = ExtrasUndo.Apply(current, Extras.Decode(changed.Before), Extras.Decode(changed.After));
        }

        var hasChanged = !rules.Same(result.Record, now.Content);
        return step with
        {
            RestoredExtras = restored,
            KeptExtras = kept,
            Write = hasChanged || !restored.IsEmpty ? WriteAsync : null,
        };

        async ValueTask WriteAsync()
        {
            if (hasChanged)
                await crm(run.Transaction).UpdateAsync(run.Tenant, now, result.Record);
            if (!restored.IsEmpty)
                await run.Transaction.Items.SaveExtrasAsync(run.Account.Key, record.Item, extras.Encode());
            // A part that has begun again is not to be restored a second time.
            if (!Sees(run, after))
                await crm(run.Transaction).TakeKeptAsync(run.Account.Key, record.Item, run.Now - DeviceChange.Kept);
        }
    }

    private bool Sees(UndoRun run, TContent content) => Participation.Includes(rules.Users(content), run.Account.User);
}
