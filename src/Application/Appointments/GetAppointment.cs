using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Appointments;

/// <summary>One appointment. Source: contract, <c>/appointments/{id}</c>. Refused when there is none in which the user takes part.</summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
public sealed record GetAppointment(Account Account, long Id) : IRequest<CrmRecord<Appointment>>;

internal sealed class GetAppointmentHandler(ICrmQueries<Appointment> appointments) : IRequestHandler<GetAppointment, CrmRecord<Appointment>>
{
    public async Task<CrmRecord<Appointment>> Handle(GetAppointment request, CancellationToken cancellationToken) =>
        await appointments.FindAsync(request.Account.Key, request.Id, cancellationToken) ?? throw RefusedException.NotFound("appointment");
}
