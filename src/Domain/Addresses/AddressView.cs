namespace OnOfficeSync.Domain.Addresses;

/// <summary>An address as a device shows it: a value for each field that is not empty. Immutable once built.</summary>
public sealed class AddressView
{
    private readonly string?[] _values = new string?[(int)AddressField.LastSlot + 1];

    /// <summary>A view that shows nothing.</summary>
    public static AddressView Empty { get; } = new();

    /// <summary>The value of a field, empty if it has none.</summary>
    public string this[AddressField field]
    {
        get => _values[(int)field] ?? "";
        init => _values[(int)field] = value.Length == 0 ? null : value;
    }

    /// <summary>The value in a slot, empty if nobody holds it.</summary>
    public string this[Slot slot] => this[slot.Field()];

    /// <summary>Builds a view from its values; empty ones are left out.</summary>
    public static AddressView Of(IEnumerable<KeyValuePair<AddressField, string>> values)
    {
        var view = new AddressView();
        foreach (var (field, value) in values)
            view._values[(int)field] = value.Length == 0 ? null : value;
        return view;
    }

    /// <summary>The fields that have a value, in the order of <see cref="AddressField"/>.</summary>
    public IEnumerable<KeyValuePair<AddressField, string>> Values
    {
        get
        {
            for (var number = 0; number < _values.Length; number++)
            {
                if (_values[number] is { } value)
                    yield return new((AddressField)number, value);
            }
        }
    }
}
