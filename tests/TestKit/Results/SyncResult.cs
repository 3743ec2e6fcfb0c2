using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>An item the server sent by Add or Change.</summary>
public sealed record ServerItem(string ServerId, XElement ApplicationData, string? Class)
{
    public string? this[string field] => new ItemData(ApplicationData)[field];
}

/// <summary>The server's answer to one operation of the device; <c>Kind</c> is Add, Change, Delete or Fetch.</summary>
public sealed record ItemAnswer(string Kind, string? ClientId, string? ServerId, string? Status, XElement? ApplicationData);

/// <summary>What a Sync said about one collection.</summary>
public sealed class SyncResult
{
    internal SyncResult(EasResponse response, Folder folder, XElement? collection)
    {
        Response = response;
        Folder = folder;
        Status = collection.Text("Status") ?? response.Status;
        SyncKey = collection.Text("SyncKey");
        Class = collection.Text("Class");
        MoreAvailable = collection.Child("MoreAvailable") is not null;
        var commands = collection.Child("Commands");
        Added = [.. commands.Children("Add").Select(Item)];
        Changed = [.. commands.Children("Change").Select(Item)];
        Deleted = [.. commands.Children("Delete").Select(entry => entry.Text("ServerId")!)];
        SoftDeleted = [.. commands.Children("SoftDelete").Select(entry => entry.Text("ServerId")!)];
        Answers = [.. (collection.Child("Responses")?.Elements() ?? []).Select(Answer)];
    }

    public EasResponse Response { get; }

    public Folder Folder { get; }

    /// <summary>The collection's Status, or that of the whole request where the collection has none.</summary>
    public string? Status { get; }

    public string? SyncKey { get; }

    /// <summary>The class of the collection, which answers have up to 12.1.</summary>
    public string? Class { get; }

    public bool MoreAvailable { get; }

    public IReadOnlyList<ServerItem> Added { get; }

    public IReadOnlyList<ServerItem> Changed { get; }

    public IReadOnlyList<string> Deleted { get; }

    public IReadOnlyList<string> SoftDeleted { get; }

    /// <summary>The Responses element: one entry for each operation the server had to answer.</summary>
    public IReadOnlyList<ItemAnswer> Answers { get; }

    public int ChangeCount => Added.Count + Changed.Count + Deleted.Count + SoftDeleted.Count;

    public bool Succeeded => Response.IsEmpty || Status == "1";

    public ItemAnswer? AnswerTo(string id) => Answers.FirstOrDefault(answer => answer.ClientId == id || answer.ServerId == id);

    public SyncResult EnsureSucceeded() =>
        Succeeded ? this : throw new InvalidOperationException($"Sync of {Folder.DisplayName} failed with Status {Status}: {Response}");

    private static ServerItem Item(XElement entry) =>
        new(entry.Text("ServerId")!, entry.Child("ApplicationData") ?? new XElement(Ns.AirSync + "ApplicationData"), entry.Text("Class"));

    private static ItemAnswer Answer(XElement entry) => new(
        entry.Name.LocalName,
        entry.Text("ClientId"),
        entry.Text("ServerId"),
        entry.Text("Status"),
        entry.Child("ApplicationData") ?? entry.Child("Properties"));
}
