using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Undoing;

/// <summary>Undoes a change of a set member by member: what the change added goes, what it took comes back, and whatever others have done since stays.</summary>
internal static class Sets
{
    public static ImmutableArray<string> Undo(ImmutableArray<string> now, ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var names = StringComparer.OrdinalIgnoreCase;
        var left = now.RemoveAll(name => after.Contains(name, names) && !before.Contains(name, names));
        return left.AddRange(before.Where(name => !after.Contains(name, names) && !left.Contains(name, names)));
    }

    public static ImmutableSortedSet<LocalDate> Undo(ImmutableSortedSet<LocalDate> now, ImmutableSortedSet<LocalDate> before, ImmutableSortedSet<LocalDate> after) =>
        now.Except(after.Except(before)).Union(before.Except(after));
}
