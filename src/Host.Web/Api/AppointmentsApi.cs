using AutoMapper;
using MediatR;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary><c>/appointments</c>.</summary>
internal static class AppointmentsApi
{
    private static readonly Resource<Appointment, AppointmentDraft, AppointmentJson> Appointments = new()
    {
        Path = "appointments",
        Name = "appointment",
        List = (account, after, limit) => new ListAppointments(account, after, limit),
        Get = (account, id) => new GetAppointment(account, id),
        Create = (account, draft) => new CreateAppointment(account, draft),
        Replace = (account, id, precondition, draft) => new ReplaceAppointment(account, id, precondition, draft),
        Delete = (account, id, precondition) => new DeleteAppointment(account, id, precondition),
    };

    public static void MapAppointments(this IEndpointRouteBuilder api) =>
        Appointments.Map(api).MapPost("/{id}/restore", RestoreAsync).WithSummary("Brings back an appointment that the user deleted on a device").Produces<AppointmentJson>();

    private static async Task<IResult> RestoreAsync(HttpContext http, Caller caller, string id, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Resource<Appointment, AppointmentDraft, AppointmentJson>.Tagged(http, mapper, await sender.Send(new RestoreAppointment(caller.Account, Appointments.KeyOf(id)), cancellation));
}
