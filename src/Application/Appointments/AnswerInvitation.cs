using MediatR;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Appointments;

/// <summary>
/// A user answers on a device whether he takes part in an appointment to which others are invited. Who declines takes part no longer, as if it were deleted on the device; of one occurrence the date is excluded. Any other answer is
/// kept beside the appointment for the user: the CRM knows none (R41). Nobody is written to.
/// </summary>
/// <param name="Account">The user.</param>
/// <param name="DeviceId">The device, as it names itself.</param>
/// <param name="Collection">The calendar of the device.</param>
/// <param name="Number">The appointment's number in it.</param>
/// <param name="Declines">Whether the answer is no.</param>
/// <param name="Occurrence">The original start of the occurrence that is answered; null for all.</param>
/// <param name="Kept">The answer, to be kept beside.</param>
public sealed record AnswerInvitation(Account Account, string DeviceId, CollectionState Collection, long Number, bool Declines, Instant? Occurrence, IReadOnlyList<ExtraEdit> Kept) : IRequest<InvitationResult>;

/// <summary>What became of an answer to an invitation; if it was not taken, nothing has happened.</summary>
public enum InvitationResult
{
    /// <summary>It was taken.</summary>
    Answered,

    /// <summary>There is no such invitation, it has no such occurrence, or the user may not answer it.</summary>
    NoInvitation,

    /// <summary>An occurrence was named of an appointment that takes place once.</summary>
    NoSeries,
}

internal sealed class AnswerInvitationHandler(IStore store, TimeProvider time) : IRequestHandler<AnswerInvitation, InvitationResult>
{
    public async Task<InvitationResult> Handle(AnswerInvitation request, CancellationToken cancellationToken)
    {
        if (request.Account.Gates.Effective(ItemKind.Appointment) != Direction.TwoWay)
            return InvitationResult.NoInvitation;
        await using var transaction = await store.WriteAsync(cancellationToken);
        transaction.Holds.Excuse(request.Account.Key);
        if (await FindAsync(transaction, request) is not { } record)
            return InvitationResult.NoInvitation;
        if (request.Occurrence is not null && record.Content.Recurrence is null)
            return InvitationResult.NoSeries;
        transaction.Changes.Begin(request.Account.Key, request.DeviceId, ItemKind.Appointment, request is { Declines: true, Occurrence: null } ? CommandKind.Delete : CommandKind.Change, time.Now());
        if (!request.Declines)
            await KeepAsync(transaction, request, record.Id);
        else if (request.Occurrence is not { } occurrence)
            await EndAsync(transaction, request, record);
        else if (!await ExcludeAsync(transaction, request, record, occurrence))
            return InvitationResult.NoInvitation;
        await transaction.Changes.EndAsync(record.Id);
        await transaction.CommitAsync(cancellationToken);
        return InvitationResult.Answered;
    }

    private static async ValueTask<CrmRecord<Appointment>?> FindAsync(IStoreTransaction transaction, AnswerInvitation request)
    {
        if (await transaction.Devices.FindHeldAsync(request.Collection, request.Number) is not { Now.IsHeld: true } held
            || await transaction.Items.FindAsync(request.Account.Key, held.Item) is not { Visible: true })
            return null;
        return await transaction.Appointments.FindAsync(request.Account.Key.Tenant, held.Item) is { Content.Participants.IsEmpty: false } record ? record : null;
    }

    private async ValueTask EndAsync(IStoreTransaction transaction, AnswerInvitation request, CrmRecord<Appointment> record)
    {
        var group = await transaction.Series.FindAsync(record.Id);
        await transaction.Appointments.EndPartAsync(request.Account, record, time.Now(), record.Content.Users, users => record.Content with { Users = users });
        await SeriesEnding.AfterAsync(transaction, request.Account, group, record.Id, time.Now());
    }

    private static async ValueTask KeepAsync(IStoreTransaction transaction, AnswerInvitation request, long item)
    {
        var now = await transaction.Items.FindAsync(request.Account.Key, item);
        var extras = request.Kept.Aggregate(Extras.Decode(now!.Extras), (extras, kept) => extras.With(kept.Key, kept.Content));
        await transaction.Items.SaveExtrasAsync(request.Account.Key, item, extras.Encode());
    }

    private static async ValueTask<bool> ExcludeAsync(IStoreTransaction transaction, AnswerInvitation request, CrmRecord<Appointment> record, Instant occurrence)
    {
        var times = MeantTimes.Of(record.Content.View())!;
        var date = times.DateOf(occurrence, null, DateTimeZoneProviders.Tzdb[request.Account.TimeZone]);
        if (record.Content.Recurrence?.FallsOn(times.Start.Date, date) != true)
            return false;
        await transaction.Appointments.UpdateAsync(request.Account.Key.Tenant, record, record.Content with { ExcludedDates = record.Content.ExcludedDates.Add(date) });
        return true;
    }
}
