using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>
/// What a device's edit does to an address of the CRM, which may have moved on since the device was last given it. Source: R23 to R28, R45 and contract,
/// "What devices may do to the CRM" and "Conflicts".
/// </summary>
public static class AddressMerge
{
    /// <summary>
    /// Merges a device's edit. Only what the device itself changed relative to <paramref name="given"/> counts. Different fields merge; of a field that
    /// both changed to different values the winner's stays, and the other is named as a conflict.
    /// </summary>
    /// <param name="current">The CRM's address now.</param>
    /// <param name="given">What the device was last given.</param>
    /// <param name="edit">What the device says.</param>
    /// <param name="winner">Whose value stays in a conflict.</param>
    /// <exception cref="ArgumentException">The edit's birthday is no ISO date.</exception>
    public static AddressMergeResult Apply(Address current, AddressView given, AddressEdit edit, ConflictWinner winner)
    {
        var changes = DeviceChanges.Between(given, edit);
        if (changes.IsEmpty)
            return new(current, [], Changed: false);

        // A device that sets just the value that the fallback has come to show means to set it: the entry takes the slot, as any entry of the same number would.
        var verdict = Verdict<AddressField>.On(AddressTexts.Rules, changes, current.View(), given, winner, field => field.Slot() is { } slot && !current.Entries(slot.Family()).HasAssignment);
        var merged = current;
        foreach (var (field, value) in verdict.Accepted.Where(change => change.Key.Slot() is null))
            merged = merged.With(field, value);
        foreach (var family in Enum.GetValues<EntryFamily>())
            merged = new FamilyMerge(family, given, changes, verdict).Apply(merged);
        return new(merged, verdict.Conflicts, Changed: !ReferenceEquals(merged, current));
    }

    /// <summary>The address that a device adds (contract, "an address added"). Who sees it is the caller's part: <see cref="Address.Release"/>.</summary>
    /// <exception cref="ArgumentException">The edit's birthday is no ISO date.</exception>
    public static Address Create(AddressEdit edit) => Apply(new Address(), AddressView.Empty, edit, ConflictWinner.Crm).Address;

    /// <summary>
    /// Fills what is empty in an address with what a device says that adds an equal one. What the CRM has stays; the device's other values are named as lost. A number or e-mail that devices are shown already is not entered
    /// or assigned again, in whatever slot the device has it.
    /// </summary>
    /// <exception cref="ArgumentException">The edit's birthday is no ISO date.</exception>
    public static AddressMergeResult Fill(Address current, AddressEdit edit)
    {
        var missing = new AddressEdit { NotesSent = edit.NotesSent, ComesBackAs = edit.ComesBackAs };
        foreach (var (field, text) in edit.Values.Where(said => said.Key.Slot() is not { } slot || !IsShown(current, slot.Family(), said.Value)))
            missing[field] = text;
        return Apply(current, AddressView.Empty, missing, ConflictWinner.Crm);
    }

    /// <summary>
    /// What the device shows by itself after its own edit: what it was given with what it says. It has to be sent the address if that differs from the
    /// address's view now: <see cref="AddressViews.SameForDevice"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The edit's birthday is no ISO date.</exception>
    public static AddressView Expected(AddressView given, AddressEdit edit) =>
        AddressView.Of(AddressFields.All.Select(field => KeyValuePair.Create(field, AddressTexts.Rules.Expected(field, given, edit))));

    private static bool IsShown(Address address, EntryFamily family, string value) =>
        address.Entries(family).Outgoing().Any(shown => EntryIdentity.Same(family, shown.Entry.Value, value));
}
