using System.Globalization;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>The text of a state: 8 hexadecimal digits of its epoch, a dot, its number (MS-ASCMD 2.2.3.181: at most 64 characters, opaque to the client).</summary>
internal static class SyncKey
{
    /// <summary>The key with which a device starts from nothing.</summary>
    public const string Initial = "0";

    public static string Text(SyncState state) => string.Create(CultureInfo.InvariantCulture, $"{state.Epoch:x8}.{state.Number}");

    /// <summary>Reads a key of ours; null for any other text.</summary>
    public static SyncState? Parse(string text)
    {
        if (text.Length < 10 || text[8] != '.'
            || !uint.TryParse(text.AsSpan(0, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var epoch)
            || !int.TryParse(text.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var state = new SyncState(epoch, number);
        return Text(state) == text ? state : null;
    }
}
