using System.Globalization;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>Ids of folders and items on the wire: the kind's number, and for an item a colon and its number in the folder of this device (MS-ASCMD 2.2.3.166).</summary>
internal static class ServerId
{
    public static string Folder(ItemKind kind) => ((int)kind).ToString(CultureInfo.InvariantCulture);

    public static string Item(ItemKind kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{(int)kind}:{number}");

    /// <summary>Reads a folder's id; null when it is none of ours.</summary>
    public static ItemKind? ParseFolder(string text) =>
        text is [>= '1' and <= '3'] ? (ItemKind)(text[0] - '0') : null;

    /// <summary>Reads an item's id in a folder; null when it is none of ours.</summary>
    public static long? ParseItem(ItemKind kind, string text) =>
        text.Length > 2 && text[1] == ':' && ParseFolder(text[..1]) == kind
        && long.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && Item(kind, number) == text
            ? number : null;
}
