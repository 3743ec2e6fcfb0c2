using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tasks;

/// <summary>Makes of a draft the task that it stands for.</summary>
internal static class TaskDraftExtensions
{
    /// <summary>The task that the draft stands for.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="users">Who takes part.</param>
    /// <param name="timeZone">The caller's time zone.</param>
    /// <param name="now">Now.</param>
    /// <exception cref="RefusedException">A rule of tasks is broken.</exception>
    public static CrmTask ToTask(this TaskDraft draft, ImmutableArray<string> users, string timeZone, Instant now)
    {
        var zone = draft.TimeZone ?? timeZone;
        var task = new CrmTask
        {
            Subject = draft.Subject ?? "",
            Notes = string.IsNullOrWhiteSpace(draft.Notes) ? null : draft.Notes.ReplaceLineEndings("\n"),
            Start = draft.Start,
            Due = draft.Due,
            Priority = draft.Priority,
            Status = draft.Status,
            CompletedOn = draft.CompletedOn,
            Reminder = draft.Reminder,
            TimeZone = zone,
            Private = draft.Private,
            Categories = [.. draft.Categories ?? []],
            Users = users,
        };
        if (TaskRules.Problems(task) is { IsEmpty: false } problems)
            throw RefusedException.Invalid(problems);
        return task.WithDayOfCompletion(now.InZone(DateTimeZoneProviders.Tzdb[zone]).Date);
    }
}
