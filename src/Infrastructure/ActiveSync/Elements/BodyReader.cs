using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Reads AirSyncBase:Body into a plain text.</summary>
internal static partial class BodyReader
{
    private const string CommentBegins = "<!--";
    private const string CommentEnds = "-->";
    private static readonly string[] Unseen = ["head", "style", "script"];

    /// <summary>Reads the current element; null when it says nothing of the text (MS-ASAIRS 2.2.2.9: without Data it stays).</summary>
    public static string? Read(ref WbxmlReader reader)
    {
        if (!reader.HasContent)
            return "";
        var (type, data, depth, isEmpty) = ("1", (string?)null, reader.Depth, true);
        while (reader.ReadChild(depth))
        {
            isEmpty = false;
            if (reader.Tag == AirSyncBase.Type)
                type = reader.ReadText();
            else if (reader.Tag == AirSyncBase.Data)
                data = reader.ReadText();
        }

        if (isEmpty)
            return "";

        // Compressed RTF and MIME are nothing that notes could be made of; better keep those that there are.
        var text = type switch
        {
            "1" => data,
            "2" when data is not null => Plain(data),
            _ => null,
        };
        return text?.ReplaceLineEndings("\n");
    }

    /// <summary>Reads the current element as the body of a class, which is a text.</summary>
    public static string ReadOfClass(ref WbxmlReader reader) => reader.ReadText().ReplaceLineEndings("\n");

    /// <summary>The text of an HTML document. Notes are plain in the CRM: line breaks stay, markup goes. The time taken grows with the length and no faster, whatever stands in it.</summary>
    public static string Plain(string html)
    {
        var text = WhiteSpace().Replace(WithoutUnseen(html), " ");
        text = LineBreak().Replace(text, "\n");
        return WebUtility.HtmlDecode(WithoutMarkup(text)).Trim();
    }

    // A pattern would look for the end of each beginning anew; here what has no end is looked for once.
    private static string WithoutUnseen(string html)
    {
        var (result, from, endless) = (new StringBuilder(), 0, new HashSet<string>());
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', Math.Max(at + 1, from)))
        {
            if (BeginsAt(html, at) is not { } what || endless.Contains(what))
                continue;
            if (EndOf(html, at, what) is not { } end)
            {
                endless.Add(what);
                continue;
            }

            result.Append(html, from, at - from);
            from = end;
        }

        return result.Append(html, from, html.Length - from).ToString();
    }

    private static string? BeginsAt(string html, int at)
    {
        if (string.CompareOrdinal(html, at, CommentBegins, 0, CommentBegins.Length) == 0)
            return CommentBegins;
        return Array.Find(Unseen, name =>
            string.Compare(html, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (at + 1 + name.Length == html.Length || !char.IsLetterOrDigit(html[at + 1 + name.Length])));
    }

    private static int? EndOf(string html, int at, string what)
    {
        if (what == CommentBegins)
            return html.IndexOf(CommentEnds, at + CommentBegins.Length, StringComparison.Ordinal) is >= 0 and var comment ? comment + CommentEnds.Length : null;
        var end = $"</{what}";
        while ((at = html.IndexOf(end, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var next = at + end.Length;
            while (next < html.Length && char.IsWhiteSpace(html[next]))
                next++;
            if (next < html.Length && html[next] == '>')
                return next + 1;
        }

        return null;
    }

    private static string WithoutMarkup(string text)
    {
        var (result, from) = (new StringBuilder(), 0);
        while (text.IndexOf('<', from) is >= 0 and var begin && text.IndexOf('>', begin) is >= 0 and var end)
        {
            result.Append(text, from, begin - from);
            from = end + 1;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    [GeneratedRegex("\\s+", RegexOptions.None)]
    private static partial Regex WhiteSpace();

    // An empty line is a block with nothing but a break in it, and no two lines.
    [GeneratedRegex(" ?(?:(?:<br\\b[^<>]*> ?)?</(?:p|div|li|tr|h[1-6])\\s*>|<br\\b[^<>]*>) ?", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();
}
