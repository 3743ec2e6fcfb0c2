using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Appointments;

/// <summary>
/// Deletes an appointment for everybody. Source: contract, <c>/appointments/{id}</c>. Refused when there is none in which the user takes part, or when the precondition does not hold.
/// </summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
/// <param name="Precondition">On the revision.</param>
public sealed record DeleteAppointment(Account Account, long Id, Precondition Precondition) : IRequest;

internal sealed class DeleteAppointmentHandler(IStore store) : IRequestHandler<DeleteAppointment>
{
    public async Task Handle(DeleteAppointment request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var record = await transaction.Appointments.FindOwnAsync(request.Account, request.Id, request.Precondition, appointment => appointment.Users, "appointment");
        await transaction.Appointments.DeleteAsync(request.Account.Key.Tenant, record);
        await transaction.CommitAsync(cancellationToken);
    }
}
