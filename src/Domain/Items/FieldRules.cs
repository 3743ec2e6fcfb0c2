namespace OnOfficeSync.Domain.Items;

/// <summary>What a text from a device becomes in a field of a kind, and when two texts are the same for the field.</summary>
/// <typeparam name="TField">The fields.</typeparam>
public abstract class FieldRules<TField>
    where TField : unmanaged, Enum
{
    /// <summary>The field that holds the notes.</summary>
    protected abstract TField Notes { get; }

    /// <summary>The text as it is stored.</summary>
    /// <exception cref="ArgumentException">It is no text that the field can have.</exception>
    public abstract string Clean(TField field, string value);

    /// <summary>Whether two texts are the same for the field.</summary>
    public abstract bool Same(TField field, string a, string b);

    /// <summary>Whether the value is the one that the device had been given; notes also if they are just what it had been sent of them, and any field if it is what the device is known to make of it.</summary>
    public bool IsAsGiven(TField field, string sent, FieldView<TField> given, FieldEdit<TField> edit) =>
        Same(field, sent, given[field])
        || (EqualityComparer<TField>.Default.Equals(field, Notes) && edit.NotesSent is { } parts && parts(given[field]).Any(part => Same(field, sent, part)))
        || HasComeBack(field, sent, given, edit);

    /// <summary>The text that the device shows by itself in a field after its own edit.</summary>
    public string Expected(TField field, FieldView<TField> given, FieldEdit<TField> edit) =>
        edit[field] is not { } sent || (EqualityComparer<TField>.Default.Equals(field, Notes) && IsAsGiven(field, sent, given, edit)) || HasComeBack(field, sent, given, edit)
            ? given[field]
            : Clean(field, sent);

    private bool HasComeBack(TField field, string sent, FieldView<TField> given, FieldEdit<TField> edit) =>
        edit.ComesBackAs?.Invoke(field, given[field]) is { } made && Same(field, sent, made);
}
