using System.Collections.Immutable;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>What every list of entries keeps; apart from <see cref="EntryList"/> so that the rules can be read at a glance.</summary>
internal static class EntryListRules
{
    /// <exception cref="ArgumentException">The entries break a rule; the message names it.</exception>
    public static void Check(EntryFamily family, ImmutableArray<Entry> entries)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var held = new HashSet<Slot>();
        var standards = 0;
        foreach (var entry in entries)
        {
            if (string.IsNullOrEmpty(entry.Id))
                throw Broken("An entry has no id.");
            if (!ids.Add(entry.Id))
                throw Broken($"The id '{entry.Id}' is used twice.");
            if (!SlotTable.Allows(family, entry.Type))
                throw Broken($"The type {entry.Type} does not exist for {family}.");
            if (entry.Slot is { } slot && slot.Family() != family)
                throw Broken($"{slot} is no slot of {family}.");
            if (entry.Slot is { } taken && !held.Add(taken))
                throw Broken($"The slot {taken} is held twice.");
            if (entry.Standard && ++standards > 1)
                throw Broken("Two entries are the standard.");
        }
    }

    private static ArgumentException Broken(string message) => new(message);
}
