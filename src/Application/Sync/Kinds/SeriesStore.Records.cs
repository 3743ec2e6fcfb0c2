using System.Collections.Immutable;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <content>Single records of a series, and whose they are.</content>
internal sealed partial class SeriesStore
{
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
