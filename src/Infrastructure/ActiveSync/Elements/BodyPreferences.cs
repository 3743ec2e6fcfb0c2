using System.Collections.Immutable;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Formats of a body (MS-ASAIRS 2.2.2.41.1).</summary>
internal enum BodyType : byte
{
    PlainText = 1,
    Html = 2,
    Rtf = 3,
    Mime = 4,
}

/// <summary>One way in which a client takes bodies (MS-ASAIRS 2.2.2.12).</summary>
/// <param name="Type">Format.</param>
/// <param name="TruncationSize">The most bytes it takes; null for all.</param>
/// <param name="AllOrNone">Whether it wants nothing rather than a part.</param>
/// <param name="Preview">How many characters it wants as a preview, 0 to 255 (MS-ASAIRS 2.2.2.35.3).</param>
internal readonly record struct BodyPreference(BodyType Type, int? TruncationSize, bool AllOrNone, byte Preview = 0)
{
    // MS-ASCMD, Truncation: 0 nothing, 9 all. Bytes here as everywhere, which is never more than the characters that are meant.
    private static readonly int?[] Truncations = [0, 512, 1024, 2048, 5120, 10_240, 20_480, 51_200, 102_400, null];

    /// <summary>What version 2.5 says by a number; one that there is not means all.</summary>
    public static BodyPreference OfTruncation(int number) => new(BodyType.PlainText, number < Truncations.Length ? Truncations[number] : null, false);
}

/// <summary>The ways in which a client takes bodies, the one it likes best first.</summary>
internal readonly record struct BodyPreferences(ImmutableArray<BodyPreference> Values)
{
    /// <summary>Nothing said: plain text, whole.</summary>
    public static BodyPreferences None => new([]);

    /// <summary>The plain one alone, for classes that have no other body.</summary>
    public BodyPreferences PlainOnly() => new([.. Values.Where(preference => preference.Type == BodyType.PlainText)]);

    /// <summary>
    /// The one to serve a plain text by (MS-ASAIRS 2.2.2.3.2): its own format if wanted, else the first that it can be turned into. Where the text is too long for one that wants all or none the next is taken.
    /// </summary>
    /// <param name="length">The bytes that the text would take.</param>
    public BodyPreference Choose(int length)
    {
        BodyPreference? refused = null;
        foreach (var preference in Values.OrderBy(preference => preference.Type == BodyType.PlainText ? 0 : 1))
        {
            if (preference.Type is not (BodyType.PlainText or BodyType.Html))
                continue;
            if (!preference.AllOrNone || preference.TruncationSize is not { } size || length <= size)
                return preference;
            refused ??= preference with { TruncationSize = 0 };
        }

        return refused ?? new(BodyType.PlainText, null, false);
    }
}
