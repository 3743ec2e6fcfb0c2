using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

internal ref struct WbxmlReader(ReadOnlySpan<byte> bytes)
{
    private const int DeepestNesting = 64;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int position;
    private byte page;

    public XElement Read()
    {
        if (!bytes.StartsWith(Wbxml.Header))
            throw Wrong("not the header 03 01 6A 00");
        position = Wbxml.Header.Length;
        var root = Element(Next(), 0);
        if (position != bytes.Length)
            throw Wrong("bytes after the end of the root");
        return root;
    }

    private XElement Element(byte token, int depth)
    {
        while (token == Wbxml.SwitchPage)
        {
            page = Next();
            token = Next();
        }

        if (depth > DeepestNesting)
            throw Wrong("nested too deep");
        if ((token & Wbxml.AttributeBit) != 0)
            throw Wrong($"token 0x{token:X2} announces attributes");
        var element = new XElement(CodePages.Name(page, (byte)(token & 0x3F)));
        if ((token & Wbxml.ContentBit) != 0)
            Content(element, depth);
        return element;
    }

    private void Content(XElement element, int depth)
    {
        for (var token = Next(); token != Wbxml.End; token = Next())
        {
            switch (token)
            {
                case Wbxml.SwitchPage:
                    page = Next();
                    break;
                case Wbxml.InlineString:
                    element.Add(new XText(InlineString()));
                    break;
                case Wbxml.Opaque:
                    Opaque(element);
                    break;
                default:
                    element.Add(Element(token, depth + 1));
                    break;
            }
        }
    }

    private string InlineString()
    {
        var length = bytes[position..].IndexOf((byte)0);
        if (length < 0)
            throw Wrong("inline string without an end");
        var text = Decode(bytes.Slice(position, length)) ?? throw Wrong("inline string that is not UTF-8");
        position += length + 1;
        return text;
    }

    private void Opaque(XElement element)
    {
        var length = MultiByteInteger();
        if (length > bytes.Length - position)
            throw Wrong("opaque data longer than the body");
        var data = bytes.Slice(position, (int)length);
        position += (int)length;
        element.SetAttributeValue(Wbxml.OpaqueMark, "1");
        // Binary data may happen to be valid UTF-8; what XML cannot hold stays binary.
        if (Decode(data) is { } text && text.All(XmlConvert.IsXmlChar))
            element.Add(new XText(text));
        else
            element.SetAttributeValue(Wbxml.Base64, Convert.ToBase64String(data));
    }

    private uint MultiByteInteger()
    {
        uint value = 0;
        for (var count = 0; count < 5; count++)
        {
            var next = Next();
            value = (value << 7) | (uint)(next & 0x7F);
            if ((next & 0x80) == 0)
                return value;
        }

        throw Wrong("multi-byte integer too long");
    }

    private static string? Decode(ReadOnlySpan<byte> data)
    {
        try
        {
            return Utf8.GetString(data);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private byte Next() => position < bytes.Length ? bytes[position++] : throw Wrong("the body ends too early");

    private readonly WbxmlException Wrong(string what) => new($"WBXML at byte {position}: {what}");
}
