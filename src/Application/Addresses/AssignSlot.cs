using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>
/// Gives an entry a slot, or none, and takes it from its previous holder (R19). Source: contract, <c>/slot</c>; help page, "Telefonnummern, Faxnummern und
/// E-Mail-Adressen".
/// Refused when there is no such entry that the user sees, when the precondition does not hold, when the slot is of another family, or while the address is
/// released for nobody.
/// </summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">The address.</param>
/// <param name="Family">The entry's family.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Precondition">On the address's revision.</param>
/// <param name="Slot">The slot; null for "keine Zuordnung".</param>
public sealed record AssignSlot(Account Account, long Id, EntryFamily Family, string Entry, Precondition Precondition, Slot? Slot) : IRequest<CrmRecord<Address>>;

internal sealed class AssignSlotValidator : AbstractValidator<AssignSlot>
{
    public AssignSlotValidator() => RuleFor(request => request.Slot)
        .Must((request, slot) => slot is null || request.Family.Slots().Contains(slot.Value)).WithMessage(request => $"It is no slot of {request.Family}.");
}

internal sealed class AssignSlotHandler(IStore store) : IRequestHandler<AssignSlot, CrmRecord<Address>>
{
    public async Task<CrmRecord<Address>> Handle(AssignSlot request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var before = await transaction.FindVisibleAsync(request.Account, request.Id, request.Precondition);
        var entries = before.Content.Entries(request.Family);
        if (entries.All(entry => entry.Id != request.Entry))
            throw RefusedException.NotFound("entry");
        if (before.Content.ReleasedFor.IsEmpty)
            throw RefusedException.Conflict("The address is released for nobody.");
        var record = await transaction.Addresses.UpdateAsync(request.Account.Key.Tenant, before, before.Content.With(entries.Assign(request.Entry, request.Slot)));
        await transaction.CommitAsync(cancellationToken);
        return record;
    }
}
