using OnOfficeSync.ActiveSync.Folders;
using OnOfficeSync.ActiveSync.Protocol;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>FolderDelete (MS-ASCMD 2.2.1.4). All folders are the server's own, so that none is ever deleted.</summary>
internal sealed class FolderDeleteCommand : EasCommand
{
    public override Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var (status, why) = Check(request, FolderChange.Read(request));
        return Task.FromResult(EasAnswer.Refuse(request.Command, (int)status, why));
    }

    private static (FolderDeleteStatus Status, string Why) Check(EasRequest request, FolderChange change)
    {
        if (change is { Key: null } or { Id: null } or { HasStatus: true })
            return (FolderDeleteStatus.Malformed, "the request leaves something out");
        if (!change.IsUpToDate(request.Known.Device.Folders))
            return (FolderDeleteStatus.InvalidSyncKey, "the key is neither the current one nor the one before");
        return FolderTable.Find(request, change.Id) is null
            ? (FolderDeleteStatus.NotFound, "there is no such folder")
            : (FolderDeleteStatus.DefaultFolder, "a folder of the server's own is not deleted");
    }
}
