using System.Globalization;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>What FolderCreate, FolderDelete or FolderUpdate asks for; null for what it leaves out (MS-ASCMD 2.2.1.3, .4, .6).</summary>
/// <param name="Key">The state of the hierarchy that the device has.</param>
/// <param name="Id">The folder to delete or change.</param>
/// <param name="Parent">The folder it is to lie in.</param>
/// <param name="Name">The name it is to have.</param>
/// <param name="Type">The type it is to have; null also for what is no number.</param>
/// <param name="HasStatus">Whether it holds a Status, which answers alone may have.</param>
internal readonly record struct FolderChange(string? Key, string? Id, string? Parent, string? Name, int? Type, bool HasStatus)
{
    private const int LongestName = 256;

    public static FolderChange Read(EasRequest request)
    {
        var change = default(FolderChange);
        if (!request.TryRead(out var reader))
            return change;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            change = reader.Tag switch
            {
                FolderHierarchy.SyncKey => change with { Key = reader.ReadText() },
                FolderHierarchy.ServerId => change with { Id = reader.ReadText() },
                FolderHierarchy.ParentId => change with { Parent = reader.ReadText() },
                FolderHierarchy.DisplayName => change with { Name = reader.ReadText() },
                FolderHierarchy.Type => change with { Type = int.TryParse(reader.ReadText(), NumberStyles.None, CultureInfo.InvariantCulture, out var type) ? type : null },
                FolderHierarchy.Status => change with { HasStatus = true },
                _ => change,
            };
        }

        reader.ReadEnd();
        return change;
    }

    /// <summary>Whether there is a name that a folder can have.</summary>
    public bool HasName => Name is { Length: > 0 and <= LongestName };

    /// <summary>Whether the device has the hierarchy as it is, or as it was before its last answer, which may have been lost.</summary>
    public bool IsUpToDate(FolderState folders) =>
        folders.State.Number > 0 && SyncKey.Parse(Key ?? "") is { } state
        && (state == folders.State || (folders.PreviousNumber > 0 && state == folders.State with { Number = folders.PreviousNumber }));
}
