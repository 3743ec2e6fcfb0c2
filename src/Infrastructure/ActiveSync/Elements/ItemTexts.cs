using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>What items of all kinds have in common: how long a text may be, and categories.</summary>
internal static class ItemTexts
{
    private const int MaxListed = 300;

    // As long as notes may be in the JSON API.
    private const int MaxText = 100_000;

    /// <summary>Why a text cannot be taken; null when it can.</summary>
    public static RejectionReason? TooLong(string? text) => text?.Length > MaxText ? RejectionReason.TextTooLong : null;

    /// <summary>Reads the current container of categories, one a line.</summary>
    public static string ReadCategories(ref WbxmlReader reader, ushort element, out RejectionReason? problem)
    {
        var categories = new List<string>();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == element && reader.ReadText().ReplaceLineEndings(" ").Trim() is { Length: > 0 } category)
                categories.Add(category);
        }

        problem = categories.Count > MaxListed ? RejectionReason.TooManyCategories : null;
        return string.Join('\n', categories);
    }

    /// <summary>Writes categories that stand one a line.</summary>
    public static void WriteCategories(WbxmlWriter writer, ushort container, ushort element, ReadOnlySpan<byte> lines)
    {
        writer.Start(container);
        foreach (var line in lines.Split((byte)'\n'))
            writer.Element(element, lines[line]);
        writer.End();
    }
}
