using System.Collections.Immutable;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>How slots and fields of a view belong together.</summary>
public static class AddressFields
{
    /// <summary>Every field, in order: the plain ones, then the slots.</summary>
    public static ImmutableArray<AddressField> All { get; } = [.. Enumerable.Range(1, (int)AddressField.Categories).Concat(
        Enumerable.Range((int)AddressField.FirstSlot, AddressField.LastSlot - AddressField.FirstSlot + 1)).Select(number => (AddressField)number)];

    /// <summary>The field in which a view shows a slot.</summary>
    public static AddressField Field(this Slot slot) => (AddressField)((int)AddressField.FirstSlot + (int)slot);

    /// <summary>The slot that a field shows; null for a plain field.</summary>
    public static Slot? Slot(this AddressField field) =>
        field is >= AddressField.FirstSlot and <= AddressField.LastSlot ? (Slot)(field - AddressField.FirstSlot) : null;
}
