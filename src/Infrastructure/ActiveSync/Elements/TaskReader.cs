using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Reads a device's ApplicationData of a task into what it says of the task. What it leaves out stays (contract, "An element left out").</summary>
/// <param name="settings">What the device asked to be remembered for the folder.</param>
/// <param name="version">The version spoken.</param>
/// <param name="quirks">What the client is known for.</param>
/// <param name="timeZone">IANA name of the user's time zone.</param>
internal sealed class TaskReader(CollectionSettings settings, ProtocolVersion version, ClientQuirks quirks, string timeZone)
{
    private const string Personal = "1";
    private const string Private = "2";
    private const string Confidential = "3";

    private readonly TaskEdit _task = new() { NotesSent = settings.NotesSent, ComesBackAs = quirks.SaysLess ? LesserWords.Of : null };
    private readonly List<ExtraEdit> _extras = [];
    private readonly HashSet<ushort> _seen = [];
    private readonly Dictionary<ushort, (byte[]? Content, bool IsMidnight)> _times = [];
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[timeZone];
    private bool _reminds = true;

    /// <summary>Reads the current element's children. <paramref name="problem"/> says why the content cannot be taken; null when it can.</summary>
    public ItemEdit Read(ref WbxmlReader reader, out RejectionReason? problem)
    {
        problem = null;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            // Unknown elements of known pages say nothing to us, and those of another version neither.
            if (version.Knows(reader.Tag) && TaskElements.Of(reader.Tag) is { } element && _seen.Add(reader.Tag))
                problem = ReadElement(ref reader, element) ?? problem;
        }

        // Without a flag the time alone is enough; a flag that is off beats it.
        if (!_reminds)
            _task[TaskField.Reminder] = "";
        KeepTimes(Tasks.UtcStartDate, Tasks.StartDate);
        KeepTimes(Tasks.UtcDueDate, Tasks.DueDate);
        return new(_task, _extras);
    }

    private RejectionReason? ReadElement(ref WbxmlReader reader, TaskElement element)
    {
        switch (element.Shape)
        {
            case TaskShape.Text:
                var text = reader.ReadText();
                _task[element.Field] = text;
                return ItemTexts.TooLong(text);
            case TaskShape.Importance:
                _task[element.Field] = TaskTexts.Text(reader.ReadText() switch { "0" => TaskPriority.Low, "2" => TaskPriority.High, _ => TaskPriority.Normal });
                return null;
            case TaskShape.Complete:
                var isComplete = ReadFlag(ref reader, out var invalidComplete);
                _task[element.Field] = isComplete ? TaskTexts.Completed : "";
                return invalidComplete;
            case TaskShape.Day or TaskShape.DayUtc:
                return ReadDay(ref reader, element);
            case TaskShape.Completion or TaskShape.Reminder:
                return ReadInstant(reader.ReadText(), element);
            case TaskShape.ReminderSet:
                _reminds = ReadFlag(ref reader, out var invalidReminder);
                return invalidReminder;
            case TaskShape.Sensitivity:
                return ReadSensitivity(ref reader);
            case TaskShape.Categories:
                _task[element.Field] = ItemTexts.ReadCategories(ref reader, Tasks.Category, out var problem);
                return problem;
            case TaskShape.Recurrence:
                _task[element.Field] = reader.HasContent ? TaskTexts.Recurs : "";
                return null;
            case TaskShape.Body:
                var notes = BodyReader.Read(ref reader) ?? _task[TaskField.Notes];
                _task[TaskField.Notes] = notes;
                return ItemTexts.TooLong(notes);
            case TaskShape.BodyOfClass:
                var plain = BodyReader.ReadOfClass(ref reader);
                _task[TaskField.Notes] = plain;
                return ItemTexts.TooLong(plain);
            case TaskShape.Extra:
                _extras.Add(new(element.Element, ExtraContent.Of(reader)));
                reader.ReadText();
                return null;
            default:
                return null;
        }
    }

    // The wall time's digits are the day; the instant alone is one in the user's zone. The CRM knows days only: a time of day is kept beside it.
    private RejectionReason? ReadDay(ref WbxmlReader reader, TaskElement element)
    {
        var content = ExtraContent.Of(reader);
        var text = reader.ReadText();
        var isMidnight = true;
        if (text.Length == 0)
        {
            _task[element.Field] ??= "";
        }
        else
        {
            if (!TryRead(text, out var instant))
                return RejectionReason.InvalidTime;
            var local = element.Shape == TaskShape.Day ? instant.InUtc().LocalDateTime : instant.InZone(_zone).LocalDateTime;
            isMidnight = instant.InUtc().TimeOfDay == LocalTime.Midnight || local.TimeOfDay == LocalTime.Midnight;
            if (element.Shape == TaskShape.Day || !_seen.Contains(element.Field == TaskField.Start ? Tasks.StartDate : Tasks.DueDate))
                _task[element.Field] = TaskTexts.Text(local.Date);
        }

        _times[element.Element] = (content, isMidnight);
        return null;
    }

    // Both of a pair or none: one alone would stand beside a midnight of ours, of which it is not the same time.
    private void KeepTimes(params ReadOnlySpan<ushort> pair)
    {
        var (isSaid, isKept) = (false, false);
        foreach (var element in pair)
        {
            isSaid |= _times.ContainsKey(element);
            isKept |= _times.TryGetValue(element, out var time) && !time.IsMidnight;
        }

        if (!isSaid)
            return;
        foreach (var element in pair)
            _extras.Add(new(element, isKept ? _times.GetValueOrDefault(element).Content : null));
    }

    private RejectionReason? ReadInstant(string text, TaskElement element)
    {
        if (text.Length == 0)
        {
            _task[element.Field] = "";
            return null;
        }

        if (!TryRead(text, out var instant))
            return RejectionReason.InvalidTime;
        _task[element.Field] = element.Shape == TaskShape.Completion ? TaskTexts.Text(instant.InZone(_zone).Date) : TaskTexts.Text(instant);
        return null;
    }

    // The CRM knows private or not; which of the other two it was is kept beside it.
    private RejectionReason? ReadSensitivity(ref WbxmlReader reader)
    {
        var content = ExtraContent.Of(reader);
        var text = reader.ReadText();
        _task[TaskField.Private] = text is "" or "0" ? "" : TaskTexts.Private;
        _extras.Add(new(Tasks.Sensitivity, text is Personal or Confidential ? content : null));
        return text is "" or "0" or Personal or Private or Confidential ? null : RejectionReason.InvalidValue;
    }

    // Empty clears, unlike the flags of a collection, which an empty element sets.
    private static bool ReadFlag(ref WbxmlReader reader, out RejectionReason? problem)
    {
        var text = reader.ReadText();
        problem = text is "" or "0" or "1" ? null : RejectionReason.InvalidValue;
        return text == "1";
    }

    // Outside of these years there may be no day before or after.
    private static bool TryRead(string text, out Instant instant) => Timestamps.TryParse(text, out instant) && instant.InUtc().Year is >= 2 and <= 9997;
}
