using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>
/// An item's data by field name. Fields that are containers on the wire are read and written as one text: the Body by its Data,
/// Categories and Children joined by ';', the Location of 16.x by its DisplayName.
/// </summary>
public sealed class ItemData(XElement data)
{
    public XElement Xml { get; } = data;

    /// <summary>Null where the element is absent, "" where it is empty.</summary>
    public string? this[string field] => Xml.Element(Ns.Name(field)) is { } element ? Read(element) : null;

    /// <summary>ApplicationData of these fields, in their order; a field whose value is null is left out.</summary>
    public static XElement Build(params IEnumerable<(string Field, string? Value)> fields) =>
        new(Ns.AirSync + "ApplicationData", fields.Where(field => field.Value is not null).Select(field => Write(field.Field, field.Value!)));

    /// <summary>A copy as a phone sends it back after an edit: the named fields replaced (null: left out), all others as they are.</summary>
    public XElement With(params IEnumerable<(string Field, string? Value)> fields)
    {
        var copy = new XElement(Ns.AirSync + "ApplicationData", Xml.Elements());
        foreach (var (field, value) in fields)
        {
            copy.Elements(Ns.Name(field)).Remove();
            if (value is not null)
                copy.Add(Write(field, value));
        }

        return copy;
    }

    public override string ToString() => Xml.ToString();

    private static string Read(XElement element) => element.Name.LocalName switch
    {
        "Body" when element.Name.Namespace == Ns.AirSyncBase => element.Text("Data") ?? "",
        "Location" when element.Name.Namespace == Ns.AirSyncBase => element.Text("DisplayName") ?? "",
        "Categories" or "Children" => string.Join(';', element.Elements().Select(entry => entry.Value)),
        _ => element.Value,
    };

    private static XElement Write(string field, string value)
    {
        var name = Ns.Name(field);
        var space = name.Namespace;
        return name.LocalName switch
        {
            "Body" when space == Ns.AirSyncBase => new XElement(
                name,
                new XElement(space + "Type", "1"),
                new XElement(space + "EstimatedDataSize", System.Text.Encoding.UTF8.GetByteCount(value)),
                new XElement(space + "Data", value)),
            "Location" when space == Ns.AirSyncBase => new XElement(name, value.Length == 0 ? null : new XElement(space + "DisplayName", value)),
            "Categories" => new XElement(name, Entries(space + "Category", value)),
            "Children" => new XElement(name, Entries(space + "Child", value)),
            _ => new XElement(name, value.Length == 0 ? null : value),
        };
    }

    private static IEnumerable<XElement> Entries(XName name, string value) =>
        value.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(entry => new XElement(name, entry));
}
