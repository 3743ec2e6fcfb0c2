using System.Collections.Immutable;

namespace OnOfficeSync.Domain.Items;

/// <summary>
/// What tells whether two records of a kind are equal, so that a device's new one becomes the one that is there: they are if one bears what the other seeks. Source: contract, "Identity"; R18.
/// </summary>
/// <param name="Borne">What the record bears.</param>
/// <param name="Sought">What equal ones bear.</param>
public sealed record MatchKeys(ImmutableArray<string> Borne, ImmutableArray<string> Sought)
{
    /// <summary>Of a record that equals no other.</summary>
    public static MatchKeys None { get; } = new([], []);

    /// <summary>Of a record that bears just what it seeks.</summary>
    public static MatchKeys Of(params ReadOnlySpan<string> parts) => Both(Key(parts));

    /// <summary>Whether both records are equal.</summary>
    public bool Match(MatchKeys other) => Sought.Intersect(other.Borne).Any();

    /// <summary>One key of several texts; no text of <see cref="MatchText"/> has a line end.</summary>
    internal static string Key(params ReadOnlySpan<string> parts) => string.Join('\n', parts);

    private static MatchKeys Both(string key) => new([key], [key]);
}
