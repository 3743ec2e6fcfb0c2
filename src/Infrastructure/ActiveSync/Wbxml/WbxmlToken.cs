namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>What a reader can meet in a body; code page switches are already applied.</summary>
internal enum WbxmlToken
{
    /// <summary>The start of an element.</summary>
    Element,

    /// <summary>The start of an element of the vendor's page, which is read over.</summary>
    Vendor,

    /// <summary>The end of the innermost open element.</summary>
    End,

    /// <summary>An inline string, its value not read yet.</summary>
    Text,

    /// <summary>A byte array, its value not read yet.</summary>
    Opaque,
}

/// <summary>The bytes of the format that ActiveSync uses (MS-ASWBXML 1.6 and 2.1.3).</summary>
internal static class WbxmlByte
{
    public const byte SwitchPage = 0x00;
    public const byte End = 0x01;
    public const byte InlineString = 0x03;
    public const byte TableString = 0x83;
    public const byte Opaque = 0xC3;

    public const byte IdentityMask = 0x3F;
    public const byte HasContent = 0x40;
    public const byte HasAttributes = 0x80;

    /// <summary>Identities below this one are global tokens in every page.</summary>
    public const byte FirstIdentity = 0x05;

    /// <summary>WBXML 1.3, public id "unknown", UTF-8, no string table.</summary>
    public static ReadOnlySpan<byte> Header => [0x03, 0x01, Utf8Charset, 0x00];

    /// <summary>The IANA number of UTF-8.</summary>
    public const byte Utf8Charset = 106;
}
