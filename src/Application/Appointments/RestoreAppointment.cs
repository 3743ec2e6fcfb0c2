using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Appointments;

/// <summary>
/// Brings back an appointment that the user deleted on a device in the last 30 days, or its part in one. Source: contract, <c>/appointments/{id}/restore</c>. Refused when there is nothing to restore.
/// </summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
public sealed record RestoreAppointment(Account Account, long Id) : IRequest<CrmRecord<Appointment>>;

internal sealed class RestoreAppointmentHandler(IStore store, TimeProvider time) : IRequestHandler<RestoreAppointment, CrmRecord<Appointment>>
{
    public async Task<CrmRecord<Appointment>> Handle(RestoreAppointment request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var user = request.Account.User;
        var record = await Restoring.RunAsync(
            transaction.Appointments, request.Account, request.Id, time.Now(), one => one with { Users = Participation.With(one.Users, user) }, one => one with { Users = [user] })
            ?? throw RefusedException.NotFound("deleted appointment");
        await transaction.CommitAsync(cancellationToken);
        return record;
    }
}
