namespace OnOfficeSync.Domain.Items;

/// <summary>Texts from outside without what no device shows.</summary>
internal static class CleanText
{
    /// <summary>One line: trimmed, white space only is empty, without control characters; line ends and tabs become a space, so that the lines of a street do not run together.</summary>
    public static string Line(string value) => WithoutControls(value.ReplaceLineEndings(" ").Replace('\t', ' '), kept: "").Trim();

    /// <summary>Several lines: line ends become LF, tabs stay.</summary>
    public static string Lines(string value) => WithoutControls(value.ReplaceLineEndings("\n"), kept: "\n\t").Trim();

    /// <summary>Several lines, each once, none of them empty.</summary>
    public static string List(string value) =>
        string.Join('\n', value.ReplaceLineEndings("\n").Split('\n').Select(Line).Where(line => line.Length > 0).Distinct());

    /// <summary>Whether two clean texts of several lines are the same but for white space that ends their lines.</summary>
    public static bool SameLines(string a, string b) => WithoutLineTails(a) == WithoutLineTails(b);

    private static string WithoutControls(string value, string kept) =>
        value.Any(c => char.IsControl(c) && !kept.Contains(c)) ? string.Concat(value.Where(c => !char.IsControl(c) || kept.Contains(c))) : value;

    private static string WithoutLineTails(string notes) => string.Join('\n', notes.Split('\n').Select(line => line.TrimEnd()));
}
