using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Tasks;

/// <summary>What a device's edit does to a task of the CRM, which may have moved on since the device was given it. Source: contract, "A task" and "Conflicts"; R45.</summary>
public static class TaskMerge
{
    // What is left out of them means a value as well, so they are never empty.
    private static readonly ImmutableArray<TaskField> Choices = [TaskField.Priority, TaskField.Status, TaskField.CompletedOn, TaskField.Private];

    /// <summary>Merges a device's edit. Only what the device itself changed relative to <paramref name="given"/> counts; the very same task when that is nothing.</summary>
    /// <param name="current">The CRM's task now.</param>
    /// <param name="given">What the device was last given.</param>
    /// <param name="edit">What the device says.</param>
    /// <param name="winner">Whose value stays in a conflict.</param>
    /// <param name="today">The day on which a task was completed where the device does not say it, in the task's zone.</param>
    public static (CrmTask Task, ImmutableArray<FieldConflict<TaskField>> Conflicts) Apply(CrmTask current, TaskView given, TaskEdit edit, ConflictWinner winner, LocalDate today)
    {
        var changes = edit.Values
            .Where(text => text.Key is not (TaskField.TimeZone or TaskField.Recurrence) && !TaskTexts.Rules.IsAsGiven(text.Key, text.Value, given, edit))
            .ToImmutableSortedDictionary(text => text.Key, text => TaskTexts.Rules.Clean(text.Key, text.Value));
        var verdict = Verdict<TaskField>.On(TaskTexts.Rules, changes, current.View(), given, winner);
        if (verdict.Accepted.IsEmpty)
            return (current, verdict.Conflicts);
        var merged = verdict.Accepted.Aggregate(current, (task, change) => task.With(change.Key, change.Value));
        return (merged.Settle(today), verdict.Conflicts);
    }

    /// <summary>The task that a device of a user adds.</summary>
    public static CrmTask Create(TaskEdit edit, string user, string timeZone, LocalDate today) =>
        Apply(new CrmTask { TimeZone = timeZone, Users = [user] }, TaskView.Empty, edit, ConflictWinner.Crm, today).Task;

    /// <summary>Fills what is empty in a task with what a device says that adds an equal one. What the CRM has stays; the device's other values are named as lost.</summary>
    public static (CrmTask Task, ImmutableArray<FieldConflict<TaskField>> Lost) Fill(CrmTask current, TaskEdit edit, LocalDate today)
    {
        var missing = new TaskEdit { NotesSent = edit.NotesSent, ComesBackAs = edit.ComesBackAs };
        foreach (var (field, text) in edit.Values.Where(said => !Choices.Contains(said.Key)))
            missing[field] = text;
        var (filled, lost) = Apply(current, TaskView.Empty, missing, ConflictWinner.Crm, today);
        return (filled, [.. lost, .. TaskTexts.Rules.Lost(Choices, current.View(), edit)]);
    }

    /// <summary>What the device shows by itself after its own edit.</summary>
    public static TaskView Expected(TaskView given, TaskEdit edit) =>
        TaskView.Of(Enum.GetValues<TaskField>().Select(field => KeyValuePair.Create(field, TaskTexts.Rules.Expected(field, given, edit))));

    private static CrmTask With(this CrmTask task, TaskField field, string text) => field switch
    {
        TaskField.Subject => task with { Subject = text },
        TaskField.Notes => task with { Notes = text.Length > 0 ? text : null },
        TaskField.Start => task with { Start = TaskTexts.Date(text) },
        TaskField.Due => task with { Due = TaskTexts.Date(text) },
        TaskField.Priority => task with { Priority = TaskTexts.Priority(text) },
        TaskField.Status => task with { Status = text.Length > 0 ? TaskProgress.Completed : TaskProgress.NotStarted },
        TaskField.CompletedOn => task with { CompletedOn = TaskTexts.Date(text) },
        TaskField.Reminder => task with { Reminder = TaskTexts.Instant(text)?.InZone(task.Zone()).LocalDateTime },
        TaskField.Private => task with { Private = text.Length > 0 },
        TaskField.Categories => task with { Categories = text.Length > 0 ? [.. text.Split('\n')] : [] },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No device says this field."),
    };

    // It does not begin after it is due (MS-ASTASK 2.2.2.27).
    private static CrmTask Settle(this CrmTask task, LocalDate today)
    {
        task = task.Status == TaskProgress.Completed ? task.WithDayOfCompletion(today) : task with { CompletedOn = null };
        return task.Start > task.Due ? task with { Start = task.Due } : task;
    }
}
