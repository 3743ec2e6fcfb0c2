using System.Globalization;
using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Appointments;

/// <summary>
/// Replaces the whole of an appointment; who takes part stays where the draft does not say. Source: contract, <c>/appointments/{id}</c>.
/// Refused when there is none in which the user takes part, when the precondition does not hold, or when the draft breaks a rule.
/// </summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
/// <param name="Precondition">On the revision.</param>
/// <param name="Body">The appointment as it is to be.</param>
public sealed record ReplaceAppointment(Account Account, long Id, Precondition Precondition, AppointmentDraft Body) : IRequest<CrmRecord<Appointment>>;

internal sealed class ReplaceAppointmentValidator : AbstractValidator<ReplaceAppointment>
{
    public ReplaceAppointmentValidator()
    {
        RuleFor(request => request.Body).SetValidator(new AppointmentDraftValidator());
        RuleFor(request => request.Body.Id)
            .Must((request, id) => id is null || id == request.Id.ToString(CultureInfo.InvariantCulture)).WithMessage("The id cannot be changed.");
    }
}

internal sealed class ReplaceAppointmentHandler(IStore store, IDirectory directory) : IRequestHandler<ReplaceAppointment, CrmRecord<Appointment>>
{
    public async Task<CrmRecord<Appointment>> Handle(ReplaceAppointment request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var before = await transaction.Appointments.FindOwnAsync(request.Account, request.Id, request.Precondition, appointment => appointment.Users, "appointment");
        var users = await directory.ParticipantsAsync(request.Account, request.Body.Users, before.Content.Users, cancellationToken);
        var record = await transaction.Appointments.UpdateAsync(request.Account.Key.Tenant, before, request.Body.ToAppointment(users, request.Account.TimeZone) with { Uid = before.Content.Uid });
        await transaction.CommitAsync(cancellationToken);
        return record;
    }
}
