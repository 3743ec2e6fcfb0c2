using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Tasks;

/// <summary>A task as a device shows it. Immutable once built.</summary>
public sealed class TaskView : FieldView<TaskField>
{
    /// <summary>A view that shows nothing.</summary>
    public static TaskView Empty { get; } = new();

    /// <summary>Builds a view from its values; empty ones are left out.</summary>
    public static TaskView Of(IEnumerable<KeyValuePair<TaskField, string>> values) => Of<TaskView>(ByNumber(values));
}

/// <summary>What a device says of a task.</summary>
public sealed class TaskEdit : FieldEdit<TaskField>;
