namespace OnOfficeSync.Domain.Addresses;

/// <summary>How slots and fields of a view belong together.</summary>
public static class AddressFields
{
    /// <summary>The field in which a view shows a slot.</summary>
    public static AddressField Field(this Slot slot) => (AddressField)((int)AddressField.FirstSlot + (int)slot);

    /// <summary>The slot that a field shows; null for a plain field.</summary>
    public static Slot? Slot(this AddressField field) =>
        field is >= AddressField.FirstSlot and <= AddressField.LastSlot ? (Slot)(field - AddressField.FirstSlot) : null;
}
