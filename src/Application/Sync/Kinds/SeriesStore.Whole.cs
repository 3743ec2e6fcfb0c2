using System.Collections.Immutable;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <content>Edits and deletes of what a device shows: a series as a whole, or one appointment with occurrences changed in it.</content>
internal sealed partial class SeriesStore
{
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
            await UpdateAsync(record, fields.TakingPlaceAs(part));
            await KeepBesideAsync(item, item);
        }
        return [.. kept, .. await AddAsync(change, left)];
    }
}
