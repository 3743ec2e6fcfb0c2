using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Tasks;

/// <summary>The texts of a task as views and edits have them.</summary>
public sealed class TaskTexts : FieldRules<TaskField>
{
    /// <summary>Text of <see cref="TaskField.Status"/>.</summary>
    public const string Completed = "completed";

    /// <summary>Text of <see cref="TaskField.Private"/>.</summary>
    public const string Private = "private";

    /// <summary>Text of <see cref="TaskField.Recurrence"/>.</summary>
    public const string Recurs = "recurs";

    private TaskTexts()
    {
    }

    /// <summary>The rules.</summary>
    public static TaskTexts Rules { get; } = new();

    /// <inheritdoc/>
    protected override TaskField Notes => TaskField.Notes;

    /// <inheritdoc/>
    public override string Clean(TaskField field, string value) => field switch
    {
        TaskField.Notes => CleanText.Lines(value),
        TaskField.Categories => CleanText.List(value),
        _ => CleanText.Line(value),
    };

    /// <inheritdoc/>
    public override bool Same(TaskField field, string a, string b) =>
        a == b || (field == TaskField.Notes ? CleanText.SameLines(Clean(field, a), Clean(field, b)) : Clean(field, a) == Clean(field, b));

    /// <summary>The text of a date.</summary>
    public static string Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    /// <summary>The text of an instant.</summary>
    public static string Text(Instant? instant) => instant is { } at ? InstantPattern.ExtendedIso.Format(at) : "";

    /// <summary>The text of a priority.</summary>
    public static string Text(TaskPriority priority) => priority == TaskPriority.Normal ? "" : priority.ToString().ToLowerInvariant();

    /// <summary>The date of a text.</summary>
    /// <exception cref="UnparsableValueException">It is none.</exception>
    public static LocalDate? Date(string text) => text.Length > 0 ? LocalDatePattern.Iso.Parse(text).GetValueOrThrow() : null;

    /// <summary>The instant of a text.</summary>
    /// <exception cref="UnparsableValueException">It is none.</exception>
    public static Instant? Instant(string text) => text.Length > 0 ? InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow() : null;

    /// <summary>The priority of a text; what is none is normal.</summary>
    public static TaskPriority Priority(string text) => Enum.TryParse<TaskPriority>(text, ignoreCase: true, out var priority) ? priority : TaskPriority.Normal;
}
