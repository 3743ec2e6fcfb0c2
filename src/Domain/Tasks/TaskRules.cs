using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Tasks;

/// <summary>What a task must keep. Source: contract, "A task".</summary>
public static class TaskRules
{
    /// <summary>The task with a day of completion, if it is completed (MS-ASTASK 2.2.2.8).</summary>
    public static CrmTask WithDayOfCompletion(this CrmTask task, LocalDate today) =>
        task.Status == TaskProgress.Completed ? task with { CompletedOn = task.CompletedOn ?? today } : task;

    /// <summary>What is wrong with the task, by member of the JSON API; empty if nothing is.</summary>
    public static ImmutableArray<(string Member, string Message)> Problems(CrmTask task)
    {
        var problems = ImmutableArray.CreateBuilder<(string, string)>();
        if (string.IsNullOrWhiteSpace(task.Subject))
            problems.Add(("subject", "A subject is required."));
        if (task.Start > task.Due)
            problems.Add(("start", "It cannot begin after it is due."));
        if (task.CompletedOn is not null && task.Status != TaskProgress.Completed)
            problems.Add(("completedOn", "Only a completed task has a day of completion."));
        return problems.ToImmutable();
    }
}
