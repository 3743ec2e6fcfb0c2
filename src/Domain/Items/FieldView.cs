using System.Runtime.CompilerServices;

namespace OnOfficeSync.Domain.Items;

/// <summary>An item as a device shows it: a text for each field that is not empty. The numbers of the fields are part of stored snapshots and never change.</summary>
public abstract class FieldView
{
    private readonly SortedList<byte, string> _texts = [];

    /// <summary>The fields that have a text, by number, in their order.</summary>
    public IEnumerable<KeyValuePair<byte, string>> Texts => _texts;

    /// <summary>The text of a field by its number, empty if it has none.</summary>
    protected string this[byte number]
    {
        get => _texts.GetValueOrDefault(number) ?? "";
        set
        {
            if (value.Length > 0)
                _texts[number] = value;
            else
                _texts.Remove(number);
        }
    }

    /// <summary>Builds a view from texts by the number of their field; empty ones are left out.</summary>
    /// <typeparam name="TView">The kind's view.</typeparam>
    public static TView Of<TView>(IEnumerable<KeyValuePair<byte, string>> texts)
        where TView : FieldView, new()
    {
        var view = new TView();
        foreach (var (number, text) in texts)
            view[number] = text;
        return view;
    }
}

/// <summary>A view whose fields are those of a kind.</summary>
/// <typeparam name="TField">The fields, numbered by bytes.</typeparam>
public abstract class FieldView<TField> : FieldView
    where TField : unmanaged, Enum
{
    /// <summary>The text of a field, empty if it has none.</summary>
    public string this[TField field]
    {
        get => base[Unsafe.BitCast<TField, byte>(field)];
        init => base[Unsafe.BitCast<TField, byte>(field)] = value;
    }

    /// <summary>The fields that have a text, in their order.</summary>
    public IEnumerable<KeyValuePair<TField, string>> Values => Texts.Select(text => KeyValuePair.Create(Unsafe.BitCast<byte, TField>(text.Key), text.Value));

    /// <summary>The same texts by number.</summary>
    protected static IEnumerable<KeyValuePair<byte, string>> ByNumber(IEnumerable<KeyValuePair<TField, string>> values) =>
        values.Select(value => KeyValuePair.Create(Unsafe.BitCast<TField, byte>(value.Key), value.Value));
}
