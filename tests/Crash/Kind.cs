using System.Globalization;
using System.Text.Json.Nodes;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Crash;

/// <summary>A kind of items: its resource and folder, what names an item for ever on both sides, and a field for each of a user's two phones, which that phone alone edits.</summary>
internal sealed record Kind(string Resource, int FolderType, string NameMember, string NameElement, Field[] Fields)
{
    public static readonly Kind[] All =
    [
        new("addresses", Folder.ContactsType, "lastName", "Contacts:LastName", [new("jobTitle", "Contacts:JobTitle"), new("city", "Contacts:BusinessAddressCity")]),
        new("appointments", Folder.CalendarType, "subject", "Calendar:Subject", [new("location", "Calendar:Location"), new("categories", "Calendar:Categories")]),
        new("tasks", Folder.TasksType, "subject", "Tasks:Subject", [new("categories", "Tasks:Categories"), new("due", "Tasks:DueDate")]),
    ];

    /// <summary>The field that people in the CRM alone edit.</summary>
    public const string OfTheCrm = "notes";

    // Every device has the appointments of tomorrow.
    private static DateTimeOffset Tomorrow => TimeProvider.System.GetUtcNow().AddDays(1);

    public Folder FolderOf(Device phone) => phone.Folders.Single(folder => folder.Type == FolderType);

    /// <summary>A new item as a phone says it.</summary>
    public IEnumerable<(string, string?)> OnPhone(string name) => FolderType == Folder.CalendarType
        ? [(NameElement, name), ("Calendar:StartTime", $"{Tomorrow:yyyyMMdd}T110000Z"), ("Calendar:EndTime", $"{Tomorrow:yyyyMMdd}T120000Z")]
        : [(NameElement, name)];

    /// <summary>A new item as the JSON API takes it.</summary>
    public JsonObject InCrm(string name)
    {
        var item = new JsonObject { [NameMember] = name };
        if (FolderType == Folder.CalendarType)
            (item["start"], item["end"]) = ($"{Tomorrow:yyyy-MM-dd}T09:00:00", $"{Tomorrow:yyyy-MM-dd}T10:00:00");
        return item;
    }
}

/// <summary>A field on both sides.</summary>
internal sealed record Field(string Member, string Element)
{
    private bool IsDate => Member == "due";

    /// <summary>A value that was never there before.</summary>
    public string Value(string owner, int number) =>
        IsDate ? new DateOnly(2027, 1, 1).AddDays(number).ToString("O", CultureInfo.InvariantCulture) : $"{owner} {number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The value as a phone says it.</summary>
    public IEnumerable<(string, string?)> Said(Device phone, string value) =>
        IsDate ? [("Tasks:UtcDueDate", $"{value}T00:00:00.000Z"), (Element, $"{value}T00:00:00.000Z")] : [(ElementOn(phone), value)];

    public string? ShownOn(Device phone, ItemData item) => item[ElementOn(phone)] is { Length: > 0 } value ? IsDate ? value[..10] : value : null;

    public string? ShownIn(JsonObject item) => item[Member] switch
    {
        JsonArray { Count: 0 } or null => null,
        JsonArray values => string.Join(';', values.Select(value => (string)value!)),
        var value => (string)value!,
    };

    // The place of an appointment has a container of its own from 16.0 on.
    private string ElementOn(Device phone) => Element == "Calendar:Location" && Version.Parse(phone.ProtocolVersion).Major >= 16 ? "AirSyncBase:Location" : Element;
}
