using OnOfficeSync.ActiveSync.Folders;
using OnOfficeSync.ActiveSync.Protocol;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>FolderCreate (MS-ASCMD 2.2.1.3). Each kind has its one folder, so that none is ever made.</summary>
internal sealed class FolderCreateCommand : EasCommand
{
    public override Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var (status, why) = Check(request, FolderChange.Read(request));
        return Task.FromResult(EasAnswer.Refuse(request.Command, (int)status, why));
    }

    private static (FolderCreateStatus Status, string Why) Check(EasRequest request, FolderChange change)
    {
        // Folders of a user's own have type 1 or 12 to 17 (MS-ASCMD 2.2.3.186.2).
        if (change is { Key: null } or { Parent: null } or { HasName: false } or { HasStatus: true } || change.Type is not (1 or >= 12 and <= 17))
            return (FolderCreateStatus.Malformed, "the request leaves something out, or wants a type that only the server makes");
        if (!change.IsUpToDate(request.Known.Device.Folders))
            return (FolderCreateStatus.InvalidSyncKey, "the key is neither the current one nor the one before");
        if (change.Parent == FolderTable.RootId)
        {
            return FolderTable.All(request).Any(folder => string.Equals(folder.NameIn(request.Account.Language), change.Name, StringComparison.OrdinalIgnoreCase))
                ? (FolderCreateStatus.NameExists, "there is a folder of that name")
                : (FolderCreateStatus.UnknownError, "no folders are made");
        }

        return FolderTable.Find(request, change.Parent) is null
            ? (FolderCreateStatus.UnknownParent, "there is no such parent")
            : (FolderCreateStatus.SpecialParent, "no folders are made in those of the server");
    }
}
