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
internal sealed class SeriesStore(CommandRun run)
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
        var plan = AppointmentPlan.Of(merged.Appointment, merged.Pattern, [.. changed.Keys, .. Standing(change, known)], WindowEnd());
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
        if (parts is not null && change.Whole is null && known is not null && (known.Rule is not null || known.Parts.Any(item => item != record.Id)))
            known = null;
        await KeepAsync(record.Id, known, plan, parts, own.ToImmutable());
        if ((merged.Pattern is not null && plan.Simplified) || occurrences.Any(occurrence => occurrence.Before is null))
            await run.NotifyAsync(CommandNotices.Simplified(run, record.Id, SimplifiedTexts.Of(merged.Appointment.Subject, plan, merged.Pattern is not null, [.. occurrences.Select(occurrence => occurrence.Date)])));
        if (occurrences.Count < changed.Count)
            await run.NotifyAsync(CommandNotices.Rejected(run, record.Id, RejectionReason.NoOccurrence));
        return (record, null);
    }

    /// <summary>The device has edited a series that it shows as a whole, but not when it takes place: each part is merged by itself.</summary>
    public async ValueTask<(CrmRecord<Appointment> First, ImmutableArray<FieldConflict<AppointmentField>> Conflicts, RejectionReason? Refused)> EditPartsAsync(
        CrmRecord<Appointment> record, SeriesGroup whole, AppointmentView shown, AppointmentEdit edit)
    {
        var parts = new List<(CrmRecord<Appointment> Part, AppointmentMergeResult Merged)>();
        foreach (var item in whole.Parts)
        {
            if (await Crm.FindAsync(run.Tenant, item) is { } part && TakesPart(part))
                parts.Add((part, AppointmentMerge.Apply(part.Content, shown, edit.WithoutTimes(), run.Winner)));
        }
        if (parts.Select(part => Problem(part.Merged.Appointment)).FirstOrDefault(problem => problem is not null) is { } refused)
            return (record, [], refused);
        var first = record;
        foreach (var (part, merged) in parts)
        {
            var after = await UpdateAsync(part, merged.Appointment);
            if (part.Id == record.Id)
                first = after;
            else
                await KeepBesideAsync(part.Id, part.Id);
        }
        return (first, [.. parts.SelectMany(part => part.Merged.Conflicts).Distinct()], null);
    }

    /// <summary>The device has deleted a series that it shows as a whole.</summary>
    public async ValueTask DeleteAsync(SeriesGroup whole)
    {
        foreach (var member in whole.Members)
            await EndAsync(member.Item);
        if (IsOwn(whole))
            await Groups.DeleteAsync(whole);
    }

    /// <summary>
    /// The device has deleted an appointment. Changed occurrences of which it has not got the appointments yet go with their series. A rule ends with the last part to come that its user deletes: nobody wants it made again.
    /// </summary>
    /// <param name="record">The appointment.</param>
    /// <param name="shown">What the device showed, where that is another than the CRM's; null otherwise.</param>
    public async ValueTask DeleteAsync(CrmRecord<Appointment> record, AppointmentView? shown)
    {
        var group = await Groups.FindAsync(record.Id);
        var unseen = shown is null ? [] : record.Content.ExcludedDates.Except(AppointmentTexts.Dates(shown[AppointmentField.ExcludedDates]));
        await EndUnseenAsync(group?.Members.Where(member => member.Original is { } date && unseen.Contains(date)));
        await EndAsync(record);
        await SeriesEnding.AfterAsync(run.Transaction, run.Context.Account, group, record.Id, run.Context.Now);
    }

    // Changed occurrences go with what the device shows of its series, unless it has them as appointments of their own: then it means the series alone.
    private async ValueTask<List<SeriesMember>> EndUnseenAsync(IEnumerable<SeriesMember>? changed)
    {
        var ended = new List<SeriesMember>();
        foreach (var member in changed ?? [])
        {
            if (await run.Devices.FindHeldByItemAsync(run.State, member.Item) is { Now.IsHeld: true })
                continue;
            await EndAsync(member.Item);
            ended.Add(member);
        }
        return ended;
    }

    // The dates of occurrences that have been changed before: appointments of their own stand there, so that the series must not take place there again.
    private static IEnumerable<LocalDate> Standing(SeriesChange change, SeriesGroup? known) => known is null ? [] : known.Members
        .Select(member => member.Original).OfType<LocalDate>().Where(date => change.Whole is not null || change.Record!.Content.ExcludedDates.Contains(date));

    private LocalDate WindowEnd() => AppointmentSpan.At(run.Context.Now, Zone(), LookBack.OneMonth).Last;

    private DateTimeZone Zone() => DateTimeZoneProviders.Tzdb[run.Context.Account.TimeZone];

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

    private async ValueTask<CrmRecord<Appointment>> UpdateAsync(CrmRecord<Appointment> record, Appointment content) =>
        ReferenceEquals(record.Content, content) ? record : await Crm.UpdateAsync(run.Tenant, record, content);

    private async ValueTask<ImmutableArray<long>> AddAsync(SeriesChange change, IEnumerable<Appointment> parts)
    {
        var added = ImmutableArray.CreateBuilder<long>();
        foreach (var part in parts)
            added.Add(await AddAsync(change, part));
        return added.ToImmutable();
    }

    private async ValueTask<long> AddAsync(SeriesChange change, Appointment content)
    {
        var added = await Crm.AddAsync(run.Tenant, content);
        await KeepBesideAsync(added.Id, change.Record?.Id);
        return added.Id;
    }

    // What the CRM has no field for stands beside each of them: as beside another one so far, with what the device says now.
    private async ValueTask KeepBesideAsync(long item, long? like)
    {
        var stored = like is { } other ? (await run.Transaction.Items.FindAsync(run.Context.Account.Key, other))?.Extras : null;
        var before = stored is null ? Extras.None : Extras.Decode(stored);
        var extras = run.Command.Edit!.Extras.Aggregate(before, (all, edit) => all.With(edit.Key, edit.Content));
        if (item == like ? !extras.Encode().AsSpan().SequenceEqual(stored) : extras.Count > 0)
            await run.Transaction.Items.SaveExtrasAsync(run.Context.Account.Key, item, extras.Encode());
    }

    // Parts that go on at the same date keep what the CRM has changed in them meanwhile.
    private async ValueTask<ImmutableArray<long>> AlignAsync(SeriesChange change, AppointmentPlan plan)
    {
        var (left, kept) = (plan.Parts.Skip(1).ToList(), ImmutableArray.CreateBuilder<long>());
        foreach (var item in change.Whole!.Parts.Where(item => item != change.Record!.Id))
        {
            if (await Crm.FindAsync(run.Tenant, item) is not { } record)
                continue;
            if (left.Find(part => part.Start.Date == record.Content.Start.Date && part.Recurrence?.Frequency == record.Content.Recurrence?.Frequency) is not { } part)
            {
                await EndAsync(record);
                continue;
            }
            left.Remove(part);
            kept.Add(item);
            if (!TakesPart(record))
                continue;
            var fields = AppointmentMerge.Apply(record.Content, change.Shown, change.Edit.WithoutTimes(), run.Winner).Appointment;
            await UpdateAsync(record, part with
            {
                Subject = fields.Subject,
                Location = fields.Location,
                Notes = fields.Notes,
                ReminderMinutes = fields.ReminderMinutes,
                Private = fields.Private,
                BusyStatus = fields.BusyStatus,
                Categories = fields.Categories,
                Participants = fields.Participants,
                Users = fields.Users,
                Uid = fields.Uid,
            });
            await KeepBesideAsync(item, item);
        }
        return [.. kept, .. await AddAsync(change, left)];
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

    private async ValueTask EndAsync(long item)
    {
        if (await Crm.FindAsync(run.Tenant, item) is { } record)
            await EndAsync(record);
    }

    private async ValueTask EndAsync(CrmRecord<Appointment> record)
    {
        if (TakesPart(record))
            await Crm.EndPartAsync(run.Context.Account, record, run.Context.Now, record.Content.Users, users => record.Content with { Users = users });
    }

    private bool TakesPart(CrmRecord<Appointment> record) => Participation.Includes(record.Content.Users, run.Context.Account.User);

    // Of another's series a user may share some parts.
    private bool IsOwn(SeriesGroup group) => group.Owner == run.Context.Account.Key.User;
}
