using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

public sealed partial class Device
{
    /// <summary>What the device keeps while it is off: its keys, folders and items.</summary>
    public XElement Remember() => new(
        "device",
        new XAttribute("id", DeviceId),
        new XAttribute("version", ProtocolVersion),
        new XAttribute("policyKey", PolicyKey),
        new XAttribute("folderSyncKey", FolderSyncKey),
        folders.Values.Select(folder => new XElement(
            "folder",
            new XAttribute("id", folder.ServerId),
            new XAttribute("parent", folder.ParentId),
            new XAttribute("name", folder.DisplayName),
            new XAttribute("type", folder.Type),
            SyncKey(folder) is { } key ? new XAttribute("key", key) : null,
            Items(folder).Select(item => new XElement("item", new XAttribute("id", item.Key), item.Value)))));

    /// <summary>Goes on with what <see cref="Remember"/> said.</summary>
    public void Recall(XElement memory)
    {
        ArgumentNullException.ThrowIfNull(memory);
        (PolicyKey, FolderSyncKey) = (memory.Attribute("policyKey")!.Value, memory.Attribute("folderSyncKey")!.Value);
        foreach (var element in memory.Elements("folder"))
        {
            var folder = new Folder(element.Attribute("id")!.Value, element.Attribute("parent")!.Value, element.Attribute("name")!.Value, (int)element.Attribute("type")!);
            folders[folder.ServerId] = folder;
            var replica = ReplicaOf(folder);
            replica.SyncKey = element.Attribute("key")?.Value;
            foreach (var item in element.Elements("item"))
                replica.Items[item.Attribute("id")!.Value] = item.Elements().Single();
        }
    }
}
