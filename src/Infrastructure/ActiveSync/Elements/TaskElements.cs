using System.Collections.Frozen;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>How an element's content is read and written.</summary>
internal enum TaskShape
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>0 low, 1 normal, 2 high (MS-ASTASK 2.2.2.14).</summary>
    Importance,

    /// <summary>Whether it is completed (2.2.2.7).</summary>
    Complete,

    /// <summary>The instant of completion, of which the day counts (2.2.2.8).</summary>
    Completion,

    /// <summary>A day in the user's wall time, written as if it were UTC (2.2.2.10, 2.2.2.27).</summary>
    Day,

    /// <summary>The same day as an instant (2.2.2.31, 2.2.2.32).</summary>
    DayUtc,

    /// <summary>Whether to remind (2.2.2.22).</summary>
    ReminderSet,

    /// <summary>The instant to remind at (2.2.2.23).</summary>
    Reminder,

    /// <summary>0 normal, 1 personal, 2 private, 3 confidential (2.2.2.24).</summary>
    Sensitivity,

    /// <summary>Category elements in a container.</summary>
    Categories,

    /// <summary>The notes.</summary>
    Body,

    /// <summary>The notes where they are a text of the class itself (<see cref="ClassBody"/>).</summary>
    BodyOfClass,

    /// <summary>A rule by which it recurs, which the CRM cannot say (R48).</summary>
    Recurrence,

    /// <summary>A text that the CRM has no field for; kept and given back as it came.</summary>
    Extra,

    /// <summary>Says nothing that would be kept.</summary>
    Ignored,
}

/// <summary>An element of a task (MS-ASTASK 2.2.2).</summary>
/// <param name="Element">Its token.</param>
/// <param name="Shape">How it is read and written.</param>
/// <param name="Field">The task's field; none for an extra.</param>
internal sealed record TaskElement(ushort Element, TaskShape Shape, TaskField Field = 0);

/// <summary>All elements of tasks; which version has which is in <see cref="Protocol.VersionTable"/>.</summary>
internal static class TaskElements
{
    /// <summary>The rows, in the order in which they are written.</summary>
    public static readonly TaskElement[] Rows =
    [
        new(Tasks.Subject, TaskShape.Text, TaskField.Subject),
        new(Tasks.Importance, TaskShape.Importance, TaskField.Priority),
        new(Tasks.UtcStartDate, TaskShape.DayUtc, TaskField.Start),
        new(Tasks.StartDate, TaskShape.Day, TaskField.Start),
        new(Tasks.UtcDueDate, TaskShape.DayUtc, TaskField.Due),
        new(Tasks.DueDate, TaskShape.Day, TaskField.Due),
        new(Tasks.Categories, TaskShape.Categories, TaskField.Categories),
        new(Tasks.Recurrence, TaskShape.Recurrence, TaskField.Recurrence),
        new(Tasks.Complete, TaskShape.Complete, TaskField.Status),
        new(Tasks.DateCompleted, TaskShape.Completion, TaskField.CompletedOn),
        new(Tasks.Sensitivity, TaskShape.Sensitivity, TaskField.Private),
        new(Tasks.ReminderSet, TaskShape.ReminderSet, TaskField.Reminder),
        new(Tasks.ReminderTime, TaskShape.Reminder, TaskField.Reminder),
        new(Tasks.OrdinalDate, TaskShape.Extra),
        new(Tasks.SubOrdinalDate, TaskShape.Extra),
        new(AirSyncBase.Body, TaskShape.Body, TaskField.Notes),
        new(Tasks.Body, TaskShape.BodyOfClass, TaskField.Notes),
        new(AirSyncBase.NativeBodyType, TaskShape.Ignored),
    ];

    private static readonly FrozenDictionary<ushort, TaskElement> ByElement = Rows.ToFrozenDictionary(row => row.Element);

    /// <summary>The row of an element; null for one that tasks do not have.</summary>
    public static TaskElement? Of(ushort element) => ByElement.GetValueOrDefault(element);
}
