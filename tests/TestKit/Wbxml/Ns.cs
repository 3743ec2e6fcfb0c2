using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>The code pages as XML namespaces, and short ways to name and make elements.</summary>
public static class Ns
{
    public static readonly XNamespace AirSync = "AirSync";
    public static readonly XNamespace AirSyncBase = "AirSyncBase";
    public static readonly XNamespace Contacts = "Contacts";
    public static readonly XNamespace Calendar = "Calendar";
    public static readonly XNamespace Tasks = "Tasks";
    public static readonly XNamespace FolderHierarchy = "FolderHierarchy";
    public static readonly XNamespace Estimate = "GetItemEstimate";
    public static readonly XNamespace ItemOperations = "ItemOperations";
    public static readonly XNamespace Ping = "Ping";
    public static readonly XNamespace Provision = "Provision";
    public static readonly XNamespace Search = "Search";
    public static readonly XNamespace Settings = "Settings";

    /// <summary>"Contacts:LastName" as a name; a misspelt one is an error here, lest a test looks for what cannot come.</summary>
    public static XName Name(string qualified)
    {
        ArgumentNullException.ThrowIfNull(qualified);
        var colon = qualified.IndexOf(':', StringComparison.Ordinal);
        var name = XName.Get(qualified[(colon + 1)..], colon < 0 ? "" : qualified[..colon]);
        return CodePages.Knows(name) ? name : throw new ArgumentException($"ActiveSync has no element {qualified}", nameof(qualified));
    }

    /// <summary><c>Ns.El("Calendar:Recurrence", Ns.El("Calendar:Type", "1"))</c></summary>
    public static XElement El(string qualified, params object?[] content) => new(Name(qualified), content);

    internal static XElement? Child(this XElement? element, string name) => element?.Element(element.Name.Namespace + name);

    internal static IEnumerable<XElement> Children(this XElement? element, string name) =>
        element?.Elements(element.Name.Namespace + name) ?? [];

    internal static string? Text(this XElement? element, string name) => element.Child(name)?.Value;
}
