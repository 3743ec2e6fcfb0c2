namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>What became of an element in a version, in words.</summary>
/// <param name="RoundTrip">What another device of the user gets of an added item.</param>
/// <param name="Crm">Whether the JSON API shows it.</param>
/// <param name="Edit">What both devices have after the second's edit.</param>
/// <param name="Empty">What they have when the second sent the element empty.</param>
/// <param name="LeftOutSupported">What they have when a device left it out whose first Sync named it as supported.</param>
/// <param name="LeftOut">What they have when a device left it out whose first Sync named nothing.</param>
/// <param name="CrmCleared">What they have when it was cleared through the JSON API.</param>
/// <param name="CrmSet">What they have when it was set through the JSON API.</param>
public sealed record ElementOutcome(string RoundTrip, string Crm, string Edit, string Empty, string LeftOutSupported, string LeftOut, string CrmCleared, string CrmSet)
{
    public const string Same = "same";
    public const string Shown = "shown";
    public const string Cleared = "cleared";
    public const string Fallback = "the standard entry in its place";
    public const string Today = "today in its place";
    public const string Kept = "kept";
    public const string Beside = "kept beside";
    public const string ByRule = "by rule";
    public const string Simplified = "simplified";
    public const string Ignored = "ignored";

    /// <summary>A device's or the CRM's change that was not taken.</summary>
    public static string Refused(string status) => $"refused by {status}";

    /// <summary>What the contract demands.</summary>
    public static ElementOutcome Expected(ElementRow row, string version)
    {
        if (!row.IsIn(version))
            return All(Ignored);
        var sample = row.In(version);
        var gone = sample switch { { Fallback: not null } => Fallback, { IsClearedToday: true } => Today, _ => Cleared };
        var (supported, leftOut) = (row.IsClearedByAbsence(version, true) ? gone : Kept, row.IsClearedByAbsence(version, false) ? gone : Kept);
        return sample.Differs(sample.Fate switch
        {
            Fate.Field => new(Same, Shown, Same, gone, supported, leftOut, Cleared, Same),
            Fate.Required => new(Same, Shown, Same, Refused("6"), supported, leftOut, Refused("422"), Same),
            Fate.Beside => new(Same, Beside, Same, gone, supported, leftOut, Beside, Beside),
            Fate.Fixed => new(Same, Beside, Kept, Kept, Kept, Kept, Beside, Beside),
            Fate.ByRule => All(ByRule),
            Fate.Simplified => All(Simplified),
            _ => All(Ignored),
        });
    }

    /// <summary>The cell of the published table; a word that it has no letter for stands there as it is.</summary>
    public string Cell(ElementRow row, string version)
    {
        if (this == All(RoundTrip) && RoundTrip is ByRule or Simplified or Ignored)
            return row.IsIn(version) ? RoundTrip : "–";
        string[] letters =
        [
            Letter("A", RoundTrip, Same), row.In(version).HasOneValue && Edit == Same ? "" : Letter("E", Edit, Same),
            Letter("C", Empty, Cleared, Fallback, Today), Letter("S", LeftOutSupported, Cleared, Fallback, Today), Letter("O", LeftOut, Cleared, Fallback, Today),
            Letter("P", CrmSet, Same), Letter("D", CrmCleared, Cleared),
            Letter("", Crm, Shown),
        ];
        return string.Join(' ', letters.Where(letter => letter.Length > 0));
    }

    private static ElementOutcome All(string word) => new(word, word, word, word, word, word, word, word);

    private static string Letter(string letter, string word, params string[] yes) =>
        yes.Contains(word) ? word is Fallback or Today ? letter + "*" : letter : word is Kept or Beside || word.StartsWith("refused by ", StringComparison.Ordinal) ? "" : $"({word})";
}
