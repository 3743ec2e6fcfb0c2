using System.Globalization;
using System.Reflection;

namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>
/// All elements that may stand in a message, as one flat table (MS-ASWBXML 2.1.2.1).
/// A tag is <c>code page &lt;&lt; 8 | token</c>.
/// </summary>
internal static class CodePages
{
    /// <summary>Outlook.com's own page (WindowsLive), outside the specification: read over, never shown, never sent.</summary>
    internal const byte VendorPage = 254;

    /// <summary>One more than the highest tag that there can be.</summary>
    internal const int EndOfTags = PageCount << 8;

    private const int FirstToken = 0x05;
    private const int LastToken = 0x3F;
    private const int TokensPerPage = 64;
    private const int PageCount = 26;

    private static readonly (byte Page, string Name, Type Tags)[] Pages =
    [
        (0, "AirSync", typeof(AirSync)),
        (1, "Contacts", typeof(Contacts)),
        (2, "Email", typeof(Email)),
        (4, "Calendar", typeof(Calendar)),
        (5, "Move", typeof(MoveItems)),
        (6, "GetItemEstimate", typeof(GetItemEstimate)),
        (7, "FolderHierarchy", typeof(FolderHierarchy)),
        (8, "MeetingResponse", typeof(MeetingResponse)),
        (9, "Tasks", typeof(Tasks)),
        (10, "ResolveRecipients", typeof(ResolveRecipients)),
        (11, "ValidateCert", typeof(ValidateCert)),
        (12, "Contacts2", typeof(Contacts2)),
        (13, "Ping", typeof(Ping)),
        (14, "Provision", typeof(Provision)),
        (15, "Search", typeof(Search)),
        (16, "GAL", typeof(Gal)),
        (17, "AirSyncBase", typeof(AirSyncBase)),
        (18, "Settings", typeof(Settings)),
        (19, "DocumentLibrary", typeof(DocumentLibrary)),
        (20, "ItemOperations", typeof(ItemOperations)),
        (21, "ComposeMail", typeof(ComposeMail)),
        (22, "Email2", typeof(Email2)),
        (23, "Notes", typeof(Notes)),
        (24, "RightsManagement", typeof(RightsManagement)),
        (25, "Find", typeof(Find)),
    ];

    private static readonly bool[] KnownPages = new bool[PageCount];
    private static readonly string?[] Names = BuildNames();

    /// <summary>Whether the page belongs to the protocol and is in use.</summary>
    public static bool IsKnownPage(byte page) => page < PageCount && KnownPages[page];

    /// <summary>Whether the tag names an element.</summary>
    public static bool IsKnown(ushort tag) => Lookup(tag) is not null;

    /// <summary>The element's page and name, as in <c>AirSync:SyncKey</c>: for logs only, names never travel.</summary>
    public static string NameOf(ushort tag) => Lookup(tag) ?? string.Create(CultureInfo.InvariantCulture, $"unknown:0x{tag:X4}");

    /// <summary>
    /// The tag under which an element is known, 0 when it is not. The first clients of the Find command took
    /// 0x1A..0x1C for the three picture elements that the published table has at 0x20..0x22.
    /// </summary>
    public static ushort Canonical(ushort tag)
    {
        if (IsKnown(tag)) return tag;
        return tag is >= 0x191A and <= 0x191C ? (ushort)(Find.MaxPictures + (tag - 0x191A)) : (ushort)0;
    }

    private static string? Lookup(ushort tag)
    {
        int page = tag >> 8, token = tag & 0xFF;
        return page < PageCount && token < TokensPerPage ? Names[page * TokensPerPage + token] : null;
    }

    // The constants are read back by reflection, once, so that the names cannot drift from them
    // and a mistyped value fails at the first use of any tag.
    private static string?[] BuildNames()
    {
        var names = new string?[PageCount * TokensPerPage];
        foreach (var (page, pageName, tags) in Pages)
        {
            KnownPages[page] = true;
            foreach (var field in tags.GetFields(BindingFlags.Public | BindingFlags.Static))
                Add(names, page, (ushort)field.GetRawConstantValue()!, $"{pageName}:{ElementName(field, tags)}");
        }
        return names;
    }

    private static void Add(string?[] names, byte page, ushort tag, string name)
    {
        int token = tag & 0xFF;
        if (tag >> 8 != page || token is < FirstToken or > LastToken)
            throw new InvalidOperationException($"{name} has a value outside its code page.");
        ref string? slot = ref names[page * TokensPerPage + token];
        if (slot is not null) throw new InvalidOperationException($"{name} and {slot} have the same value.");
        slot = name;
    }

    // C# forbids a member named like its class; these are the root elements of the commands.
    private static string ElementName(FieldInfo field, Type tags) => field.Name == "Root" ? tags.Name : field.Name;
}
