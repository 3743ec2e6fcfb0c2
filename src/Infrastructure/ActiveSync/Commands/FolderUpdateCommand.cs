using OnOfficeSync.ActiveSync.Folders;
using OnOfficeSync.ActiveSync.Protocol;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>FolderUpdate (MS-ASCMD 2.2.1.6). All folders are the server's own, so that none is ever renamed or moved.</summary>
internal sealed class FolderUpdateCommand : EasCommand
{
    public override Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var (status, why) = Check(request, FolderChange.Read(request));
        return Task.FromResult(EasAnswer.Refuse(request.Command, (int)status, why));
    }

    private static (FolderUpdateStatus Status, string Why) Check(EasRequest request, FolderChange change)
    {
        if (change is { Key: null } or { Id: null } or { Parent: null } or { HasName: false } or { HasStatus: true })
            return (FolderUpdateStatus.Malformed, "the request leaves something out");
        if (!change.IsUpToDate(request.Known.Device.Folders))
            return (FolderUpdateStatus.InvalidSyncKey, "the key is neither the current one nor the one before");
        if (FolderTable.Find(request, change.Id) is null)
            return (FolderUpdateStatus.NotFound, "there is no such folder");
        return change.Parent != FolderTable.RootId && FolderTable.Find(request, change.Parent) is null
            ? (FolderUpdateStatus.UnknownParent, "there is no such parent")
            : (FolderUpdateStatus.DefaultFolder, "a folder of the server's own is neither renamed nor moved");
    }
}
