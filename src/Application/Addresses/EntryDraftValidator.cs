using FluentValidation;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>What can be said of an entry alone.</summary>
internal sealed class EntryDraftValidator : AbstractValidator<EntryDraft>
{
    public EntryDraftValidator(EntryFamily family)
    {
        RuleFor(entry => entry.Value).Line();
        RuleFor(entry => entry.Type).Must(type => SlotTable.Allows(family, type)).WithMessage($"{family} know no such type.");
        RuleFor(entry => entry.Slot).Must(slot => slot is null || family.Slots().Contains(slot.Value)).WithMessage($"It is no slot of {family}.");
    }
}
