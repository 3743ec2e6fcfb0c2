using System.Text.Json;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Where the JSON API shows what a contact element says (contract, "An address" and "On the wire"); written by hand.</summary>
internal static class CrmFields
{
    private static readonly Dictionary<string, string> Plain = new()
    {
        ["Title"] = "title",
        ["FirstName"] = "firstName",
        ["LastName"] = "lastName",
        ["CompanyName"] = "company",
        ["JobTitle"] = "jobTitle",
        ["BusinessAddressStreet"] = "street",
        ["BusinessAddressPostalCode"] = "postalCode",
        ["BusinessAddressCity"] = "city",
        ["BusinessAddressState"] = "state",
        ["BusinessAddressCountry"] = "country",
        ["Birthday"] = "birthday",
        ["WebPage"] = "website",
        ["Body"] = "notes",
    };

    private static readonly Dictionary<string, (string Family, string Slot)> Slots = new()
    {
        ["MobilePhoneNumber"] = ("phones", "mobile"),
        ["BusinessPhoneNumber"] = ("phones", "business"),
        ["Business2PhoneNumber"] = ("phones", "business2"),
        ["HomePhoneNumber"] = ("phones", "home"),
        ["Home2PhoneNumber"] = ("phones", "home2"),
        ["CarPhoneNumber"] = ("phones", "car"),
        ["RadioPhoneNumber"] = ("phones", "radio"),
        ["PagerNumber"] = ("phones", "pager"),
        ["AssistantPhoneNumber"] = ("phones", "assistant"),
        ["CompanyMainPhone"] = ("phones", "companyMain"),
        ["MMS"] = ("phones", "mms"),
        ["BusinessFaxNumber"] = ("faxes", "businessFax"),
        ["HomeFaxNumber"] = ("faxes", "homeFax"),
        ["Email1Address"] = ("emails", "email1"),
        ["Email2Address"] = ("emails", "email2"),
        ["Email3Address"] = ("emails", "email3"),
    };

    /// <summary>The member that shows the element; null where the CRM has none.</summary>
    public static string? MemberOf(ElementRow row) => row switch
    {
        { Page: "Contacts", Name: "Categories" } => "categories",
        { Page: "Contacts", Name: "Body" } => null,
        _ when Plain.TryGetValue(row.Name, out var member) => member,
        _ when Slots.TryGetValue(row.Name, out var slot) => $"{slot.Family}, slot {slot.Slot}",
        _ => null,
    };

    /// <summary>What the member shows, in the form in which a device writes it.</summary>
    public static string? Read(ElementRow row, JsonElement address)
    {
        if (row.Name == "Categories")
            return string.Join(';', address.GetProperty("categories").EnumerateArray().Select(category => category.GetString()));
        if (Slots.TryGetValue(row.Name, out var slot))
            return address.GetProperty(slot.Family).EnumerateArray().FirstOrDefault(entry => entry.GetProperty("slot").GetString() == slot.Slot) is { ValueKind: JsonValueKind.Object } entry
                ? entry.GetProperty("value").GetString()
                : null;
        var text = address.GetProperty(Plain[row.Name]).GetString();
        return row.Name == "Birthday" && text is not null ? $"{text}T11:59:00.000Z" : text;
    }
}
