using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>The device's copy of one collection, kept as a phone keeps it.</summary>
/// <param name="changesAreWhole">Whether a Change of the device's says the whole item.</param>
internal sealed class Replica(bool changesAreWhole)
{
    public string? SyncKey { get; set; }

    public Dictionary<string, XElement> Items { get; } = [];

    /// <summary>The device's own operations come first: what the server sends in the same answer is newer.</summary>
    public void Apply(SyncRequest request, SyncResult result, Action<string> complain)
    {
        foreach (var command in request.Commands)
            ApplyOwn(command, result, complain);
        foreach (var item in result.Added)
        {
            if (Items.ContainsKey(item.ServerId))
                complain($"Add of {item.ServerId}, which the device has");
            Items[item.ServerId] = item.ApplicationData;
        }

        foreach (var item in result.Changed)
        {
            if (!Items.ContainsKey(item.ServerId))
                complain($"Change of {item.ServerId}, which the device has not");
            Items[item.ServerId] = item.ApplicationData;
        }

        foreach (var id in result.Deleted.Concat(result.SoftDeleted))
        {
            if (!Items.Remove(id))
                complain($"Delete of {id}, which the device has not");
        }
    }

    // An edit or a delete stands in the phone long before the server hears of it: what was not taken must be put right by the server.
    private void ApplyOwn(XElement command, SyncResult result, Action<string> complain)
    {
        var id = command.Text("ServerId") ?? command.Text("ClientId")!;
        var answer = result.Answers.FirstOrDefault(a => a.Kind == command.Name.LocalName && (a.ClientId ?? a.ServerId) == id);
        var data = command.Child("ApplicationData");
        // The server shows the outcome of an edited occurrence as part of the series; the device does not compute it itself.
        if (command.Element(Ns.AirSyncBase + "InstanceId") is not null)
            return;
        switch (command.Name.LocalName)
        {
            case "Add" when answer is null:
                complain($"Add of {id} was not answered");
                break;
            case "Add" when answer is { Status: "1", ServerId: { } serverId }:
                Items[serverId] = new XElement(data!);
                Merge(Items[serverId], answer.ApplicationData);
                break;
            case "Change" when Items.TryGetValue(id, out var item):
                if (changesAreWhole)
                    item.Elements().Where(element => element.Name.LocalName is not ("Picture" or "Body")).Remove();
                Merge(item, data);
                Merge(item, answer?.ApplicationData);
                break;
            case "Delete":
                Items.Remove(id);
                break;
        }
    }

    /// <summary>What is named replaces, an empty element removes, what is not named stays: the phone shows what its user entered.</summary>
    private static void Merge(XElement item, XElement? changes)
    {
        foreach (var change in changes?.Elements() ?? [])
        {
            item.Elements(change.Name).Remove();
            if (change.HasElements || change.Value.Length > 0)
                item.Add(new XElement(change));
        }
    }
}
