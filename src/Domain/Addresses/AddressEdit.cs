namespace OnOfficeSync.Domain.Addresses;

/// <summary>
/// What a device says of an address: a field is set, cleared, or not spoken of. Whether
/// an element left out means "cleared" or "kept" has been decided before (contract, "An element left out").
/// </summary>
public sealed class AddressEdit
{
    private readonly string?[] _values = new string?[(int)AddressField.LastSlot + 1];

    /// <summary>The new value; empty clears; null when the device does not speak of the field.</summary>
    public string? this[AddressField field]
    {
        get => _values[(int)field];
        set => _values[(int)field] = value;
    }

    /// <summary>The new value in a slot; empty clears; null when the device does not speak of it.</summary>
    public string? this[Slot slot]
    {
        get => this[slot.Field()];
        set => this[slot.Field()] = value;
    }

    /// <summary>
    /// What the device had been sent of the notes that it was given; null when it was sent them as they are. Notes that come back as just that are unchanged: a device that was sent a part, or another form, must not cut the
    /// rest off.
    /// </summary>
    public Func<string, string>? NotesSent { get; set; }
}
