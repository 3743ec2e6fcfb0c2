using FluentValidation;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Appointments;

/// <summary>What can be said of a draft without the CRM; the rest are <see cref="AppointmentRules"/>.</summary>
internal sealed class AppointmentDraftValidator : AbstractValidator<AppointmentDraft>
{
    // Four years: more than any device can say in its reminder.
    private const int LongestReminder = 4 * 366 * 24 * 60;
    private const int MostDates = 1_000;

    public AppointmentDraftValidator()
    {
        RuleFor(draft => draft.Subject).Line();
        RuleFor(draft => draft.Location).Line();
        RuleFor(draft => draft.Notes).Lines();
        RuleFor(draft => draft.Start).NotNull().WithMessage("A start is required.").Must(at => at is null || TextRules.IsYear(at.Value.Date)).WithMessage(TextRules.Years);
        RuleFor(draft => draft.End).NotNull().WithMessage("An end is required.").Must(at => at is null || TextRules.IsYear(at.Value.Date)).WithMessage(TextRules.Years);
        RuleFor(draft => draft.TimeZone!).TimeZone().When(draft => draft.TimeZone is not null);
        RuleFor(draft => draft.ReminderMinutes).InclusiveBetween(0, LongestReminder).WithMessage($"0 to {LongestReminder}.");
        RuleFor(draft => draft.Categories).HasRoom();
        RuleForEach(draft => draft.Categories).Must(category => !string.IsNullOrWhiteSpace(category)).WithMessage("A category has a name.").Line();
        RuleFor(draft => draft.Recurrence!.Frequency).NotNull().WithMessage("A frequency is required.").When(draft => draft.Recurrence is not null);
        RuleFor(draft => draft.Recurrence!.Interval).InclusiveBetween(1, Recurrence.MaxInterval).WithMessage($"1 to {Recurrence.MaxInterval}.").When(draft => draft.Recurrence is not null);
        RuleFor(draft => draft.Recurrence!.Until).Year().When(draft => draft.Recurrence is not null);
        RuleFor(draft => draft.ExcludedDates).Must(dates => dates is null || dates.Count <= MostDates).WithMessage($"At most {MostDates}.")
            .Must(dates => dates is null || dates.All(TextRules.IsYear)).WithMessage(TextRules.Years);
        RuleFor(draft => draft.Participants).Must(all => all is null || all.Count <= TextRules.MostItems).WithMessage($"At most {TextRules.MostItems}.");
        RuleForEach(draft => draft.Participants).ChildRules(participant =>
        {
            participant.RuleFor(one => one.Name).Line();
            participant.RuleFor(one => one.Email).Line();
            participant.RuleFor(one => one.Name).Must((one, name) => !string.IsNullOrWhiteSpace(name) || !string.IsNullOrWhiteSpace(one.Email)).WithMessage("A name or an e-mail address is required.");
        });
        RuleFor(draft => draft.Users).HasRoom().Must(users => users is not { Count: 0 }).WithMessage("Somebody must take part.");
    }
}
