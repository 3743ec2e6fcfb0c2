namespace OnOfficeSync.TestKit;

/// <summary>A Sync over several collections; a collection of which the server said nothing is not in it.</summary>
public sealed class SyncManyResult
{
    private readonly Dictionary<string, SyncResult> byId = [];

    internal SyncManyResult(EasResponse response, IEnumerable<Folder> asked)
    {
        Response = response;
        var known = asked.ToDictionary(folder => folder.ServerId);
        foreach (var collection in response.Root.Child("Collections").Children("Collection"))
        {
            var id = collection.Text("CollectionId") ?? "";
            byId[id] = new SyncResult(response, known.GetValueOrDefault(id) ?? new Folder(id, "0", id, 18), collection);
        }
    }

    public EasResponse Response { get; }

    /// <summary>The Status of the whole request; absent where only the collections have one.</summary>
    public string? Status => Response.Status;

    /// <summary>The bound that goes with Status 14 or 15.</summary>
    public int? Limit => Numbers.Read(Response.Root.Text("Limit"));

    public IReadOnlyCollection<SyncResult> Collections => byId.Values;

    public SyncResult? this[Folder folder] => byId.GetValueOrDefault(folder.ServerId);

    /// <summary>For a request about one collection: its result, also where the answer is empty or a failure as a whole.</summary>
    internal SyncResult Of(Folder folder) => this[folder] ?? new SyncResult(Response, folder, null);
}
