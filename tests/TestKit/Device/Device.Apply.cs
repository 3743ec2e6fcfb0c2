namespace OnOfficeSync.TestKit;

public sealed partial class Device
{
    private void Apply(IReadOnlyList<SyncRequest> requests, SyncManyResult result)
    {
        foreach (var collection in result.Collections)
        {
            if (requests.FirstOrDefault(request => request.Folder.ServerId == collection.Folder.ServerId) is not { } request)
                Complain($"the answer speaks of collection {collection.Folder.ServerId}, for which the device did not ask");
            else if (collection.Status == "1")
                Apply(request, collection);
        }

        // Only after the other collections have their due: one bad collection does not spoil the rest.
        if (result.Collections.FirstOrDefault(collection => collection.Status == "3") is { } rejected)
            throw new SyncKeyRejectedException(rejected);
    }

    private void Apply(SyncRequest request, SyncResult result)
    {
        Check(request, result);
        var replica = ReplicaOf(request.Folder);
        if (request.SyncKey == "0")
            replica.Items.Clear();
        replica.Apply(request, result, what => Complain($"{request.Folder.DisplayName}: {what}"));
        if (!string.IsNullOrEmpty(result.SyncKey))
            replica.SyncKey = result.SyncKey;
    }

    private void Check(SyncRequest request, SyncResult result)
    {
        var name = request.Folder.DisplayName;
        // The class of a folder is of 12.1 and before.
        if (result.Class != (AtLeast(14, 0) ? null : request.Folder.Class))
            Complain($"{name}: the class {result.Class} in version {ProtocolVersion}");
        if (string.IsNullOrEmpty(result.SyncKey))
            Complain($"{name}: an answer without a key");
        // Phones loop on it for ever.
        if (result.MoreAvailable && result.ChangeCount == 0)
            Complain($"{name}: MoreAvailable without any change");
        if (request.WindowSize is > 0 and <= 512 and { } window && result.ChangeCount > window)
            Complain($"{name}: {result.ChangeCount} changes in a window of {window}");
        var ids = result.Added.Concat(result.Changed).Select(item => item.ServerId).Concat(result.Deleted).Concat(result.SoftDeleted);
        foreach (var twice in ids.GroupBy(id => id).Where(group => group.Count() > 1))
            Complain($"{name}: {twice.Key} comes more than once in one answer");
    }
}
