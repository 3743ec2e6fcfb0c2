using System.Text;
using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Writes the whole of a task: a device replaces its copy with it, so what is left out is empty there.</summary>
internal sealed class TaskWriter(WbxmlWriter writer, TaskView task, Extras extras, Recipient recipient)
{
    // Any time of the day would do; from Honolulu to Auckland noon lies in the day itself.
    private static readonly LocalTime Noon = new(12, 0);

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[task[TaskField.TimeZone]];

    /// <summary>Writes the elements of ApplicationData or Properties.</summary>
    public void Write(BodyPreferences body)
    {
        foreach (var element in TaskElements.Rows)
        {
            if (recipient.Version.Knows(element.Element))
                WriteElement(element);
        }

        // The body is there even when it is empty (MS-ASAIRS 2.2.2.9).
        BodyWriter.Write(writer, Encoding.UTF8.GetBytes(task[TaskField.Notes]), body, ClassBody.OfTasks, recipient.Version);
    }

    private void WriteElement(TaskElement element)
    {
        var text = task[element.Field];
        switch (element.Shape)
        {
            case TaskShape.Text when text.Length > 0:
                writer.Element(element.Element, text);
                break;
            case TaskShape.Importance:
                // Always: old clients take a task without it for one of low importance.
                writer.Element(element.Element, (int)TaskTexts.Priority(text));
                break;
            case TaskShape.Complete:
                writer.Element(element.Element, text.Length > 0 ? 1 : 0);
                break;
            case TaskShape.Completion when TaskTexts.Date(text) is { } day:
                writer.Element(element.Element, Timestamps.Dashed(_zone.AtLeniently(day + Noon).ToInstant()));
                break;
            case (TaskShape.Day or TaskShape.DayUtc) when TaskTexts.Date(text) is { } day:
                writer.Element(element.Element, TimeOn(day, element) ?? Timestamps.Dashed(Midnight(day, element)));
                break;
            case TaskShape.ReminderSet:
                writer.Element(element.Element, text.Length > 0 ? 1 : 0);
                break;
            case TaskShape.Reminder when TaskTexts.Instant(text) is { } at:
                writer.Element(element.Element, Timestamps.Dashed(at));
                break;
            case TaskShape.Sensitivity:
                writer.Element(element.Element, text.Length > 0 ? Extra(element) ?? "2" : "0");
                break;
            case TaskShape.Categories when text.Length > 0:
                ItemTexts.WriteCategories(writer, Tasks.Categories, Tasks.Category, Encoding.UTF8.GetBytes(text));
                break;
            case TaskShape.Extra when Extra(element) is { } extra:
                writer.Element(element.Element, extra);
                break;
            // The CRM has single tasks alone, so a series is always gone. Without a start such a client would take the due date for one.
            case TaskShape.Recurrence when recipient.Quirks.KeepsWhatIsLeftOut && task[TaskField.Start].Length > 0:
            case TaskShape.Categories when recipient.Quirks.KeepsWhatIsLeftOut:
                writer.Empty(element.Element);
                break;
        }
    }

    private Instant Midnight(LocalDate day, TaskElement element) => element.Shape == TaskShape.Day ? day.AtMidnight().InUtc().ToInstant() : _zone.AtStartOfDay(day).ToInstant();

    // The time of day that a device gave, as long as the day is still that one.
    private string? TimeOn(LocalDate day, TaskElement element)
    {
        if (Extra(element) is not { } kept || !Timestamps.TryParse(kept, out var instant))
            return null;
        var local = element.Shape == TaskShape.Day ? instant.InUtc() : instant.InZone(_zone);
        return local.Date == day ? kept : null;
    }

    private string? Extra(TaskElement element) => extras[element.Element] is { } content ? ExtraText.Of(element.Element, content) : null;
}
