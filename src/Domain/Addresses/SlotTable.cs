using System.Collections.Immutable;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>Everything that is known of a slot, in one table. Source: contract, "Slots" and "The fallback when a family has no slot assigned".</summary>
public static class SlotTable
{
    private static readonly ImmutableArray<Row> Rows =
    [
        // slot, family, the type of an entry that a device makes there, the types whose standard entry the fallback shows there
        new(Slot.Mobile, EntryFamily.Phones, EntryType.Mobile, [EntryType.Mobile]),
        new(Slot.Business, EntryFamily.Phones, EntryType.Business, [EntryType.Business, EntryType.Other]),
        new(Slot.Business2, EntryFamily.Phones, EntryType.Business, []),
        new(Slot.Home, EntryFamily.Phones, EntryType.Private, [EntryType.Private]),
        new(Slot.Home2, EntryFamily.Phones, EntryType.Private, []),
        new(Slot.Car, EntryFamily.Phones, EntryType.Business, []),
        new(Slot.Radio, EntryFamily.Phones, EntryType.Business, []),
        new(Slot.Pager, EntryFamily.Phones, EntryType.Business, []),
        new(Slot.Assistant, EntryFamily.Phones, EntryType.Business, []),
        new(Slot.CompanyMain, EntryFamily.Phones, EntryType.Business, []),
        new(Slot.Mms, EntryFamily.Phones, EntryType.Business, []),
        new(Slot.BusinessFax, EntryFamily.Faxes, EntryType.Business, [EntryType.Business, EntryType.Other]),
        new(Slot.HomeFax, EntryFamily.Faxes, EntryType.Private, [EntryType.Private]),
        new(Slot.Email1, EntryFamily.Emails, EntryType.Business, [EntryType.Business, EntryType.Private, EntryType.Other]),
        new(Slot.Email2, EntryFamily.Emails, EntryType.Business, []),
        new(Slot.Email3, EntryFamily.Emails, EntryType.Business, []),
    ];

    private static readonly ImmutableArray<ImmutableArray<Slot>> SlotsByFamily =
        [.. Enum.GetValues<EntryFamily>().Select(family => Rows.Where(row => row.Family == family).Select(row => row.Slot).ToImmutableArray())];

    /// <summary>The slots of a family, in order.</summary>
    public static ImmutableArray<Slot> Slots(this EntryFamily family) => SlotsByFamily[(int)family];

    /// <summary>The family to which a slot belongs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such slot.</exception>
    public static EntryFamily Family(this Slot slot) => RowOf(slot).Family;

    /// <summary>The type of an entry that a device makes by filling a slot.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such slot.</exception>
    public static EntryType TypeOfNewEntry(this Slot slot) => RowOf(slot).Makes;

    /// <summary>The slot in which the fallback shows a standard entry of a type (R22).</summary>
    /// <exception cref="ArgumentException">The family does not know the type.</exception>
    public static Slot Fallback(EntryFamily family, EntryType type)
    {
        foreach (var row in Rows)
        {
            if (row.Family == family && row.FallbackFor.Contains(type))
                return row.Slot;
        }

        throw new ArgumentException($"The type {type} does not exist for {family}.", nameof(type));
    }

    /// <summary>Whether the fallback of some type shows its entry in the slot.</summary>
    public static bool IsFallback(this Slot slot) => !RowOf(slot).FallbackFor.IsEmpty;

    /// <summary>Whether entries of a family may have a type: mobile is for phones only.</summary>
    public static bool Allows(EntryFamily family, EntryType type) => Rows.Any(row => row.Family == family && row.FallbackFor.Contains(type));

    // The rows stand in the order of the enum, which a test holds.
    private static Row RowOf(Slot slot) =>
        (uint)slot < (uint)Rows.Length ? Rows[(int)slot] : throw new ArgumentOutOfRangeException(nameof(slot), slot, "There is no such slot.");

    private sealed record Row(Slot Slot, EntryFamily Family, EntryType Makes, ImmutableArray<EntryType> FallbackFor);
}
