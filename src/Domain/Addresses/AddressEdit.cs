using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>What a device says of an address.</summary>
public sealed class AddressEdit : FieldEdit<AddressField>
{
    /// <summary>The new value in a slot; empty clears; null when the device does not speak of it.</summary>
    public string? this[Slot slot]
    {
        get => this[slot.Field()];
        set => this[slot.Field()] = value;
    }
}
