using System.Runtime.CompilerServices;

namespace OnOfficeSync.Domain.Items;

/// <summary>What a device says of an item's fields.</summary>
public abstract class FieldEdit
{
    /// <summary>The fields that the device speaks of, by number, with the new text, which is empty where it clears; in their order.</summary>
    public abstract IEnumerable<KeyValuePair<byte, string>> Texts { get; }

    /// <summary>
    /// What the device may have been sent of the notes that it was given, in each form that it may still have; null when it was sent them as they are. Notes that come back as just that are unchanged: a device that was sent a
    /// part, or another form, must not cut the rest off.
    /// </summary>
    public Func<string, IEnumerable<string>>? NotesSent { get; set; }
}

/// <summary>
/// What a device says of the fields of a kind: a field is set, cleared, or not spoken of. Whether an element left out means "cleared" or "kept" has been decided before (contract, "An element left out").
/// </summary>
/// <typeparam name="TField">The fields.</typeparam>
public abstract class FieldEdit<TField> : FieldEdit
    where TField : unmanaged, Enum
{
    private readonly SortedList<TField, string> _texts = [];

    /// <summary>
    /// What the device is known to make of a text that it was given in a field, null where it says it as it is: what comes back as just that is unchanged. Null for a device that says everything as it is.
    /// </summary>
    public Func<TField, string, string?>? ComesBackAs { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<byte, string>> Texts => _texts.Select(text => KeyValuePair.Create(Unsafe.BitCast<TField, byte>(text.Key), text.Value));

    /// <summary>The fields that the device speaks of, with the new text, which is empty where it clears; in their order.</summary>
    public IEnumerable<KeyValuePair<TField, string>> Values => _texts;

    /// <summary>The new text; empty clears; null when the device does not speak of the field.</summary>
    public string? this[TField field]
    {
        get => _texts.GetValueOrDefault(field);
        set
        {
            if (value is null)
                _texts.Remove(field);
            else
                _texts[field] = value;
        }
    }
}
