using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>What a class of items needs to be played with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Resource">Of the JSON API.</param>
/// <param name="NameElement">The element by which tests know an item.</param>
/// <param name="NameMember">The same in the JSON API.</param>
/// <param name="SendsWhole">Whether phones send an edited item as a whole; else what they edited alone.</param>
/// <param name="Touched">An element by which an item becomes another one.</param>
internal sealed record ElementClass(string Name, string Resource, string NameElement, string NameMember, bool SendsWhole, string Touched)
{
    private static readonly Dictionary<string, ElementClass> All = new[]
    {
        new ElementClass("Contacts", "addresses", "Contacts:LastName", "lastName", SendsWhole: true, "Contacts:JobTitle"),
        new ElementClass("Calendar", "appointments", "Calendar:Subject", "subject", SendsWhole: false, "Calendar:Subject"),
        new ElementClass("Tasks", "tasks", "Tasks:Subject", "subject", SendsWhole: false, "Tasks:Subject"),
    }.ToDictionary(kind => kind.Name);

    public static ElementClass Of(string name) => All[name];

    public Folder FolderOf(Device phone) => phone.Folders.Single(folder => folder.Class == Name);

    /// <summary>What every item has besides the element in question.</summary>
    public IEnumerable<(string Element, string Value)> Frame(ElementRow row, string version) => Name switch
    {
        "Contacts" => [(NameElement, NameOf(row)), ("Contacts:CompanyName", $"C {row.Element}")],
        "Calendar" => CalendarSamples.Frame(NameOf(row), version),
        _ => [(NameElement, NameOf(row))],
    };

    /// <summary>The name of the row's item.</summary>
    public string NameOf(ElementRow row) => row.Element == NameElement ? row.Sample.First : $"L {row.Element}";
}
