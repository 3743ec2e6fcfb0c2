namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>Why a body could not be read.</summary>
internal enum WbxmlError
{
    /// <summary>The body ends before its root element does.</summary>
    Truncated,

    /// <summary>The version or the character set is not one we read, or the header is malformed.</summary>
    BadHeader,

    /// <summary>The body uses a string table, which ActiveSync never does.</summary>
    StringTable,

    /// <summary>A code page or a token of it that the protocol does not define.</summary>
    UnknownTag,

    /// <summary>An element carries attributes, which ActiveSync never does.</summary>
    Attributes,

    /// <summary>A token of WBXML that ActiveSync leaves out: entities, literals, extensions, processing instructions.</summary>
    UnsupportedToken,

    /// <summary>Text or the end of an element stands where the root element should.</summary>
    MisplacedToken,

    /// <summary>An element stands where only a value may.</summary>
    UnexpectedElement,

    /// <summary>Elements are nested deeper than the limit.</summary>
    TooDeep,

    /// <summary>The body has more elements than the limit.</summary>
    TooManyElements,

    /// <summary>The body or one value in it is larger than the limit.</summary>
    TooLarge,

    /// <summary>A text is not UTF-8.</summary>
    InvalidUtf8,

    /// <summary>Something follows the root element.</summary>
    TrailingBytes,
}

/// <summary>A body that is not the WBXML that ActiveSync defines. The message never quotes the body.</summary>
internal sealed class WbxmlException(WbxmlError error, long offset, string message)
    : Exception($"{message} (at byte {offset})")
{
    /// <summary>What is wrong.</summary>
    public WbxmlError Error { get; } = error;

    /// <summary>Where the offending token begins, counted from the start of the body.</summary>
    public long Offset { get; } = offset;
}
