using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Undoing;

namespace OnOfficeSync.Application.Changes;

/// <summary>
/// Appointments, with the series that they belong to. If the command made a series, it goes with what its rule has made since; if the command changed or ended one, what belonged together before does so again, by the rule
/// of before.
/// </summary>
internal sealed class AppointmentChanges() : ChangeKind<Appointment>(AppointmentUndo.Rules, transaction => transaction.Appointments)
{
    protected override async ValueTask<IReadOnlyList<UndoStep>> PlanMoreAsync(UndoRun run, IReadOnlyList<ChangedRecord<Appointment>> records)
    {
        var steps = new List<UndoStep>();
        if (MadeBy(records) is not { } made || await FindAsync(run, made) is not { } now)
            return steps;
        foreach (var item in now.Parts.Where(item => made.Members.All(member => member.Item != item)))
        {
            if (await run.Transaction.Appointments.FindAsync(run.Tenant, item) is { } grown)
                steps.Add(grown.Revision > 1 ? UndoStep.Not(UndoRefusal.ChangedSince) : new() { Write = () => run.Transaction.Appointments.DeleteAsync(run.Tenant, grown) });
        }

        return steps;
    }

    protected override async ValueTask SettleAsync(UndoRun run, IReadOnlyList<ChangedRecord<Appointment>> records)
    {
        foreach (var series in records.Select(record => record.Series).Where(series => series?.Before is not null).GroupBy(series => series!.Before!.Key))
            await BringBackAsync(run, series.MaxBy(one => one!.Before!.Members.Length)!);
        if (MadeBy(records) is not { } made)
            return;
        // What devices have changed in it since still belongs to it.
        if (await FindAsync(run, made) is { } now && !now.Members.All(made.Members.Contains))
            await run.Transaction.Series.SaveAsync(now with { Rule = null });
        else
            await run.Transaction.Series.DeleteAsync(made);
    }

    private static SeriesGroup? MadeBy(IReadOnlyList<ChangedRecord<Appointment>> records) => records.Select(record => record.Series).FirstOrDefault(series => series is { Before: null })?.After;

    // A series as it is now, by what it had; null if it is gone, or has none of that any more.
    private static async ValueTask<SeriesGroup?> FindAsync(UndoRun run, SeriesGroup series)
    {
        foreach (var member in series.Members)
        {
            if (await run.Transaction.Series.FindAsync(member.Item) is { } now && now.Key == series.Key)
                return now;
        }

        return null;
    }

    private static async ValueTask BringBackAsync(UndoRun run, ChangedSeries series)
    {
        var before = series.Before!;
        var now = await FindAsync(run, before);
        var members = new List<SeriesMember>();
        foreach (var member in before.Members)
        {
            if (await run.Transaction.Appointments.FindAsync(run.Tenant, member.Item) is not null)
                members.Add(member);
        }

        // Where the series is gone although the command left it, somebody has ended it since.
        if (members.Count == 0 || (now is null && series.After is not null))
            return;
        var others = now?.Members.Where(member => members.All(known => known.Item != member.Item)) ?? [];
        var rule = now is null || Same(now.Rule, series.After?.Rule) ? Through(before.Rule, now?.Rule) : now.Rule;
        await run.Transaction.Series.SaveAsync(before with { Rule = rule, Members = [.. members, .. others] });
    }

    // What has been made since is not made again.
    private static KeptRule? Through(KeptRule? rule, KeptRule? now) => now is null ? rule : rule?.Through(now.MadeThrough);

    // Up to where it has been made moves with time.
    private static bool Same(KeptRule? a, KeptRule? b) => a is null || b is null
        ? ReferenceEquals(a, b)
        : PatternTexts.Text(a.Pattern) == PatternTexts.Text(b.Pattern) && a.Start == b.Start && a.Excluded.SetEquals(b.Excluded);
}
