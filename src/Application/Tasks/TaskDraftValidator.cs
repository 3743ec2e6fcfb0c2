using FluentValidation;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Tasks;

/// <summary>What can be said of a draft without the CRM; the rest are <see cref="Domain.Tasks.TaskRules"/>.</summary>
internal sealed class TaskDraftValidator : AbstractValidator<TaskDraft>
{
    public TaskDraftValidator()
    {
        RuleFor(draft => draft.Subject).Line();
        RuleFor(draft => draft.Notes).Lines();
        RuleFor(draft => draft.Start).Year();
        RuleFor(draft => draft.Due).Year();
        RuleFor(draft => draft.CompletedOn).Year();
        RuleFor(draft => draft.Reminder).Must(at => at is null || TextRules.IsYear(at.Value.Date)).WithMessage(TextRules.Years);
        RuleFor(draft => draft.TimeZone!).TimeZone().When(draft => draft.TimeZone is not null);
        RuleFor(draft => draft.Categories).HasRoom();
        RuleForEach(draft => draft.Categories).Must(category => !string.IsNullOrWhiteSpace(category)).WithMessage("A category has a name.").Line();
        RuleFor(draft => draft.Users).HasRoom().Must(users => users is not { Count: 0 }).WithMessage("Somebody must take part.");
    }
}
