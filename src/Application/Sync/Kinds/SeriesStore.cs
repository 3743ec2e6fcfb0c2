using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>
/// Stores an appointment of a device with all that belongs to it (contract, "a device's series"):
/// (1) the plan says which appointments it becomes, and what becomes of the occurrences that the device has changed; if one cannot be, nothing is stored;
/// (2) the appointment that the device names becomes the first part;
/// (3) the other parts are brought in line, where the device shows them as one series, or are added;
/// (4) changed occurrences become, or change, appointments of their own; deleted ones go;
/// (5) what belongs together is kept, so that a later edit finds it; a part that has become a series of its own leaves the one that it was of.
/// </summary>
internal sealed partial class SeriesStore(CommandRun run)
{
    private ICrm<Appointment> Crm => run.Transaction.Appointments;

    private ISeriesGroups Groups => run.Transaction.Series;

    /// <summary>The series of an appointment, if the device still shows it as a whole; null otherwise.</summary>
    public static async ValueTask<SeriesGroup?> WholeAsync(CommandRun run, long item, AppointmentView shown) => PatternTexts.IsPattern(shown[AppointmentField.Recurrence])
        ? await run.Transaction.Series.FindAsync(item) ?? new(0, run.Context.Account.Key.User, null, [new(item)])
        : null;

    /// <summary>Stores; the first part, or why nothing was stored.</summary>
    public async ValueTask<(CrmRecord<Appointment>? Record, RejectionReason? Refused)> SaveAsync(SeriesChange change)
    {
        // (1)
        var (merged, changed, deleted) = (change.Merged, change.Edit.Changed(change.Shown), change.Edit.Deleted(change.Shown));
        var known = change.Whole ?? (change.Record is null ? null : await Groups.FindAsync(change.Record.Id));
        var plan = AppointmentPlan.Of(merged.Appointment, merged.Pattern, [.. changed.Keys, .. Standing(change, known)], SeriesGrowth.WindowEnd(run.Context.Account, run.Context.Now));
        if (plan.Parts.IsEmpty)
            return (null, RejectionReason.InvalidSeries);
        if (Problem(plan.Parts[0]) is { } problem)
            return (null, problem);
        if (await OccurrencesAsync(merged, changed, known) is not { } occurrences)
            return (null, RejectionReason.InvalidTime);
        // (2)
        var record = change.Record is null ? await Crm.AddAsync(run.Tenant, plan.Parts[0]) : await UpdateAsync(change.Record, plan.Parts[0]);
        // (3)
        ImmutableArray<long>? parts = change.Whole is not null ? await AlignAsync(change, plan) : merged.Pattern is not null ? await AddAsync(change, plan.Parts.Skip(1)) : null;
        // (4)
        var own = ImmutableArray.CreateBuilder<SeriesMember>();
        foreach (var (date, before, content) in occurrences)
            own.Add(new(before is null ? await AddAsync(change, content) : (await UpdateAsync(before, content)).Id, date));
        var ended = await EndUnseenAsync(known?.Members.Where(member => member.Original is { } date && deleted.Contains(date)));
        known = known is null ? null : known with { Members = known.Members.RemoveRange(ended) };
        // (5)
        if (parts is not null && change.Whole is null && known is not null && (known.Rule is not null || known.Parts.Any(item => item != record.Id)))
            known = null;
        await KeepAsync(record.Id, known, plan, parts, own.ToImmutable());
        if ((merged.Pattern is not null && plan.Simplified) || occurrences.Any(occurrence => occurrence.Before is null))
            await run.NotifyAsync(CommandNotices.Simplified(run, record.Id, SimplifiedTexts.Of(merged.Appointment.Subject, plan, merged.Pattern is not null, [.. occurrences.Select(occurrence => occurrence.Date)])));
        if (occurrences.Count < changed.Count)
            await run.NotifyAsync(CommandNotices.Rejected(run, record.Id, Snapshot.Encode(record.Content.View()), RejectionReason.NoOccurrence));
        return (record, null);
    }

    // The dates of occurrences that have been changed before: appointments of their own stand there, so that the series must not take place there again.
    private static IEnumerable<LocalDate> Standing(SeriesChange change, SeriesGroup? known) => known is null ? [] : known.Members
        .Select(member => member.Original).OfType<LocalDate>().Where(date => change.Whole is not null || change.Record!.Content.ExcludedDates.Contains(date));

    private static RejectionReason? Problem(Appointment appointment) => AppointmentRules.Problems(appointment) switch
    {
        [] => null,
        [("subject", _), ..] => RejectionReason.NoSubject,
        _ => RejectionReason.InvalidTime,
    };

    // What becomes of the changed occurrences; null if one cannot be. One that the CRM has deleted meanwhile, or that the user takes part in no longer, stays as it is.
    private async ValueTask<List<(LocalDate Date, CrmRecord<Appointment>? Before, Appointment Content)>?> OccurrencesAsync(
        AppointmentMergeResult merged, ImmutableSortedDictionary<LocalDate, AppointmentEdit> changed, SeriesGroup? known)
    {
        var occurrences = new List<(LocalDate, CrmRecord<Appointment>?, Appointment)>();
        foreach (var (date, edit) in changed)
        {
            var before = known?.Changed(date) is { } item && await Crm.FindAsync(run.Tenant, item) is { } own && TakesPart(own) ? own : null;
            if (before is null && (merged.Appointment.ExcludedDates.Contains(date) || !merged.FallsOn(date)))
                continue;
            var original = before?.Content ?? merged.Appointment.On(date);
            var content = AppointmentMerge.Apply(original, original.View(), edit, ConflictWinner.Device).Appointment;
            if (Problem(content) is not null)
                return null;
            occurrences.Add((date, before, content));
        }
        return occurrences;
    }

    private async ValueTask KeepAsync(long first, SeriesGroup? known, AppointmentPlan plan, ImmutableArray<long>? parts, ImmutableArray<SeriesMember> own)
    {
        if (parts is not { } others)
        {
            // The appointment alone: what it belongs to stays as it is, but for occurrences that have come.
            var group = known ?? new(0, run.Context.Account.Key.User, null, [new(first)]);
            if (!own.IsEmpty)
                await Groups.SaveAsync(group with { Members = [.. group.Members.Except(own), .. own] });
            return;
        }
        var before = known?.Members.Where(member => member.Original is not null && own.All(one => one.Original != member.Original)) ?? [];
        await Groups.SaveAsync(new(known?.Key ?? 0, run.Context.Account.Key.User, plan.Kept, [new(first), .. others.Select(item => new SeriesMember(item)), .. before, .. own]));
    }
}
