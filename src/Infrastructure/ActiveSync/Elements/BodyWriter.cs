using System.Net;
using System.Text;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Writes a plain text as AirSyncBase:Body (MS-ASAIRS 2.2.2.9); lines end with CR LF on the wire.</summary>
internal static class BodyWriter
{
    /// <summary>Writes the body in the form that the client likes best, cut where it takes no more.</summary>
    public static void Write(WbxmlWriter writer, ReadOnlySpan<byte> text, BodyPreferences preferences)
    {
        var size = text.Length + text.Count((byte)'\n');
        var preference = preferences.Values.IsEmpty ? new(BodyType.PlainText, null, false) : preferences.Choose(size);
        var wire = preference.Type == BodyType.Html ? Html(text) : WireText(text, size);
        var most = preference.TruncationSize is { } limit && limit < wire.Length ? limit : wire.Length;
        writer.Start(AirSyncBase.Body);
        writer.Element(AirSyncBase.Type, (int)preference.Type);
        writer.Element(AirSyncBase.EstimatedDataSize, wire.Length);
        if (most < wire.Length)
            writer.Element(AirSyncBase.Truncated, 1);
        if (most == wire.Length || !preference.AllOrNone)
            writer.Element(AirSyncBase.Data, wire[..CutAt(wire, most)]);
        writer.End();
        writer.Element(AirSyncBase.NativeBodyType, (int)BodyType.PlainText);
    }

    // Never inside a character.
    private static int CutAt(ReadOnlySpan<byte> text, int most)
    {
        while (most > 0 && most < text.Length && (text[most] & 0xC0) == 0x80)
            most--;
        return most;
    }

    private static ReadOnlySpan<byte> WireText(ReadOnlySpan<byte> text, int size)
    {
        if (size == text.Length)
            return text;
        var wire = new byte[size];
        var length = 0;
        foreach (var part in text)
        {
            if (part == '\n')
                wire[length++] = (byte)'\r';
            wire[length++] = part;
        }

        return wire;
    }

    private static byte[] Html(ReadOnlySpan<byte> text) =>
        Encoding.UTF8.GetBytes("<html><body>" + WebUtility.HtmlEncode(Encoding.UTF8.GetString(text)).Replace("\n", "<br>\r\n", StringComparison.Ordinal) + "</body></html>");
}
