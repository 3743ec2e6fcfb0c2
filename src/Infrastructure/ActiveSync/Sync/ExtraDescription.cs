using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>What people are told of what the CRM has no field for.</summary>
public static class ExtraDescription
{
    /// <summary>What an extra is called: as its element (MS-ASCNTC, MS-ASCAL, MS-ASTASK).</summary>
    public static string NameOf(ushort extra) => CodePages.NameOf(extra).Split(':')[^1];

    /// <summary>Its content as a text.</summary>
    public static string TextOf(ushort extra, byte[] content) => ExtraText.Of(extra, content);
}
