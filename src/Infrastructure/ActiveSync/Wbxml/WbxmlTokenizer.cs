using System.Buffers;

namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>
/// Splits a body into tokens: header, code pages, limits (MS-ASWBXML 2.1.3). Knows nothing of the meaning of elements.
/// </summary>
internal ref partial struct WbxmlTokenizer
{
    private readonly WbxmlLimits _limits;
    private SequenceReader<byte> _input;
    private long _offset;
    private int _elements;
    private byte _page;

    public WbxmlTokenizer(scoped in ReadOnlySequence<byte> body, WbxmlLimits limits)
    {
        _limits = limits;
        if (body.Length > limits.MaxBodyBytes) throw Failure(WbxmlError.TooLarge, "The body is larger than the limit.");
        _input = new SequenceReader<byte>(body);
        ReadHeader();
    }

    /// <summary>The element read last.</summary>
    public ushort Tag { get; private set; }

    /// <summary>Whether the element read last is closed by an END.</summary>
    public bool HasContent { get; private set; }

    /// <summary>The level of the element read last; the root is 1.</summary>
    public int Level { get; private set; }

    /// <summary>How many elements are open.</summary>
    public int Open { get; private set; }

    /// <summary>Whether all bytes are used up.</summary>
    public readonly bool AtEnd => _input.End;

    /// <summary>The next token that is not a switch of the code page.</summary>
    public WbxmlToken Next()
    {
        while (true)
        {
            byte token = NextByte();
            switch (token)
            {
                case WbxmlByte.SwitchPage:
                    SwitchPage();
                    continue;
                case WbxmlByte.End:
                    if (Open == 0) throw Misplaced();
                    Open--;
                    return WbxmlToken.End;
                case WbxmlByte.InlineString:
                    return Open > 0 ? WbxmlToken.Text : throw Misplaced();
                case WbxmlByte.Opaque:
                    return Open > 0 ? WbxmlToken.Opaque : throw Misplaced();
                default:
                    return Element(token);
            }
        }
    }

    /// <summary>Passes over everything until no more than this many elements are open.</summary>
    public void SkipTo(int level)
    {
        while (Open > level)
        {
            var token = Next();
            if (token is WbxmlToken.Text or WbxmlToken.Opaque) SkipValue(token);
        }
    }

    /// <summary>An exception that points at the token met last.</summary>
    public readonly WbxmlException Failure(WbxmlError error, string message) => new(error, _offset, message);

    /// <summary>An exception that points behind the token met last.</summary>
    public readonly WbxmlException FailureAhead(WbxmlError error, string message) => new(error, _input.Consumed, message);

    private WbxmlToken Element(byte token)
    {
        int identity = token & WbxmlByte.IdentityMask;
        if (identity < WbxmlByte.FirstIdentity)
        {
            throw token == WbxmlByte.TableString
                ? Failure(WbxmlError.StringTable, "A string of the string table is used.")
                : Failure(WbxmlError.UnsupportedToken, "A token is used that ActiveSync does not.");
        }
        if ((token & WbxmlByte.HasAttributes) != 0) throw Failure(WbxmlError.Attributes, "An element has attributes.");
        if (++_elements > _limits.MaxElements) throw Failure(WbxmlError.TooManyElements, "The body has too many elements.");
        if (Open >= _limits.MaxDepth) throw Failure(WbxmlError.TooDeep, "The elements are nested too deep.");

        bool vendor = _page == CodePages.VendorPage && identity is >= 0x05 and <= 0x08;
        var tag = (ushort)(_page << 8 | identity);
        if (!vendor && (tag = CodePages.Canonical(tag)) == 0)
            throw Failure(WbxmlError.UnknownTag, $"Code page {_page} has no element {identity}.");
        Tag = tag;
        HasContent = (token & WbxmlByte.HasContent) != 0;
        Level = Open + 1;
        if (HasContent) Open++;
        return vendor ? WbxmlToken.Vendor : WbxmlToken.Element;
    }

    private void SwitchPage()
    {
        if (!_input.TryRead(out byte page)) throw Truncated();
        if (page != CodePages.VendorPage && !CodePages.IsKnownPage(page))
            throw Failure(WbxmlError.UnknownTag, $"There is no code page {page}.");
        _page = page;
    }

    private void ReadHeader()
    {
        if (NextByte() is < 0x01 or > 0x03) throw Failure(WbxmlError.BadHeader, "The WBXML version is not 1.1, 1.2 or 1.3.");
        // A public id of 0 is followed by the place of its name in the string table.
        if (HeaderInteger() == 0) HeaderInteger();
        if (HeaderInteger() is not (WbxmlByte.Utf8Charset or 0)) throw Failure(WbxmlError.BadHeader, "The character set is not UTF-8.");
        if (HeaderInteger() != 0) throw Failure(WbxmlError.StringTable, "The body has a string table.");
    }

    private uint HeaderInteger()
    {
        _offset = _input.Consumed;
        return TryReadInteger(out uint value) ? value : throw Failure(WbxmlError.BadHeader, "A number of the header is too large.");
    }

    private byte NextByte()
    {
        _offset = _input.Consumed;
        return _input.TryRead(out byte value) ? value : throw Truncated();
    }

    private readonly WbxmlException Truncated() => Failure(WbxmlError.Truncated, "The body ends too early.");

    private readonly WbxmlException Misplaced() => Failure(WbxmlError.MisplacedToken, "The root element is missing.");
}
