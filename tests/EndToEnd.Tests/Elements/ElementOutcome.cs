namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>What became of an element, in words.</summary>
/// <param name="RoundTrip">What another device of the user gets of an added contact.</param>
/// <param name="Crm">What the JSON API shows.</param>
/// <param name="Edit">What the first device gets of the second's edit.</param>
/// <param name="Clear">What it gets when the second sends the element empty.</param>
/// <param name="LeftOut">What it gets when a device that named the element as supported leaves it out.</param>
public sealed record ElementOutcome(string RoundTrip, string Crm, string Edit, string Clear, string LeftOut)
{
    public const string Same = "same";
    public const string Ignored = "ignored";
    public const string ByRule = "by rule";
    public const string Gone = "gone";
    public const string Kept = "kept";
    public const string NotShown = "kept beside";

    /// <summary>The fallback shows the standard entry.</summary>
    public static string FallbackIn(string element) => $"gone, the standard entry in {element}";

    /// <summary>What the contract demands of the element.</summary>
    public static ElementOutcome Expected(ElementRow row)
    {
        if (row.IsIgnored)
            return new(Ignored, Ignored, Ignored, Ignored, Ignored);
        if (row.IsByRule)
            return new(ByRule, ByRule, ByRule, ByRule, ByRule);
        var gone = row.Fallback is { } fallback ? FallbackIn(fallback) : Gone;
        return new(Same, CrmFields.MemberOf(row) is { } member ? $"`{member}`" : NotShown, Same, gone, row.IsClearedByAbsence ? gone : Kept);
    }
}
