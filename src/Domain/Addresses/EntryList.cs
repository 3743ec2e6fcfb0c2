using System.Collections;
using System.Collections.Immutable;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>
/// The entries of one family of an address, in the CRM's order. Immutable, equal by value. A list that breaks a rule of slots cannot be made:
/// a slot has one holder at most (R19), and of several entries exactly one is the standard. Source: contract, "phones, faxes and emails".
/// </summary>
public sealed class EntryList : IReadOnlyList<Entry>, IEquatable<EntryList>
{
    private static readonly EntryList[] EmptyLists = [.. Enum.GetValues<EntryFamily>().Select(family => new EntryList(family, []))];

    private readonly ImmutableArray<Entry> _entries;

    private EntryList(EntryFamily family, ImmutableArray<Entry> entries)
    {
        Family = family;
        _entries = entries;
    }

    /// <summary>Which family the entries belong to.</summary>
    public EntryFamily Family { get; }

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Length;

    /// <summary>The entry at a position, counted from 0.</summary>
    public Entry this[int index] => _entries[index];

    /// <summary>Whether at least one entry has a slot; if none has, the fallback is shown (R21, R22).</summary>
    public bool HasAssignment => _entries.Any(entry => entry.Slot is not null);

    /// <summary>The standard entry (Standardnummer); null only when the list is empty.</summary>
    public Entry? Standard => _entries.FirstOrDefault(entry => entry.Standard);

    /// <summary>The list of a family that has no entry.</summary>
    public static EntryList Empty(EntryFamily family) => EmptyLists[(int)family];

    /// <summary>Makes a list. If no entry is marked as the standard, the first becomes it (contract, "phones, faxes and emails").</summary>
    /// <exception cref="ArgumentException">
    /// An id is empty or used twice, a slot belongs to another family or has two holders, two entries are the standard, or a fax or e-mail has the type mobile.
    /// </exception>
    public static EntryList Of(EntryFamily family, IEnumerable<Entry> entries)
    {
        ImmutableArray<Entry> all = [.. entries];
        if (all.IsEmpty)
            return Empty(family);
        EntryListRules.Check(family, all);
        return new(family, all.Any(entry => entry.Standard) ? all : all.SetItem(0, all[0] with { Standard = true }));
    }

    /// <summary>The entry that has been assigned a slot; null if none has. What the fallback shows is not assigned.</summary>
    public Entry? Holder(Slot slot) => _entries.FirstOrDefault(entry => entry.Slot == slot);

    /// <summary>Gives an entry a slot, or none; a former holder of the slot is reset to none (R19). The same list if nothing changes (R45).</summary>
    /// <exception cref="KeyNotFoundException">No entry has the id.</exception>
    /// <exception cref="ArgumentException">The slot belongs to another family.</exception>
    public EntryList Assign(string entryId, Slot? slot)
    {
        if (slot is { } wanted && wanted.Family() != Family)
            throw new ArgumentException($"{wanted} is no slot of {Family}.", nameof(slot));
        var entry = _entries.FirstOrDefault(entry => entry.Id == entryId)
            ?? throw new KeyNotFoundException($"There is no entry '{entryId}' among the {Family}.");
        if (entry.Slot == slot)
            return this;
        return new(
            Family,
            [.. _entries.Select(other => other == entry ? other with { Slot = slot } : other.Slot == slot ? other with { Slot = null } : other)]);
    }

    /// <summary>
    /// What devices show, in the order of <see cref="Slot"/>: exactly the assigned entries, each in its slot (R21); if none is assigned, the standard
    /// entry in the slot of its type (R22; contract, "The fallback").
    /// </summary>
    public ImmutableArray<ShownEntry> Outgoing()
    {
        if (HasAssignment)
            return [.. _entries.Where(entry => entry.Slot is not null).Select(entry => new ShownEntry(entry.Slot!.Value, entry)).OrderBy(shown => shown.Slot)];
        return Standard is { } standard ? [new(SlotTable.Fallback(Family, standard.Type), standard)] : [];
    }

    /// <inheritdoc/>
    public bool Equals(EntryList? other) => other is not null && Family == other.Family && _entries.AsSpan().SequenceEqual(other._entries.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EntryList);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Family, Count, Count == 0 ? null : _entries[0], Count == 0 ? null : _entries[^1]);

    /// <summary>Equality by value.</summary>
    public static bool operator ==(EntryList? left, EntryList? right) => Equals(left, right);

    /// <summary>Inequality by value.</summary>
    public static bool operator !=(EntryList? left, EntryList? right) => !Equals(left, right);

    /// <inheritdoc/>
    public IEnumerator<Entry> GetEnumerator() => ((IEnumerable<Entry>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
