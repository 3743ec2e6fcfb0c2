using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Appointments;

/// <summary>The appointments in which the user takes part, by id. Source: contract, <c>/appointments</c>.</summary>
/// <param name="Account">Who asks.</param>
/// <param name="After">Where the part begins; null at the start.</param>
/// <param name="Limit">How many at most.</param>
public sealed record ListAppointments(Account Account, long? After, int Limit) : IRequest<Page<CrmRecord<Appointment>>>;

internal sealed class ListAppointmentsHandler(ICrmQueries<Appointment> appointments) : IRequestHandler<ListAppointments, Page<CrmRecord<Appointment>>>
{
    public Task<Page<CrmRecord<Appointment>>> Handle(ListAppointments request, CancellationToken cancellationToken) =>
        appointments.ListAsync(request.Account.Key, request.After, request.Limit, cancellationToken);
}
