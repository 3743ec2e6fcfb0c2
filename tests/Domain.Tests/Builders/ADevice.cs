using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Tests.Builders;

/// <summary>
/// A device that was given an address and says something of it: <c>ADevice.Given(address).Sets(Slot.Mobile, "0170 1").MergedInto(address)</c>.
/// </summary>
public sealed class ADevice
{
    private readonly AddressView _given;

    private ADevice(AddressView given) => _given = given;

    public AddressEdit Edit { get; } = new();

    public AddressView Shows => AddressMerge.Expected(_given, Edit);

    public static ADevice Given(Address address) => new(address.View());

    public static ADevice Given(AddressView view) => new(view);

    public ADevice Sets(Slot slot, string value) => Sets(slot.Field(), value);

    public ADevice Sets(AddressField field, string value)
    {
        Edit[field] = value;
        return this;
    }

    public ADevice Clears(Slot slot) => Sets(slot, "");

    public ADevice Clears(AddressField field) => Sets(field, "");

    /// <summary>Says every field again just as it was given, as clients do that send the whole contact.</summary>
    public ADevice RepeatsTheRest()
    {
        foreach (var field in AddressFields.All)
            Edit[field] ??= _given[field];
        return this;
    }

    public ADevice WasSentOfTheNotes(string part)
    {
        Edit.NotesSent = _ => [part];
        return this;
    }

    public AddressMergeResult MergedInto(Address current, ConflictWinner winner = ConflictWinner.Crm) => AddressMerge.Apply(current, _given, Edit, winner);
}
