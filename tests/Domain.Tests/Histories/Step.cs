using CsCheck;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Tests.Histories;

/// <summary>One step of a random history. Numbers choose among what exists when the step is taken.</summary>
public abstract record Step
{
    /// <summary>The CRM's user adds, changes or deletes an entry, gives it a slot, or makes it the standard.</summary>
    public sealed record CrmEntry(EntryFamily Family, string Does, int Which, int Value) : Step;

    /// <summary>The CRM's user changes a plain field.</summary>
    public sealed record CrmField(AddressField Field, string Value) : Step;

    /// <summary>A device is given the address as it is now.</summary>
    public sealed record Given(int Device) : Step;

    /// <summary>A device sends what its user changed since, over whatever it was last given.</summary>
    public sealed record Edited(int Device, ConflictWinner Winner, (int Field, int Value)[] Sets) : Step;

    public static readonly AddressField[] Fields =
        [AddressField.City, AddressField.Notes, AddressField.LastName, .. AddressFields.All.Where(field => field.Slot() is not null)];

    public static readonly string[] Texts = ["", "eins", "zwei", "drei"];

    private static readonly string[] Deeds = ["add", "change", "delete", "assign", "unassign", "standard"];

    private static readonly Gen<EntryFamily> AnyFamily = Gen.Int[0, 2].Select(number => (EntryFamily)number);

    public static Gen<Step> Any { get; } = Gen.Frequency(
        (5, Gen.Select(AnyFamily, Gen.Int[0, Deeds.Length - 1].Select(number => Deeds[number]), Gen.Int[0, 99], Gen.Int[0, 99],
            (family, does, which, value) => (Step)new CrmEntry(family, does, which, value))),
        (1, Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], (field, text) => (Step)new CrmField(Fields[field], Texts[text]))),
        (2, Gen.Int[0, 2].Select(device => (Step)new Given(device))),
        (4, Gen.Select(Gen.Int[0, 2], Gen.Bool, Gen.Select(Gen.Int[0, Fields.Length - 1], Gen.Int[0, 9]).Array[1, 4],
            (device, wins, sets) => (Step)new Edited(device, wins ? ConflictWinner.Device : ConflictWinner.Crm, sets))));

    /// <summary>What a device's step says: fields of the pool, empty for the lowest numbers.</summary>
    public static AddressEdit EditOf(Edited step)
    {
        var edit = new AddressEdit();
        foreach (var (number, value) in step.Sets)
        {
            var field = Fields[number];
            edit[field] = field.Slot() is { } slot
                ? value < 3 ? "" : Pool.Values(slot.Family())[value % Pool.Values(slot.Family()).Length]
                : Texts[value % Texts.Length];
        }

        return edit;
    }
}
