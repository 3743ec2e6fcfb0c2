using System.Net;
using System.Text.RegularExpressions;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Reads AirSyncBase:Body into a plain text.</summary>
internal static partial class BodyReader
{
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

    /// <summary>The text of an HTML document. Notes are plain in the CRM: line breaks stay, markup goes.</summary>
    public static string Plain(string html)
    {
        var text = Invisible().Replace(html, "");
        text = WhiteSpace().Replace(text, " ");
        text = LineBreak().Replace(text, "\n");
        return WebUtility.HtmlDecode(Markup().Replace(text, "")).Trim();
    }

    [GeneratedRegex("<(head|style|script)\\b.*?</\\1\\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Invisible();

    [GeneratedRegex("\\s+", RegexOptions.None, 1000)]
    private static partial Regex WhiteSpace();

    // An empty line is a block with nothing but a break in it, and no two lines.
    [GeneratedRegex(" ?(?:(?:<br\\b[^>]*> ?)?</(?:p|div|li|tr|h[1-6])\\s*>|<br\\b[^>]*>) ?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LineBreak();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Markup();
}
