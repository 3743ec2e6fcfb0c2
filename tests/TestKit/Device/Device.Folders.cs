using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

public sealed partial class Device
{
    /// <summary>Brings the folder list up to date; with <paramref name="loseAnswer"/> the device goes on as if nothing had come.</summary>
    public async Task<FolderSyncResult> FolderSyncAsync(bool loseAnswer = false)
    {
        var space = Ns.FolderHierarchy;
        var result = new FolderSyncResult(await PostAsync("FolderSync", new XElement(space + "FolderSync", new XElement(space + "SyncKey", FolderSyncKey))));
        if (!loseAnswer && result.Status == "1")
            Apply(result);
        return result;
    }

    /// <summary>Takes over what an answer says that was first put aside.</summary>
    public void Apply(FolderSyncResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var count = result.Added.Count + result.Updated.Count + result.Deleted.Count;
        if (result.Count != count)
            Complain($"FolderSync counts {result.Count} and sends {count}");
        if (FolderSyncKey == "0")
            folders.Clear();
        foreach (var folder in result.Added)
        {
            if (!folders.TryAdd(folder.ServerId, folder))
                Complain($"FolderSync adds {folder.ServerId}, which the device has");
            folders[folder.ServerId] = folder;
        }

        foreach (var folder in result.Updated)
        {
            if (!folders.ContainsKey(folder.ServerId))
                Complain($"FolderSync updates {folder.ServerId}, which the device has not");
            folders[folder.ServerId] = folder;
        }

        foreach (var id in result.Deleted)
        {
            if (!folders.Remove(id))
                Complain($"FolderSync deletes {id}, which the device has not");
            replicas.Remove(id);
        }

        FolderSyncKey = result.SyncKey ?? FolderSyncKey;
    }
}
