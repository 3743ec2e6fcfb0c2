using NodaTime;

namespace OnOfficeSync.Domain.Tasks;

/// <summary>How a task looks on a device. Source: contract, "A task".</summary>
public static class TaskPresentation
{
    /// <summary>What a device is to show of the task. Of the status it shows whether the task is completed.</summary>
    public static TaskView View(this CrmTask task) => TaskView.Of(
    [
        new(TaskField.Subject, task.Subject),
        new(TaskField.Notes, task.Notes ?? ""),
        new(TaskField.Start, TaskTexts.Text(task.Start)),
        new(TaskField.Due, TaskTexts.Text(task.Due)),
        new(TaskField.Priority, TaskTexts.Text(task.Priority)),
        new(TaskField.Status, task.Status == TaskProgress.Completed ? TaskTexts.Completed : ""),
        new(TaskField.CompletedOn, TaskTexts.Text(task.CompletedOn)),
        new(TaskField.Reminder, TaskTexts.Text(task.Reminder?.InZoneLeniently(task.Zone()).ToInstant())),
        new(TaskField.Private, task.Private ? TaskTexts.Private : ""),
        new(TaskField.Categories, string.Join('\n', task.Categories)),
        new(TaskField.TimeZone, task.TimeZone),
    ]);

    /// <summary>
    /// Whether a device that shows one of the views need not be sent the other. In which zone the days begin makes a difference only through what follows from it.
    /// </summary>
    public static bool SameForDevice(TaskView a, TaskView b) =>
        Enum.GetValues<TaskField>().All(field => field == TaskField.TimeZone || TaskTexts.Rules.Same(field, a[field], b[field]));

    /// <summary>The time zone of the task.</summary>
    internal static DateTimeZone Zone(this CrmTask task) => DateTimeZoneProviders.Tzdb[task.TimeZone];
}
