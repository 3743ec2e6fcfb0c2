using FluentValidation;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>What can be said of a draft without the CRM; the rest are <see cref="AddressRules"/>.</summary>
internal sealed class AddressDraftValidator : AbstractValidator<AddressDraft>
{
    private const int MostItems = 200;

    public AddressDraftValidator()
    {
        RuleFor(draft => draft.Salutation).Line();
        RuleFor(draft => draft.Title).Line();
        RuleFor(draft => draft.FirstName).Line();
        RuleFor(draft => draft.LastName).Line();
        RuleFor(draft => draft.Company).Line();
        RuleFor(draft => draft.JobTitle).Line();
        RuleFor(draft => draft.Street).Line();
        RuleFor(draft => draft.PostalCode).Line();
        RuleFor(draft => draft.City).Line();
        RuleFor(draft => draft.State).Line();
        RuleFor(draft => draft.Country).Line();
        RuleFor(draft => draft.Website).Line();
        RuleFor(draft => draft.Notes).Lines();
        RuleFor(draft => draft.Birthday).Must(date => date is null or { Year: >= 1 }).WithMessage("A year from 1 to 9999.");
        RuleFor(draft => draft.Categories).Must(HasRoom).WithMessage(TooMany);
        RuleForEach(draft => draft.Categories).Must(category => !string.IsNullOrWhiteSpace(category)).WithMessage("A category has a name.").Line();
        Entries(EntryFamily.Phones, RuleFor(draft => draft.Phones), RuleForEach(draft => draft.Phones));
        Entries(EntryFamily.Faxes, RuleFor(draft => draft.Faxes), RuleForEach(draft => draft.Faxes));
        Entries(EntryFamily.Emails, RuleFor(draft => draft.Emails), RuleForEach(draft => draft.Emails));
        RuleFor(draft => draft.Users).Must(HasRoom).WithMessage(TooMany).Must(users => users is not { Count: 0 }).WithMessage("Somebody must see it.");
        RuleFor(draft => draft.ReleasedFor).Must(HasRoom).WithMessage(TooMany);
    }

    private static string TooMany { get; } = $"At most {MostItems}.";

    private static bool HasRoom<T>(IReadOnlyList<T>? items) => items is null || items.Count <= MostItems;

    private static void Entries(
        EntryFamily family,
        IRuleBuilderInitial<AddressDraft, IReadOnlyList<EntryDraft>?> list,
        IRuleBuilderInitialCollection<AddressDraft, EntryDraft> each)
    {
        each.SetValidator(new EntryDraftValidator(family));
        list.Must(HasRoom).WithMessage(TooMany).Custom((entries, context) =>
        {
            foreach (var (field, message) in Doubles(entries ?? []))
                context.AddFailure($"{family}{field}", message);
        });
    }

    private static IEnumerable<(string Field, string Message)> Doubles(IReadOnlyList<EntryDraft> entries)
    {
        HashSet<Slot> slots = [];
        HashSet<string> ids = [];
        var standard = false;
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index];
            if (entry.Slot is { } slot && !slots.Add(slot))
                yield return ($"[{index}].Slot", "Another entry has this slot.");
            if (entry.Id is { } id && !ids.Add(id))
                yield return ($"[{index}].Id", "Another entry has this id.");
            if (entry.Standard && standard)
                yield return ($"[{index}].Standard", "Another entry is the standard.");
            standard |= entry.Standard;
        }
    }
}
