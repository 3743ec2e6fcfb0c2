using System.Net;
using System.Text.RegularExpressions;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Reads AirSyncBase:Body into a plain text.</summary>
internal static class BodyReader
{
    private static readonly Regex Invisible = Linear("<head\\b.*?</head\\s*>|<style\\b.*?</style\\s*>|<script\\b.*?</script\\s*>|<!--.*?-->");
    private static readonly Regex WhiteSpace = Linear("\\s+");
    private static readonly Regex LineBreak = Linear(" ?<(br\\s*/?|/p|/div|/li|/tr|/h[1-6])\\s*> ?");
    private static readonly Regex Markup = Linear("<[^>]*>");

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
        var text = type == "2" && data is not null ? Plain(data) : data;
        return text?.ReplaceLineEndings("\n");
    }

    // Notes are plain in the CRM: line breaks stay, markup goes.
    private static string Plain(string html)
    {
        var text = Invisible.Replace(html, "");
        text = WhiteSpace.Replace(text, " ");
        text = LineBreak.Replace(text, "\n");
        return WebUtility.HtmlDecode(Markup.Replace(text, "")).Trim();
    }

    // Whatever a device sends, the time taken grows with its length and no faster.
    private static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);
}
