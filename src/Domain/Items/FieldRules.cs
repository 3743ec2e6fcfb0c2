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

    /// <summary>
    /// The fields in which a device says another value than the CRM has, of those that are never empty, because leaving one out means a value: the CRM's stays (contract, "Conflicts").
    /// </summary>
    /// <param name="fields">The fields.</param>
    /// <param name="now">What a device would be given now.</param>
    /// <param name="edit">What the device says.</param>
    internal IEnumerable<FieldConflict<TField>> Lost(IEnumerable<TField> fields, FieldView<TField> now, FieldEdit<TField> edit) =>
        from field in fields
        where edit[field] is { } said && !Same(field, said, now[field])
        select new FieldConflict<TField>(field, Kept: now[field], Lost: Clean(field, edit[field]!), DeviceLost: true);

    private bool HasComeBack(TField field, string sent, FieldView<TField> given, FieldEdit<TField> edit) =>
        edit.ComesBackAs?.Invoke(field, given[field]) is { } made && Same(field, sent, made);
}
