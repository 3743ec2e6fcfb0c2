using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>An address as a device shows it. Immutable once built.</summary>
public sealed class AddressView : FieldView<AddressField>
{
    /// <summary>A view that shows nothing.</summary>
    public static AddressView Empty { get; } = new();

    /// <summary>The value in a slot, empty if nobody holds it.</summary>
    public string this[Slot slot] => this[slot.Field()];

    /// <summary>Builds a view from its values; empty ones are left out.</summary>
    public static AddressView Of(IEnumerable<KeyValuePair<AddressField, string>> values) => Of<AddressView>(ByNumber(values));
}
