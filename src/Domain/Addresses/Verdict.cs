using System.Collections.Immutable;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>Which of a device's changes are carried out, and which fields are in conflict. Source: contract, "Conflicts".</summary>
/// <param name="Accepted">The changes to carry out.</param>
/// <param name="Conflicts">The fields that both sides changed to different values.</param>
internal sealed record Verdict(ImmutableSortedDictionary<AddressField, string> Accepted, ImmutableArray<FieldConflict> Conflicts)
{
    public static Verdict On(ImmutableSortedDictionary<AddressField, string> changes, Address current, AddressView given, ConflictWinner winner)
    {
        var now = current.View();
        var accepted = changes.ToBuilder();
        var conflicts = ImmutableArray.CreateBuilder<FieldConflict>();
        foreach (var (field, sent) in changes)
        {
            if (FieldText.Same(field, now[field], given[field]))
                continue;
            if (FieldText.Same(field, now[field], sent))
            {
                if (!IsShownByFallback(field, current))
                    accepted.Remove(field);
            }
            else if (winner == ConflictWinner.Device)
            {
                conflicts.Add(new(field, Kept: sent, Lost: now[field], DeviceLost: false));
            }
            else
            {
                conflicts.Add(new(field, Kept: now[field], Lost: sent, DeviceLost: true));
                accepted.Remove(field);
            }
        }

        return new(accepted.ToImmutable(), conflicts.ToImmutable());
    }

    /// <summary>Whether the CRM's value beat the device's in this field.</summary>
    public bool CrmWon(AddressField field) => Conflicts.Any(conflict => conflict.Field == field && conflict.DeviceLost);

    // A device that sets just the value that the fallback has come to show means to set it: the entry takes the slot, as any entry of the same number would.
    private static bool IsShownByFallback(AddressField field, Address current) =>
        field.Slot() is { } slot && !current.Entries(slot.Family()).HasAssignment;
}
