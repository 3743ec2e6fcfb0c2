using System.Collections.Immutable;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Undoing;

/// <summary>
/// Undoes what a device did to the entries of one family. It can have made entries and moved slots; so an entry that it made goes if nobody has touched it since, and an entry whose slot it changed gets its slot back if it
/// has not been given another one since, and if nobody else has got that slot meanwhile.
/// </summary>
internal static class EntriesUndo
{
    /// <summary>Undoes; names the slots that stay as they are.</summary>
    public static (EntryList Entries, ImmutableArray<Slot> Kept) Apply(EntryList now, EntryList before, EntryList after)
    {
        var kept = new SortedSet<Slot>();
        var left = now.ToList();
        foreach (var made in after.Where(entry => Find(before, entry) is null))
        {
            if (Find(left, made) is not { } entry)
                continue;
            if (IsUntouched(entry, made))
                left.Remove(entry);
            else
                Keep(made);
        }

        var moving = new Dictionary<string, Entry>();
        foreach (var moved in before)
        {
            if (Find(after, moved) is not { } then || then.Slot == moved.Slot)
                continue;
            var entry = Find(left, moved);
            if (entry?.Slot == moved.Slot && entry is not null)
                continue;
            if (entry?.Slot == then.Slot && entry is not null)
                moving.Add(moved.Id, moved);
            else
                Keep(moved, then);
        }

        // An entry that stays in its slot may be in the way of another, which then stays too.
        while (moving.Values.FirstOrDefault(moved => moved.Slot is { } slot && left.Any(other => other.Slot == slot && !moving.ContainsKey(other.Id))) is { } barred)
        {
            moving.Remove(barred.Id);
            Keep(barred, Find(after, barred)!);
        }

        var entries = left.Select(entry => moving.TryGetValue(entry.Id, out var moved) ? entry with { Slot = moved.Slot } : entry);
        return (EntryList.Of(now.Family, entries), [.. kept]);

        void Keep(params IEnumerable<Entry> entries) => kept.UnionWith(entries.Select(entry => entry.Slot).OfType<Slot>());
    }

    private static Entry? Find(IEnumerable<Entry> entries, Entry entry) => entries.FirstOrDefault(other => other.Id == entry.Id);

    // That it is the standard no longer is something that was done to another one.
    private static bool IsUntouched(Entry entry, Entry made) => entry == made || entry with { Standard = true } == made;
}
