using System.Xml.Linq;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Support;

/// <summary>Bodies that the phone itself makes only as a part of something larger.</summary>
public static class Bodies
{
    public const string PolicyType = "MS-EAS-Provisioning-WBXML";

    public static XElement ProvisionFirst(string type = PolicyType) => Ns.El(
        "Provision:Provision",
        Ns.El("Settings:DeviceInformation", Ns.El("Settings:Set", Ns.El("Settings:Model", "Raw"))),
        Policies(type));

    public static XElement ProvisionSecond(string key, string status = "1", string type = PolicyType) =>
        Ns.El("Provision:Provision", Policies(type, Ns.El("Provision:PolicyKey", key), Ns.El("Provision:Status", status)));

    public static XElement Policies(string type, params object?[] more) =>
        Ns.El("Provision:Policies", Ns.El("Provision:Policy", Ns.El("Provision:PolicyType", type), more));

    public static XElement? Policy(EasResponse answer) => answer.Root?.Descendants(Ns.Provision + "Policy").FirstOrDefault();

    public static string PolicyKey(EasResponse answer) =>
        Policy(answer)?.Element(Ns.Provision + "PolicyKey")?.Value ?? throw new InvalidOperationException($"No policy key: {answer}");

    public static XElement FolderSync(string? key) => Ns.El("FolderHierarchy:FolderSync", key is null ? null : Ns.El("FolderHierarchy:SyncKey", key));

    public static XElement Sync(params object?[] collections) => Ns.El("AirSync:Sync", Ns.El("AirSync:Collections", collections));

    public static XElement Collection(string? key, string? id, params object?[] more) => Ns.El(
        "AirSync:Collection",
        key is null ? null : Ns.El("AirSync:SyncKey", key),
        id is null ? null : Ns.El("AirSync:CollectionId", id),
        more);

    public static XElement Ping(string? heartbeat, params string[] folders) => Ns.El(
        "Ping:Ping",
        heartbeat is null ? null : Ns.El("Ping:HeartbeatInterval", heartbeat),
        folders.Length == 0 ? null : Ns.El("Ping:Folders", folders.Select(id => Ns.El("Ping:Folder", Ns.El("Ping:Id", id), Ns.El("Ping:Class", "Contacts")))));
}
