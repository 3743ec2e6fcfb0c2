using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>
/// Appointments. One that its user has already, by the id by which calendars know it or because it is the same, is not added again. A series that the CRM cannot say, and an occurrence that a device has changed, take
/// appointments of their own (<see cref="SeriesStore"/>).
/// </summary>
internal sealed class AppointmentCommands : KindCommands<Appointment, AppointmentView, AppointmentEdit, AppointmentField>
{
    public override async ValueTask<Stored> AddAsync(CommandRun run, FieldEdit edit)
    {
        var said = (AppointmentEdit)edit;
        var created = AppointmentMerge.Create(said, run.Context.Account.User, run.Context.Now);
        if (await FindKnownAsync(run, said, created) is { } known)
            return await FillAsync(run, known, said, created);
        if (created is null)
            return Stored.Not(RejectionReason.InvalidTime);
        return Told(said, await StoreAsync(run, new(null, null, created, AppointmentView.Empty, said)));
    }

    public override async ValueTask<Stored?> ChangeAsync(CommandRun run, HeldItem held, byte[] given, FieldEdit edit)
    {
        if (await run.Transaction.Appointments.FindAsync(run.Tenant, held.Item) is not { } record)
            return null;
        var (shown, said) = (Snapshot.Decode<AppointmentView>(given), (AppointmentEdit)edit);
        var whole = await SeriesStore.WholeAsync(run, held.Item, shown);
        if (whole is not null && !AppointmentMerge.Moves(shown, said))
            return await EditPartsAsync(run, record, whole, shown, said);
        var merged = whole is null
            ? AppointmentMerge.Apply(record.Content, shown, said, run.Winner)
            : AppointmentMerge.ApplyToSeries(record.Content, shown, said, run.Winner);
        return await StoreAsync(run, new(record, whole, merged, shown, said));
    }

    public override async ValueTask DeleteAsync(CommandRun run, HeldItem held)
    {
        var store = new SeriesStore(run);
        var shown = held.Now.Base is { } own ? Snapshot.Decode<AppointmentView>(own) : null;
        if (shown is not null && await SeriesStore.WholeAsync(run, held.Item, shown) is { } whole)
            await store.DeleteAsync(whole);
        else if (await run.Transaction.Appointments.FindAsync(run.Tenant, held.Item) is { } record)
            await store.DeleteAsync(record, shown);
    }

    protected override ICrm<Appointment> Crm(IStoreTransaction transaction) => transaction.Appointments;

    protected override AppointmentView View(Appointment content) => content.View();

    protected override AppointmentView Expected(AppointmentView given, AppointmentEdit edit) => AppointmentMerge.Expected(given, edit);

    protected override bool Same(AppointmentView shown, AppointmentView right) => AppointmentPresentation.SameForDevice(shown, right);

    protected override string Subject(AppointmentView view) => view[AppointmentField.Subject];

    // All devices know it by one id: a device that gave it none is told.
    private Stored Told(AppointmentEdit said, Stored stored) => said.Uid is null && stored.Refused is null ? stored with { Differs = stored.Differs ?? Expected([], said) } : stored;

    // A series that the CRM cannot say, or with occurrences changed on the device, would become several appointments, so it is none of them.
    private static async ValueTask<CrmRecord<Appointment>?> FindKnownAsync(CommandRun run, AppointmentEdit edit, AppointmentMergeResult? created)
    {
        var appointments = run.Transaction.Appointments;
        if (edit.Uid is { Length: > 0 } uid && await appointments.FindByCalendarIdAsync(run.Context.Account.Key, uid) is { } item)
            return await appointments.FindAsync(run.Tenant, item);
        return created is { Pattern: null } && edit.Occurrences.All(occurrence => occurrence.IsDeleted) ? await appointments.FindEqualAsync(run.Context.Account.Key, created.Appointment) : null;
    }

    private async ValueTask<Stored> FillAsync(CommandRun run, CrmRecord<Appointment> known, AppointmentEdit said, AppointmentMergeResult? created)
    {
        var filled = AppointmentMerge.Fill(known.Content, said, created?.Appointment);
        var after = ReferenceEquals(filled.Appointment, known.Content) ? known : await run.Transaction.Appointments.UpdateAsync(run.Tenant, known, filled.Appointment);
        return Told(said, StoredAs(after, AppointmentView.Empty, said, filled.Conflicts)) with { Filled = Filled(known.Content, after.Content) };
    }

    // When the parts take place is not spoken of, so that what the CRM has made of it stays.
    private async ValueTask<Stored> EditPartsAsync(CommandRun run, CrmRecord<Appointment> record, SeriesGroup whole, AppointmentView shown, AppointmentEdit said)
    {
        var (first, conflicts, refused) = await new SeriesStore(run).EditPartsAsync(record, whole, shown, said);
        return refused is { } why ? Stored.Not(why) : StoredAs(first, shown, said, conflicts);
    }

    private async ValueTask<Stored> StoreAsync(CommandRun run, SeriesChange change)
    {
        var (record, refused) = await new SeriesStore(run).SaveAsync(change);
        if (record is null)
            return Stored.Not(refused!.Value);
        var stored = StoredAs(record, change.Shown, change.Edit, change.Merged.Conflicts);
        // A changed occurrence within its series is nothing that the CRM could show, even where it was not taken.
        return change.Edit.Occurrences.All(occurrence => occurrence.IsDeleted) ? stored : stored with { Differs = stored.Differs ?? Snapshot.Encode(Expected(change.Shown, change.Edit)) };
    }
}
