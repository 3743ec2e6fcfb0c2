using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Folders;

/// <summary>A folder as devices see it.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Type">Its type on the wire (MS-ASCMD 2.2.3.186.3).</param>
/// <param name="Class">The class of its items (MS-ASCMD 2.2.3.27).</param>
/// <param name="German">Its name for a German user.</param>
/// <param name="English">Its name for anyone else.</param>
internal sealed record FolderRow(ItemKind Kind, int Type, string Class, string German, string English)
{
    public string NameIn(string language) => language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? German : English;
}

/// <summary>All folders (contract, "Folders").</summary>
internal static class FolderTable
{
    /// <summary>The id that stands for the root of the hierarchy.</summary>
    public const string RootId = "0";

    private static readonly FolderRow[] Rows =
    [
        new(ItemKind.Address, 9, "Contacts", "Adressen", "Addresses"),
        new(ItemKind.Task, 7, "Tasks", "Aufgaben", "Tasks"),
    ];

    public static FolderRow Of(ItemKind kind) => Rows.First(row => row.Kind == kind);

    /// <summary>The id of the folder of a class; the class itself where there is none, which no folder is called.</summary>
    public static string IdOf(string @class) => Rows.FirstOrDefault(row => row.Class == @class) is { } row ? ServerId.Folder(row.Kind) : @class;

    /// <summary>The class of a folder; null when there is no such folder.</summary>
    public static string? ClassOf(string id) => Rows.FirstOrDefault(row => ServerId.Folder(row.Kind) == id)?.Class;
}
