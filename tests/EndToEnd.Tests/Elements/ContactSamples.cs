using System.Text.Json;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Elements of contacts, and where the JSON API shows them (contract, "An address" and "On the wire"); written by hand.</summary>
internal static class ContactSamples
{
    private static int numbers = 10;

    public static IReadOnlyList<Sample> All { get; } =
    [
        Field("Contacts:Title", "title"),
        Field("Contacts:FirstName", "firstName"),
        Field("Contacts:LastName", "lastName"),
        Field("Contacts:CompanyName", "company"),
        Field("Contacts:JobTitle", "jobTitle"),
        Field("Contacts:BusinessAddressStreet", "street"),
        Field("Contacts:BusinessAddressPostalCode", "postalCode"),
        Field("Contacts:BusinessAddressCity", "city"),
        Field("Contacts:BusinessAddressState", "state"),
        Field("Contacts:BusinessAddressCountry", "country"),
        Field("Contacts:WebPage", "website"),
        Field("AirSyncBase:Body", "notes"),
        Field("Contacts:Body", "notes"),
        new("Contacts:Birthday", Fate.Field, "1980-02-29T11:59:00.000Z", "1981-03-05T11:59:00.000Z") { Crm = new CrmMembers("""{"birthday":"1980-02-29"}""", """{"birthday":null}""") },
        new("Contacts:Categories", Fate.Field, "Größter;Zweiter & <neuer>", "Dritter") { Crm = Categories("Größter", "Zweiter & <neuer>") },
        new("Contacts:Categories/Category", Fate.Field, "Größter", "Zweiter & <neuer>") { Crm = Categories("Größter") },

        Phone("Contacts:MobilePhoneNumber", "mobile", "Contacts:MobilePhoneNumber"),
        Phone("Contacts:HomePhoneNumber", "home", "Contacts:HomePhoneNumber"),
        Phone("Contacts:Home2PhoneNumber", "home2", "Contacts:HomePhoneNumber"),
        Phone("Contacts:BusinessPhoneNumber", "business"),
        Phone("Contacts:Business2PhoneNumber", "business2"),
        Phone("Contacts:CarPhoneNumber", "car"),
        Phone("Contacts:RadioPhoneNumber", "radio"),
        Phone("Contacts:PagerNumber", "pager"),
        Phone("Contacts:AssistantPhoneNumber", "assistant"),
        Phone("Contacts2:CompanyMainPhone", "companyMain"),
        Phone("Contacts2:MMS", "mms"),
        Fax("Contacts:BusinessFaxNumber", "businessFax"),
        Fax("Contacts:HomeFaxNumber", "homeFax"),
        Email("Contacts:Email1Address", "email1"),
        Email("Contacts:Email2Address", "email2"),
        Email("Contacts:Email3Address", "email3"),

        Beside("Contacts:Anniversary", "2001-05-05T22:00:00.000Z", "2002-06-06T00:00:00.000Z"),
        Beside("Contacts:AssistantName"),
        Beside("Contacts:Children", "Größter;Zweiter & <neuer>", "Dritter"),
        Beside("Contacts:Children/Child", "Größter", "Zweiter & <neuer>"),
        Beside("Contacts:Department"),
        Beside("Contacts:HomeAddressCity"),
        Beside("Contacts:HomeAddressCountry"),
        Beside("Contacts:HomeAddressPostalCode"),
        Beside("Contacts:HomeAddressState"),
        Beside("Contacts:HomeAddressStreet"),
        Beside("Contacts:MiddleName"),
        Beside("Contacts:OfficeLocation"),
        Beside("Contacts:OtherAddressCity"),
        Beside("Contacts:OtherAddressCountry"),
        Beside("Contacts:OtherAddressPostalCode"),
        Beside("Contacts:OtherAddressState"),
        Beside("Contacts:OtherAddressStreet"),
        Beside("Contacts:Spouse"),
        Beside("Contacts:Suffix"),
        Beside("Contacts:YomiCompanyName"),
        Beside("Contacts:YomiFirstName"),
        Beside("Contacts:YomiLastName"),
        Beside("Contacts:Picture", "AQIDBAUG", "BAUGBwgJ"),
        Beside("Contacts2:CustomerId"),
        Beside("Contacts2:GovernmentId"),
        Beside("Contacts2:IMAddress"),
        Beside("Contacts2:IMAddress2"),
        Beside("Contacts2:IMAddress3"),
        Beside("Contacts2:ManagerName"),
        Beside("Contacts2:AccountName"),
        Beside("Contacts2:NickName"),

        Texts("Contacts:FileAs", Fate.ByRule) with { Remark = "`Lastname, Firstname`, else the company" },
        .. BodySamples.Of("Contacts"),

        // Of the recipient cache, which there is not (MS-ASCNTC 2.2.2.2, 2.2.2.64).
        Texts("Contacts:Alias", Fate.Ignored),
        new("Contacts:WeightedRank", Fate.Ignored, "4711", "4712"),
    ];

    private static Sample Texts(string element, Fate fate) => new(element, fate, $"{element} eins: Ärger & <Übermut> 🏠", $"{element} zwei");

    private static Sample Field(string element, string member)
    {
        var sample = Texts(element, Fate.Field);
        return sample with { Crm = new CrmMembers($$"""{"{{member}}":{{JsonSerializer.Serialize(sample.First)}}}""", $$"""{"{{member}}":null}""") };
    }

    private static CrmMembers Categories(params string[] names) => new($$"""{"categories":{{JsonSerializer.Serialize(names)}}}""", """{"categories":[]}""");

    private static Sample Beside(string element, string? first = null, string? second = null) =>
        first is null ? Texts(element, Fate.Beside) : new(element, Fate.Beside, first, second!);

    private static Sample Phone(string element, string slot, string fallback = "Contacts:BusinessPhoneNumber") => Number(element, "phones", slot, fallback);

    private static Sample Fax(string element, string slot) => Number(element, "faxes", slot, element);

    private static Sample Number(string element, string family, string slot, string fallback)
    {
        var number = $"+49 241 47{numbers++}";
        return Slot(element, family, slot, fallback, $"{number}1", $"{number}2");
    }

    private static Sample Email(string element, string slot) => Slot(element, "emails", slot, "Contacts:Email1Address", $"{slot}.eins@example.org", $"{slot}.zwei@example.org");

    private static Sample Slot(string element, string family, string slot, string fallback, string first, string second) =>
        new(element, Fate.Field, first, second) { Crm = new CrmSlot(family, slot, first), Fallback = fallback };
}
