using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>Makes contacts: <c>Contact.Build(("Contacts:LastName", "Meier"), ("AirSyncBase:Body", "Notiz"))</c>.</summary>
public static class Contact
{
    public static XElement Build(params IEnumerable<(string Field, string? Value)> fields) => ItemData.Build(fields);

    public static XElement Build(IReadOnlyDictionary<string, string?> fields) => ItemData.Build(fields.Select(field => (field.Key, field.Value)));
}
