using System.Net;
using System.Text;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Writes a plain text as AirSyncBase:Body (MS-ASAIRS 2.2.2.9), or as the body of its class where there is none; lines end with CR LF on the wire.</summary>
internal static class BodyWriter
{
    /// <summary>Writes the body in the form that the version has and the client likes best, cut where it takes no more.</summary>
    public static void Write(WbxmlWriter writer, ReadOnlySpan<byte> text, BodyPreferences preferences, ClassBody ofClass, ProtocolVersion version)
    {
        if (version.Knows(AirSyncBase.Body))
            Write(writer, text, preferences);
        else
            Write(writer, text, preferences.PlainOnly(), ofClass);
    }

    private static void Write(WbxmlWriter writer, ReadOnlySpan<byte> text, BodyPreferences preferences)
    {
        var body = Make(text, preferences);
        writer.Start(AirSyncBase.Body);
        writer.Element(AirSyncBase.Type, (int)body.Type);
        writer.Element(AirSyncBase.EstimatedDataSize, body.Whole);
        if (body.IsTruncated)
            writer.Element(AirSyncBase.Truncated, 1);
        if (body.HasData)
            writer.Element(AirSyncBase.Data, body.Data);
        if (body.Preview > 0 && !text.IsEmpty)
            writer.Element(AirSyncBase.Preview, PreviewOf(text, body.Preview));
        writer.End();
        writer.Element(AirSyncBase.NativeBodyType, (int)BodyType.PlainText);
    }

    private static void Write(WbxmlWriter writer, ReadOnlySpan<byte> text, BodyPreferences preferences, ClassBody ofClass)
    {
        var body = Make(text, preferences);
        writer.Element(ofClass.Body, body.Data);
        if (ofClass.Size is { } size)
            writer.Element(size, body.Whole);
        writer.Element(ofClass.Truncated, body.IsTruncated ? 1 : 0);
    }

    // The first characters of the plain text, on one line and never half a character.
    private static string PreviewOf(ReadOnlySpan<byte> text, int most)
    {
        var preview = Encoding.UTF8.GetString(text).Replace('\n', ' ');
        if (preview.Length <= most)
            return preview;
        return preview[..(char.IsHighSurrogate(preview[most - 1]) ? most - 1 : most)];
    }

    /// <summary>What a device that took the body in this form has of the text.</summary>
    public static string Sent(string text, BodyPreferences preferences)
    {
        var body = Make(Encoding.UTF8.GetBytes(text), preferences);
        var data = Encoding.UTF8.GetString(body.Data);
        return body.Type == BodyType.Html ? BodyReader.Plain(data) : data;
    }

    private static Body Make(ReadOnlySpan<byte> text, BodyPreferences preferences)
    {
        var size = text.Length + text.Count((byte)'\n');
        var preference = preferences.Values.IsEmpty ? new(BodyType.PlainText, null, false) : preferences.Choose(size);
        var wire = preference.Type == BodyType.Html ? Html(text) : WireText(text, size);
        if (preference.TruncationSize is not { } most || most >= wire.Length)
            return new() { Type = preference.Type, Whole = wire.Length, HasData = true, Data = wire, Preview = preference.Preview };
        var data = preference.AllOrNone ? default : wire[..(preference.Type == BodyType.Html ? CutMarkupAt(wire, most) : CutAt(wire, most))];
        return new() { Type = preference.Type, Whole = wire.Length, IsTruncated = true, HasData = !preference.AllOrNone, Data = data, Preview = preference.Preview };
    }

    // Never inside a character.
    private static int CutAt(ReadOnlySpan<byte> text, int most)
    {
        while (most > 0 && most < text.Length && (text[most] & 0xC0) == 0x80)
            most--;
        return most;
    }

    // Nor inside a tag or reference: in the text itself neither character stands for itself.
    private static int CutMarkupAt(ReadOnlySpan<byte> html, int most)
    {
        var kept = html[..CutAt(html, most)];
        if (kept.LastIndexOf((byte)'<') is var tag && tag > kept.LastIndexOf((byte)'>'))
            kept = kept[..tag];
        if (kept.LastIndexOf((byte)'&') is var reference && reference > kept.LastIndexOf((byte)';'))
            kept = kept[..reference];
        return kept.Length;
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

    private readonly ref struct Body
    {
        public BodyType Type { get; init; }

        public int Whole { get; init; }

        public bool IsTruncated { get; init; }

        public bool HasData { get; init; }

        public int Preview { get; init; }

        public ReadOnlySpan<byte> Data { get; init; }
    }
}
