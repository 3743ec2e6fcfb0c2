using System.Collections;

namespace OnOfficeSync.Domain.Undoing;

/// <summary>A field of a record of the CRM, and how it is brought back.</summary>
/// <typeparam name="TRecord">The records.</typeparam>
/// <param name="Name">As the JSON API calls it.</param>
/// <param name="Value">Its value in a record.</param>
/// <param name="Restore">The record as it is now, with what the field had before a change; given are now, before and after.</param>
internal sealed record RecordField<TRecord>(string Name, Func<TRecord, object?> Value, Func<TRecord, TRecord, TRecord, TRecord> Restore)
{
    /// <summary>What it means something only together with: such fields come back all or none, and none if any of them was changed since.</summary>
    public string? Together { get; init; }

    /// <summary>Whether it is a set, whose members are brought back each by itself.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether two records have the same in it.</summary>
    public bool Same(TRecord a, TRecord b) => Same(Value(a), Value(b));

    private static bool Same(object? a, object? b) => (a, b) switch
    {
        (string, _) => Equals(a, b),
        (IEnumerable first, IEnumerable second) => first.Cast<object>().SequenceEqual(second.Cast<object>()),
        _ => Equals(a, b),
    };
}

/// <summary>A field that a change made another.</summary>
/// <param name="Field">As the JSON API calls it.</param>
/// <param name="Before">Its value before; null for none.</param>
/// <param name="After">Its value after; null for none.</param>
public sealed record FieldChange(string Field, object? Before, object? After);
