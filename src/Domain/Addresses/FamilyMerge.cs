using System.Collections.Immutable;
using System.Globalization;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>
/// What a device's changes do to the entries of one family. No entry is removed, and the value and type of none is changed; other families are not touched.
/// Source: R23 to R28 and contract, "What devices may do to the CRM".
/// </summary>
internal sealed class FamilyMerge(EntryFamily family, AddressView given, ImmutableSortedDictionary<AddressField, string> changes, Verdict<AddressField> verdict)
{
    private readonly ImmutableArray<Slot> _accepted = [.. family.Slots().Where(slot => verdict.Accepted.ContainsKey(slot.Field()))];

    public Address Apply(Address address)
    {
        var filled = _accepted.Where(slot => Value(slot).Length > 0).ToList();
        var entries = address.Entries(family);
        if (filled.Count > 0 && !entries.HasAssignment)
            entries = AssignWhatTheFallbackShowed(entries);
        foreach (var slot in _accepted)
        {
            if (entries.Holder(slot) is { } holder)
                entries = entries.Assign(holder.Id, null);
        }

        foreach (var slot in filled)
            (entries, address) = Fill(slot, entries, address);
        return address.With(entries);
    }

    private string Value(Slot slot) => verdict.Accepted[slot.Field()];

    // The first assignment of a family ends its fallback. What the device goes on showing because of the fallback must not vanish from it by that.
    private EntryList AssignWhatTheFallbackShowed(EntryList entries)
    {
        var shownNow = entries.Outgoing();
        var result = entries;
        foreach (var (slot, standard) in shownNow.Where(shown => verdict.CrmWon(shown.Slot.Field())))
            result = result.Assign(standard.Id, slot);
        if (ShownWhenGiven() is { } shownThen && !changes.ContainsKey(shownThen.Field())
            && Free(result, given[shownThen]).OrderByDescending(entry => entry.Standard).FirstOrDefault() is { } shown)
            return result.Assign(shown.Id, shownThen);
        foreach (var (slot, standard) in shownNow.Where(shown => !result.HasAssignment))
            result = result.Assign(standard.Id, slot);
        return result;
    }

    // A view does not say what was assigned. The fallback shows one entry only, and in few slots only.
    private Slot? ShownWhenGiven() =>
        family.Slots().Where(slot => given[slot].Length > 0).ToList() is [var only] && only.IsFallback() ? only : null;

    private (EntryList Entries, Address Address) Fill(Slot slot, EntryList entries, Address address)
    {
        var value = Value(slot);
        if (FindFree(entries, value) is { } known)
            return (entries.Assign(known.Id, slot), address);
        var number = address.NextEntry;
        while (entries.Any(entry => entry.Id == Id(number)))
            number++;
        var made = new Entry(Id(number), value, slot.TypeOfNewEntry(), Standard: entries.Count == 0, slot);
        return (EntryList.Of(family, entries.Append(made)), address with { NextEntry = number + 1 });
    }

    // Of several free entries of the same number the one in just this spelling, else the earliest.
    private Entry? FindFree(EntryList entries, string value) => Free(entries, value).OrderByDescending(entry => entry.Value == value).FirstOrDefault();

    private IEnumerable<Entry> Free(EntryList entries, string value) =>
        entries.Where(entry => entry.Slot is null && EntryIdentity.Same(family, entry.Value, value));

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
