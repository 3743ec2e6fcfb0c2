using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Appointments;

/// <summary>A new appointment. Source: contract, <c>/appointments</c>. Refused when the draft breaks a rule (<see cref="Refusal.Invalid"/>).</summary>
/// <param name="Account">Who makes it; takes part unless the draft says otherwise.</param>
/// <param name="Body">The appointment; it cannot have an id yet.</param>
public sealed record CreateAppointment(Account Account, AppointmentDraft Body) : IRequest<CrmRecord<Appointment>>;

internal sealed class CreateAppointmentValidator : AbstractValidator<CreateAppointment>
{
    public CreateAppointmentValidator()
    {
        RuleFor(request => request.Body).SetValidator(new AppointmentDraftValidator());
        RuleFor(request => request.Body.Id).Null().WithMessage("A new appointment has no id.");
    }
}

internal sealed class CreateAppointmentHandler(IStore store, IDirectory directory) : IRequestHandler<CreateAppointment, CrmRecord<Appointment>>
{
    public async Task<CrmRecord<Appointment>> Handle(CreateAppointment request, CancellationToken cancellationToken)
    {
        var users = await directory.ParticipantsAsync(request.Account, request.Body.Users, [request.Account.User], cancellationToken);
        var appointment = request.Body.ToAppointment(users, request.Account.TimeZone);
        await using var transaction = await store.WriteAsync(cancellationToken);
        var record = await transaction.Appointments.AddAsync(request.Account.Key.Tenant, appointment);
        await transaction.CommitAsync(cancellationToken);
        return record;
    }
}
