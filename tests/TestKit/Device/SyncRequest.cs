using System.Globalization;
using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>What the device asks for and sends in one collection. What is not set is not sent.</summary>
public sealed class SyncRequest
{
    private readonly List<XElement> commands = [];
    private readonly List<XElement> bodyPreferences = [];

    internal SyncRequest(Folder folder, string syncKey) => (Folder, SyncKey) = (folder, syncKey);

    public Folder Folder { get; }

    /// <summary>The device's own key, unless a test puts another in its place.</summary>
    public string SyncKey { get; set; }

    public int? WindowSize { get; set; }

    public bool? GetChanges { get; set; }

    public bool? DeletesAsMoves { get; set; }

    /// <summary>0 the device wins, 1 the server wins.</summary>
    public int? Conflict { get; set; }

    public int? FilterType { get; set; }

    /// <summary>How much of a body version 2.5 wants, 0 to 9; later versions have no such element and say it by a BodyPreference.</summary>
    public int? Truncation { get; set; }

    /// <summary>Says the class inside Options as well, as some phones do from 14.0 on.</summary>
    public bool ClassInOptions { get; set; }

    /// <summary>Minutes; a property of the whole request.</summary>
    public int? Wait { get; set; }

    /// <summary>Seconds; a property of the whole request.</summary>
    public int? HeartbeatInterval { get; set; }

    /// <summary>Names such as "Contacts:LastName"; empty sends an empty element, null none.</summary>
    public IReadOnlyCollection<string>? Supported { get; set; }

    /// <summary>The last word on the Collection element, for requests that no setting can express.</summary>
    public Action<XElement>? Edit { get; set; }

    internal IReadOnlyList<XElement> Commands => commands;

    /// <summary>Not sent where the version has no such element; a preview is of 14.0.</summary>
    public SyncRequest BodyPreference(int type, int? truncationSize = null, bool? allOrNone = null, int? preview = null)
    {
        var space = Ns.AirSyncBase;
        bodyPreferences.Add(new XElement(
            space + "BodyPreference",
            new XElement(space + "Type", type),
            Optional(space + "TruncationSize", truncationSize),
            Optional(space + "AllOrNone", Flag(allOrNone)),
            Optional(space + "Preview", preview)));
        return this;
    }

    public SyncRequest Add(string clientId, XElement applicationData) =>
        Command("Add", new XElement(Ns.AirSync + "ClientId", clientId), Data(applicationData));

    /// <summary>With an instance id (16.x, compact UTC) only that occurrence of a series.</summary>
    public SyncRequest Change(string serverId, XElement applicationData, string? instanceId = null) =>
        Command("Change", new XElement(Ns.AirSync + "ServerId", serverId), Optional(Ns.AirSyncBase + "InstanceId", instanceId), Data(applicationData));

    public SyncRequest Delete(string serverId, string? instanceId = null) =>
        Command("Delete", new XElement(Ns.AirSync + "ServerId", serverId), Optional(Ns.AirSyncBase + "InstanceId", instanceId));

    public SyncRequest Fetch(string serverId) => Command("Fetch", new XElement(Ns.AirSync + "ServerId", serverId));

    /// <summary>The Collection element, its children in the order that the schema of the version demands.</summary>
    internal XElement ToXml(Version version)
    {
        var space = Ns.AirSync;
        var collection = new XElement(
            space + "Collection",
            version < new Version(14, 0) ? new XElement(space + "Class", Folder.Class) : null,
            new XElement(space + "SyncKey", SyncKey),
            new XElement(space + "CollectionId", Folder.ServerId),
            Supported is null ? null : new XElement(space + "Supported", Supported.Select(name => new XElement(Ns.Name(name)))),
            Optional(space + "DeletesAsMoves", Flag(DeletesAsMoves)),
            Optional(space + "GetChanges", Flag(GetChanges)),
            Optional(space + "WindowSize", WindowSize),
            OptionsXml(version),
            commands.Count == 0 ? null : new XElement(space + "Commands", commands));
        Edit?.Invoke(collection);
        return collection;
    }

    private XElement? OptionsXml(Version version)
    {
        var options = new XElement(
            Ns.AirSync + "Options",
            Optional(Ns.AirSync + "FilterType", FilterType),
            ClassInOptions && version >= new Version(14, 0) ? new XElement(Ns.AirSync + "Class", Folder.Class) : null,
            Optional(Ns.AirSync + "Truncation", Truncation),
            Optional(Ns.AirSync + "Conflict", Conflict),
            bodyPreferences);
        options.Descendants().Where(element => !CodePages.Has(version, element.Name)).Remove();
        return options.HasElements ? options : null;
    }

    private SyncRequest Command(string name, params XElement?[] content)
    {
        commands.Add(new XElement(Ns.AirSync + name, content));
        return this;
    }

    // Replica items carry their data under other names at times (Properties of a fetched item); on the wire it is always ApplicationData.
    private static XElement Data(XElement applicationData) => new(Ns.AirSync + "ApplicationData", applicationData.Elements());

    private static XElement? Optional(XName name, object? value) =>
        value is null ? null : new XElement(name, Convert.ToString(value, CultureInfo.InvariantCulture));

    private static int? Flag(bool? value) => value is { } set ? set ? 1 : 0 : null;
}
