using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>
/// ActiveSync WBXML to and from XML, whose namespaces are the code pages' names: <c>{AirSync}Sync</c>.
/// Opaque data carries the attribute <c>opaque="1"</c>; what is no text is in the attribute <c>base64</c> instead of the content.
/// The decoder is strict, so that a flaw of the server is seen and not smoothed over.
/// </summary>
public static class Wbxml
{
    internal const byte SwitchPage = 0x00, End = 0x01, InlineString = 0x03, Opaque = 0xC3;
    internal const byte ContentBit = 0x40, AttributeBit = 0x80;
    internal static readonly XName OpaqueMark = "opaque", Base64 = "base64";

    /// <summary>Version 1.3, public id 1, UTF-8, no string table.</summary>
    internal static ReadOnlySpan<byte> Header => [0x03, 0x01, 0x6A, 0x00];

    public static byte[] Encode(XElement root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return new WbxmlWriter().Write(root);
    }

    public static XElement Decode(ReadOnlySpan<byte> bytes) => new WbxmlReader(bytes).Read();
}
