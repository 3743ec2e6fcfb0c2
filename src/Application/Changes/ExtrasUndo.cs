using System.Collections.Immutable;
using OnOfficeSync.Application.Items;

namespace OnOfficeSync.Application.Changes;

/// <summary>Undoes a change of extras key by key, by the same rule as for fields.</summary>
internal static class ExtrasUndo
{
    /// <summary>Undoes it.</summary>
    public static (Extras Extras, ImmutableArray<ushort> Restored, ImmutableArray<ushort> Kept) Apply(Extras now, Extras before, Extras after)
    {
        var (restored, kept) = (ImmutableArray.CreateBuilder<ushort>(), ImmutableArray.CreateBuilder<ushort>());
        foreach (var (key, was, _) in Changes(before, after))
        {
            if (Same(now[key], was))
                continue;
            if (Same(now[key], after[key]))
            {
                now = now.With(key, was);
                restored.Add(key);
            }
            else
            {
                kept.Add(key);
            }
        }

        return (now, restored.ToImmutable(), kept.ToImmutable());
    }

    /// <summary>The extras that are others.</summary>
    public static IEnumerable<ExtraChange> Changes(Extras before, Extras after) => before.Values.Concat(after.Values).Select(extra => extra.Key).Distinct().Order()
        .Where(key => !Same(before[key], after[key])).Select(key => new ExtraChange(key, before[key], after[key]));

    private static bool Same(byte[]? a, byte[]? b) => a is null || b is null ? ReferenceEquals(a, b) : a.AsSpan().SequenceEqual(b);
}
