using System.Security;
using System.Xml.Linq;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Elements of an item by their path, <c>Tasks:Recurrence/Interval</c>. A container that <see cref="ItemData"/> does not read as a text is one of markup.</summary>
internal static class ItemPath
{
    /// <summary>Null where the element is absent.</summary>
    public static string? Read(XElement data, string path)
    {
        var names = Names(path);
        if (names.Count == 1 && data.Element(names[0]) is not { HasElements: true, Name.LocalName: not ("Body" or "Location" or "Categories" or "Children") })
            return new ItemData(data)[path];
        var element = names.Aggregate(data, (XElement? parent, XName name) => parent?.Element(name));
        return element is { HasElements: true } ? Markup(element) : element?.Value;
    }

    /// <summary>Puts the value in the place of what there is; null takes the element out, of the container that stays.</summary>
    public static void Write(XElement data, string path, string? value)
    {
        var names = Names(path);
        if (names.Count == 1)
        {
            data.Elements(names[0]).Remove();
            if (value is not null)
                data.Add(value.StartsWith('<') ? Parse(names[0], value) : ItemData.Build((path, value)).Elements());
            return;
        }

        var parent = names.SkipLast(1).Aggregate(data, (container, name) =>
        {
            if (container.Element(name) is null)
                container.Add(new XElement(name));
            return container.Element(name)!;
        });
        parent.Elements(names[^1]).Remove();
        if (value is not null)
            parent.Add(value.StartsWith('<') ? Parse(names[^1], value) : new XElement(names[^1], value.Length > 0 ? value : null));
    }

    /// <summary>Whether markup has all that other markup has; servers add what they must.</summary>
    public static bool Covers(string markup, string other) => Covers(XElement.Parse($"<x>{markup}</x>"), XElement.Parse($"<x>{other.Replace("AirSyncBase:", "", StringComparison.Ordinal)}</x>"));

    private static bool Covers(XElement element, XElement other) =>
        other.HasElements ? other.Elements().All(wanted => element.Elements(wanted.Name).Any(found => Covers(found, wanted))) : element.Value == other.Value;

    private static List<XName> Names(string path)
    {
        var page = path[..(path.IndexOf(':', StringComparison.Ordinal) + 1)];
        return [.. path[page.Length..].Split('/').Select(name => Ns.Name(name.Contains(':', StringComparison.Ordinal) ? name : page + name))];
    }

    private static XElement Parse(XName name, string markup) => XElement.Parse($"<{name.LocalName} xmlns='{name.NamespaceName}' xmlns:AirSyncBase='AirSyncBase'>{markup}</{name.LocalName}>");

    private static string Markup(XElement element) =>
        string.Concat(element.Elements().Select(child => $"<{child.Name.LocalName}>{(child.HasElements ? Markup(child) : SecurityElement.Escape(child.Value))}</{child.Name.LocalName}>"));
}
