using System.Globalization;
using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>What a FolderSync brought.</summary>
public sealed class FolderSyncResult
{
    internal FolderSyncResult(EasResponse response)
    {
        Response = response;
        var changes = response.Root.Child("Changes");
        Count = changes.Text("Count") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : null;
        Added = [.. changes.Children("Add").Select(Read)];
        Updated = [.. changes.Children("Update").Select(Read)];
        Deleted = [.. changes.Children("Delete").Select(entry => entry.Text("ServerId")!)];
    }

    public EasResponse Response { get; }

    public string? Status => Response.Status;

    public string? SyncKey => Response.Root.Text("SyncKey");

    public int? Count { get; }

    public IReadOnlyList<Folder> Added { get; }

    public IReadOnlyList<Folder> Updated { get; }

    public IReadOnlyList<string> Deleted { get; }

    private static Folder Read(XElement entry) => new(
        entry.Text("ServerId")!,
        entry.Text("ParentId")!,
        entry.Text("DisplayName")!,
        int.Parse(entry.Text("Type") ?? "18", CultureInfo.InvariantCulture));
}
