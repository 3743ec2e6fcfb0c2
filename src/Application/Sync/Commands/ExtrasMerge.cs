using System.Collections.Immutable;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>
/// Merges what a device says of extras with what another device of the same user may have said since, key by key: the same rule as for fields (contract, "Conflicts").
/// </summary>
internal static class ExtrasMerge
{
    /// <summary>Merges; conflicts name the content kept and the one lost.</summary>
    public static Result Apply(Extras current, Extras given, IReadOnlyList<ExtraEdit> edits, ConflictWinner winner)
    {
        var (merged, conflicts) = (current, ImmutableArray<Conflict>.Empty);
        foreach (var (key, content) in edits)
        {
            var (was, now) = (given[key], current[key]);
            if (Same(content, was) || Same(content, now))
                continue;
            var deviceLoses = false;
            if (!Same(now, was))
            {
                deviceLoses = winner == ConflictWinner.Crm;
                conflicts = conflicts.Add(deviceLoses ? new(key, now, content, true) : new(key, content, now, false));
            }

            if (!deviceLoses)
                merged = merged.With(key, content);
        }

        // The device shows the given ones with its edits upon them: anything else must go back to it.
        var shown = edits.Over(given);
        var isAsSent = shown.Values.Select(extra => extra.Key).Union(merged.Values.Select(extra => extra.Key)).All(key => Same(shown[key], merged[key]));
        return new(merged, conflicts, Changed: !ReferenceEquals(merged, current), isAsSent);
    }

    /// <summary>What a device shows that makes edits upon what it was given.</summary>
    public static Extras Over(this IReadOnlyList<ExtraEdit> edits, Extras given) => edits.Aggregate(given, (all, edit) => all.With(edit.Key, edit.Content));

    private static bool Same(byte[]? first, byte[]? second) =>
        first is null || second is null ? ReferenceEquals(first, second) : first.AsSpan().SequenceEqual(second);

    /// <summary>A merge's result.</summary>
    internal sealed record Result(Extras Extras, ImmutableArray<Conflict> Conflicts, bool Changed, bool IsAsSent);

    /// <summary>An extra that two devices changed.</summary>
    internal sealed record Conflict(ushort Key, byte[]? Kept, byte[]? Lost, bool DeviceLost);
}
