using System.Collections.Frozen;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Addresses;
using Page1 = OnOfficeSync.ActiveSync.Wbxml.Contacts;

namespace OnOfficeSync.ActiveSync.Contacts;

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
/// <param name="From">The first version that knows it; older ones are never sent it.</param>
internal sealed record ContactElement(ushort Element, ContactShape Shape, AddressField Field = 0, ProtocolVersion From = ProtocolVersion.V14_1)
{
    /// <summary>Whether leaving the element out may clear it: never the body and the picture (MS-ASCMD 2.2.3.24).</summary>
    public bool IsClearedByAbsence => Shape is not (ContactShape.Body or ContactShape.Picture or ContactShape.Ignored);
}

/// <summary>All elements of contacts, Contacts and Contacts2.</summary>
internal static class ContactElements
{
    /// <summary>The rows.</summary>
    public static readonly ContactElement[] Rows =
    [
        Field(Page1.FileAs, AddressField.FileAs),
        Field(Page1.Title, AddressField.Title),
        Field(Page1.FirstName, AddressField.FirstName),
        Field(Page1.LastName, AddressField.LastName),
        Field(Page1.CompanyName, AddressField.Company),
        Field(Page1.JobTitle, AddressField.JobTitle),
        Field(Page1.BusinessAddressStreet, AddressField.Street),
        Field(Page1.BusinessAddressPostalCode, AddressField.PostalCode),
        Field(Page1.BusinessAddressCity, AddressField.City),
        Field(Page1.BusinessAddressState, AddressField.State),
        Field(Page1.BusinessAddressCountry, AddressField.Country),
        new(Page1.Birthday, ContactShape.Birthday, AddressField.Birthday),
        Field(Page1.WebPage, AddressField.Website),
        new(AirSyncBase.Body, ContactShape.Body, AddressField.Notes),
        new(Page1.Categories, ContactShape.Categories, AddressField.Categories),
        Field(Page1.MobilePhoneNumber, Slot.Mobile),
        Field(Page1.BusinessPhoneNumber, Slot.Business),
        Field(Page1.Business2PhoneNumber, Slot.Business2),
        Field(Page1.HomePhoneNumber, Slot.Home),
        Field(Page1.Home2PhoneNumber, Slot.Home2),
        Field(Page1.CarPhoneNumber, Slot.Car),
        Field(Page1.RadioPhoneNumber, Slot.Radio),
        Field(Page1.PagerNumber, Slot.Pager),
        Field(Page1.AssistantPhoneNumber, Slot.Assistant),
        Field(Contacts2.CompanyMainPhone, Slot.CompanyMain),
        Field(Contacts2.MMS, Slot.Mms),
        Field(Page1.BusinessFaxNumber, Slot.BusinessFax),
        Field(Page1.HomeFaxNumber, Slot.HomeFax),
        Field(Page1.Email1Address, Slot.Email1),
        Field(Page1.Email2Address, Slot.Email2),
        Field(Page1.Email3Address, Slot.Email3),

        // What the CRM has no field for.
        Extra(Page1.Anniversary),
        Extra(Page1.AssistantName),
        Extra(Page1.Children),
        Extra(Page1.Department),
        Extra(Page1.HomeAddressCity),
        Extra(Page1.HomeAddressCountry),
        Extra(Page1.HomeAddressPostalCode),
        Extra(Page1.HomeAddressState),
        Extra(Page1.HomeAddressStreet),
        Extra(Page1.MiddleName),
        Extra(Page1.OfficeLocation),
        Extra(Page1.OtherAddressCity),
        Extra(Page1.OtherAddressCountry),
        Extra(Page1.OtherAddressPostalCode),
        Extra(Page1.OtherAddressState),
        Extra(Page1.OtherAddressStreet),
        Extra(Page1.Spouse),
        Extra(Page1.Suffix),
        Extra(Page1.YomiCompanyName),
        Extra(Page1.YomiFirstName),
        Extra(Page1.YomiLastName),
        new(Page1.Picture, ContactShape.Picture),
        Extra(Contacts2.AccountName),
        Extra(Contacts2.CustomerId),
        Extra(Contacts2.GovernmentId),
        Extra(Contacts2.IMAddress),
        Extra(Contacts2.IMAddress2),
        Extra(Contacts2.IMAddress3),
        Extra(Contacts2.ManagerName),
        Extra(Contacts2.NickName),

        // Only for the recipient cache, which there is not (MS-ASCNTC 2.2.2.2, 2.2.2.64); a format hint.
        new(Page1.Alias, ContactShape.Ignored),
        new(Page1.WeightedRank, ContactShape.Ignored),
        new(AirSyncBase.NativeBodyType, ContactShape.Ignored),
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
            index[(int)row.Field] = row;
        return index;
    }
}
