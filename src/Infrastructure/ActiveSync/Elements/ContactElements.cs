using System.Collections.Frozen;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>How an element's content is read and written.</summary>
internal enum ContactShape
{
    /// <summary>A text that the CRM has a field for.</summary>
    Field,

    /// <summary>The birthday: an instant on the wire, a date in the CRM.</summary>
    Birthday,

    /// <summary>Category elements in a container.</summary>
    Categories,

    /// <summary>The notes.</summary>
    Body,

    /// <summary>The notes where they are a text of the class itself (<see cref="ClassBody"/>).</summary>
    BodyOfClass,

    /// <summary>A text or container that the CRM has no field for; kept and given back as it came.</summary>
    Extra,

    /// <summary>The picture: an extra of limited size that leaving out never clears.</summary>
    Picture,

    /// <summary>Says nothing that would be kept.</summary>
    Ignored,
}

/// <summary>An element of a contact (MS-ASCNTC 2.2.2).</summary>
/// <param name="Element">Its token.</param>
/// <param name="Shape">How it is read and written.</param>
/// <param name="Field">The address's field; none for an extra.</param>
internal sealed record ContactElement(ushort Element, ContactShape Shape, AddressField Field = 0);

/// <summary>All elements of contacts, Contacts and Contacts2; which version has which is in <see cref="VersionTable"/>.</summary>
internal static class ContactElements
{
    /// <summary>The rows.</summary>
    public static readonly ContactElement[] Rows =
    [
        Field(Contacts.FileAs, AddressField.FileAs),
        Field(Contacts.Title, AddressField.Title),
        Field(Contacts.FirstName, AddressField.FirstName),
        Field(Contacts.LastName, AddressField.LastName),
        Field(Contacts.CompanyName, AddressField.Company),
        Field(Contacts.JobTitle, AddressField.JobTitle),
        Field(Contacts.BusinessAddressStreet, AddressField.Street),
        Field(Contacts.BusinessAddressPostalCode, AddressField.PostalCode),
        Field(Contacts.BusinessAddressCity, AddressField.City),
        Field(Contacts.BusinessAddressState, AddressField.State),
        Field(Contacts.BusinessAddressCountry, AddressField.Country),
        new(Contacts.Birthday, ContactShape.Birthday, AddressField.Birthday),
        Field(Contacts.WebPage, AddressField.Website),
        new(AirSyncBase.Body, ContactShape.Body, AddressField.Notes),
        new(Contacts.Body, ContactShape.BodyOfClass, AddressField.Notes),
        new(Contacts.Categories, ContactShape.Categories, AddressField.Categories),
        Field(Contacts.MobilePhoneNumber, Slot.Mobile),
        Field(Contacts.BusinessPhoneNumber, Slot.Business),
        Field(Contacts.Business2PhoneNumber, Slot.Business2),
        Field(Contacts.HomePhoneNumber, Slot.Home),
        Field(Contacts.Home2PhoneNumber, Slot.Home2),
        Field(Contacts.CarPhoneNumber, Slot.Car),
        Field(Contacts.RadioPhoneNumber, Slot.Radio),
        Field(Contacts.PagerNumber, Slot.Pager),
        Field(Contacts.AssistantPhoneNumber, Slot.Assistant),
        Field(Contacts2.CompanyMainPhone, Slot.CompanyMain),
        Field(Contacts2.MMS, Slot.Mms),
        Field(Contacts.BusinessFaxNumber, Slot.BusinessFax),
        Field(Contacts.HomeFaxNumber, Slot.HomeFax),
        Field(Contacts.Email1Address, Slot.Email1),
        Field(Contacts.Email2Address, Slot.Email2),
        Field(Contacts.Email3Address, Slot.Email3),

        // What the CRM has no field for.
        Extra(Contacts.Anniversary),
        Extra(Contacts.AssistantName),
        Extra(Contacts.Children),
        Extra(Contacts.Department),
        Extra(Contacts.HomeAddressCity),
        Extra(Contacts.HomeAddressCountry),
        Extra(Contacts.HomeAddressPostalCode),
        Extra(Contacts.HomeAddressState),
        Extra(Contacts.HomeAddressStreet),
        Extra(Contacts.MiddleName),
        Extra(Contacts.OfficeLocation),
        Extra(Contacts.OtherAddressCity),
        Extra(Contacts.OtherAddressCountry),
        Extra(Contacts.OtherAddressPostalCode),
        Extra(Contacts.OtherAddressState),
        Extra(Contacts.OtherAddressStreet),
        Extra(Contacts.Spouse),
        Extra(Contacts.Suffix),
        Extra(Contacts.YomiCompanyName),
        Extra(Contacts.YomiFirstName),
        Extra(Contacts.YomiLastName),
        new(Contacts.Picture, ContactShape.Picture),
        Extra(Contacts2.AccountName),
        Extra(Contacts2.CustomerId),
        Extra(Contacts2.GovernmentId),
        Extra(Contacts2.IMAddress),
        Extra(Contacts2.IMAddress2),
        Extra(Contacts2.IMAddress3),
        Extra(Contacts2.ManagerName),
        Extra(Contacts2.NickName),

        // Only for the recipient cache, which there is not (MS-ASCNTC 2.2.2.2, 2.2.2.64); what goes with a body.
        new(Contacts.Alias, ContactShape.Ignored),
        new(Contacts.WeightedRank, ContactShape.Ignored),
        new(AirSyncBase.NativeBodyType, ContactShape.Ignored),
        new(Contacts.BodySize, ContactShape.Ignored),
        new(Contacts.BodyTruncated, ContactShape.Ignored),
        new(Contacts.CompressedRTF, ContactShape.Ignored),
    ];

    private static readonly FrozenDictionary<ushort, ContactElement> ByElement = Rows.ToFrozenDictionary(row => row.Element);
    private static readonly ContactElement?[] ByField = FieldIndex();

    /// <summary>The row of an element; null for one that contacts do not have.</summary>
    public static ContactElement? Of(ushort element) => ByElement.GetValueOrDefault(element);

    /// <summary>The row of an address's field.</summary>
    public static ContactElement Of(AddressField field) => ByField[(int)field] ?? throw new ArgumentOutOfRangeException(nameof(field), field, "No element shows this field.");

    private static ContactElement Field(ushort element, AddressField field) => new(element, ContactShape.Field, field);

    private static ContactElement Field(ushort element, Slot slot) => Field(element, slot.Field());

    private static ContactElement Extra(ushort element) => new(element, ContactShape.Extra);

    private static ContactElement?[] FieldIndex()
    {
        var index = new ContactElement?[(int)AddressField.LastSlot + 1];
        foreach (var row in Rows.Where(row => row.Field != 0))
            index[(int)row.Field] ??= row;
        return index;
    }
}
