using System.Collections.Immutable;
using OnOfficeSync.ActiveSync.Folders;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Folders;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>FolderSync (MS-ASCMD 2.2.1.5).</summary>
internal sealed class FolderSyncCommand(Dispatcher dispatcher) : EasCommand
{
    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        if (ReadKey(request) is not { } key)
            return EasAnswer.Refuse(request.Command, (int)FolderStatus.Malformed, "the request has no key");
        var state = SyncKey.Parse(key);
        if (key != SyncKey.Initial && state is null)
            return EasAnswer.Refuse(request.Command, (int)FolderStatus.InvalidSyncKey, "the key is none of ours");
        var changes = await dispatcher.SendAsync(new SyncFolders(request.Account, request.Query.DeviceId, state, request.Quirks.NeedsMailFolders), request.Cancellation);
        if (changes is null)
            return EasAnswer.Refuse(request.Command, (int)FolderStatus.InvalidSyncKey, "the key is neither the current one nor the one before");
        return EasAnswer.Write(FolderHierarchy.FolderSync, writer => Write(writer, changes, request.Account.Language)) with { Announces = key == SyncKey.Initial };
    }

    private static string? ReadKey(EasRequest request)
    {
        if (!request.TryRead(out var reader))
            return null;
        string? key = null;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == FolderHierarchy.SyncKey)
                key = reader.ReadText();
        }

        reader.ReadEnd();
        return key;
    }

    private static void Write(WbxmlWriter writer, FolderChanges changes, string language)
    {
        writer.Element(FolderHierarchy.Status, (int)FolderStatus.Success);
        writer.Element(FolderHierarchy.SyncKey, SyncKey.Text(changes.State));
        writer.Start(FolderHierarchy.Changes);
        var removed = Rows(changes.Removed, changes.MailRemoved);
        var added = Rows(changes.Added, changes.MailAdded);
        writer.Element(FolderHierarchy.Count, added.Length + removed.Length);
        foreach (var folder in removed)
        {
            writer.Start(FolderHierarchy.Delete);
            writer.Element(FolderHierarchy.ServerId, folder.Id);
            writer.End();
        }

        foreach (var folder in added)
        {
            writer.Start(FolderHierarchy.Add);
            writer.Element(FolderHierarchy.ServerId, folder.Id);
            writer.Element(FolderHierarchy.ParentId, FolderTable.RootId);
            writer.Element(FolderHierarchy.DisplayName, folder.NameIn(language));
            writer.Element(FolderHierarchy.Type, folder.Type);
            writer.End();
        }

        writer.End();
    }

    private static FolderRow[] Rows(ImmutableArray<ItemKind> kinds, bool withMail) => [.. kinds.Select(FolderTable.Of), .. withMail ? FolderTable.Mail : []];
}
