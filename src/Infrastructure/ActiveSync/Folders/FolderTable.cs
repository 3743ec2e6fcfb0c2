using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Folders;

/// <summary>A folder as devices see it.</summary>
/// <param name="Kind">What it holds; null for mail, of which there is none.</param>
/// <param name="Type">Its type on the wire (MS-ASCMD 2.2.3.186.3).</param>
/// <param name="Class">The class of its items (MS-ASCMD 2.2.3.27).</param>
/// <param name="German">Its name for a German user.</param>
/// <param name="English">Its name for anyone else.</param>
internal sealed record FolderRow(ItemKind? Kind, int Type, string Class, string German, string English)
{
    /// <summary>Its id on the wire.</summary>
    public string Id => Kind is { } kind ? ServerId.Folder(kind) : $"m{Type}";

    public string NameIn(string language) => language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? German : English;
}

/// <summary>All folders (contract, "Folders").</summary>
internal static class FolderTable
{
    /// <summary>The id that stands for the root of the hierarchy.</summary>
    public const string RootId = "0";

    /// <summary>The folders of mail, always empty, for clients that cannot work without them (<see cref="ClientQuirks.NeedsMailFolders"/>).</summary>
    public static readonly FolderRow[] Mail =
    [
        new(null, 2, "Email", "Posteingang", "Inbox"),
        new(null, 3, "Email", "Entwürfe", "Drafts"),
        new(null, 6, "Email", "Postausgang", "Outbox"),
    ];

    private static readonly FolderRow[] Rows =
    [
        new(ItemKind.Address, 9, "Contacts", "Adressen", "Addresses"),
        new(ItemKind.Appointment, 8, "Calendar", "Termine", "Calendar"),
        new(ItemKind.Task, 7, "Tasks", "Aufgaben", "Tasks"),
    ];

    public static FolderRow Of(ItemKind kind) => Rows.First(row => row.Kind == kind);

    /// <summary>The id of the folder of a class; the class itself where there is none, which no folder is called.</summary>
    public static string IdOf(string @class) => Rows.FirstOrDefault(row => row.Class == @class)?.Id ?? @class;

    /// <summary>The class of a folder; null when there is no such folder.</summary>
    public static string? ClassOf(string id) => Rows.Concat(Mail).FirstOrDefault(row => row.Id == id)?.Class;

    /// <summary>The folders that the device of a request has.</summary>
    public static IEnumerable<FolderRow> All(EasRequest request) =>
        ServedKinds.Of(request.Account).Select(Of).Concat(request.Quirks.NeedsMailFolders ? Mail : []);

    /// <summary>A folder by its id; null when the device of the request has none of it.</summary>
    public static FolderRow? Find(EasRequest request, string id) => All(request).FirstOrDefault(row => row.Id == id);

    /// <summary>Whether an id is that of a folder of mail that the device of the request has.</summary>
    public static bool IsMail(EasRequest request, string id) => Find(request, id) is { Kind: null };
}
