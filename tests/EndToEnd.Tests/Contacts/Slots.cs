using System.Globalization;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>A slot as the contract lists it.</summary>
/// <param name="Family">Its family.</param>
/// <param name="Name">As the JSON API calls it.</param>
/// <param name="Element">As ActiveSync calls it.</param>
/// <param name="Type">The type of what a device makes in it.</param>
internal sealed record SlotRow(string Family, string Name, string Element, string Type)
{
    /// <summary>A value that fits, another for each number.</summary>
    public string Value(int number) => Family == "emails"
        ? string.Create(CultureInfo.InvariantCulture, $"mail{number}@example.org")
        : string.Create(CultureInfo.InvariantCulture, $"0241 5{number:D6}");
}

/// <summary>The contract's table of slots, written down a second time.</summary>
internal static class Slots
{
    public static readonly SlotRow[] All =
    [
        new("phones", "mobile", "Contacts:MobilePhoneNumber", "mobile"),
        new("phones", "business", "Contacts:BusinessPhoneNumber", "business"),
        new("phones", "business2", "Contacts:Business2PhoneNumber", "business"),
        new("phones", "home", "Contacts:HomePhoneNumber", "private"),
        new("phones", "home2", "Contacts:Home2PhoneNumber", "private"),
        new("phones", "car", "Contacts:CarPhoneNumber", "business"),
        new("phones", "radio", "Contacts:RadioPhoneNumber", "business"),
        new("phones", "pager", "Contacts:PagerNumber", "business"),
        new("phones", "assistant", "Contacts:AssistantPhoneNumber", "business"),
        new("phones", "companyMain", "Contacts2:CompanyMainPhone", "business"),
        new("phones", "mms", "Contacts2:MMS", "business"),
        new("faxes", "businessFax", "Contacts:BusinessFaxNumber", "business"),
        new("faxes", "homeFax", "Contacts:HomeFaxNumber", "private"),
        new("emails", "email1", "Contacts:Email1Address", "business"),
        new("emails", "email2", "Contacts:Email2Address", "business"),
        new("emails", "email3", "Contacts:Email3Address", "business"),
    ];
}
