using System.Text;
using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

internal sealed class WbxmlWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly MemoryStream output = new();
    private byte page;

    public byte[] Write(XElement root)
    {
        output.Write(Wbxml.Header);
        Element(root);
        return output.ToArray();
    }

    private void Element(XElement element)
    {
        var (elementPage, token) = CodePages.Token(element.Name);
        if (elementPage != page)
        {
            output.WriteByte(Wbxml.SwitchPage);
            output.WriteByte(page = elementPage);
        }

        var opaque = element.Attribute(Wbxml.OpaqueMark) is not null;
        if (!opaque && !element.HasElements && element.Value.Length == 0)
        {
            output.WriteByte(token);
            return;
        }

        output.WriteByte((byte)(token | Wbxml.ContentBit));
        if (opaque)
            OpaqueData(element.Attribute(Wbxml.Base64) is { } data ? Convert.FromBase64String(data.Value) : Utf8.GetBytes(element.Value));
        else
            Content(element);
        output.WriteByte(Wbxml.End);
    }

    private void Content(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
                Element(child);
            // Blanks between elements are the layout of a literal in a test, not content.
            else if (node is XText text && !(element.HasElements && string.IsNullOrWhiteSpace(text.Value)))
                Text(text.Value);
        }
    }

    private void Text(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new WbxmlException("U+0000 would end the inline string");
        output.WriteByte(Wbxml.InlineString);
        output.Write(Utf8.GetBytes(text));
        output.WriteByte(0);
    }

    private void OpaqueData(byte[] data)
    {
        output.WriteByte(Wbxml.Opaque);
        for (var shift = 28; shift > 0; shift -= 7)
        {
            if (data.Length >> shift != 0)
                output.WriteByte((byte)(0x80 | (data.Length >> shift & 0x7F)));
        }

        output.WriteByte((byte)(data.Length & 0x7F));
        output.Write(data);
    }
}
