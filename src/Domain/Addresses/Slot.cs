namespace OnOfficeSync.Domain.Addresses;

/// <summary>A place on the device that holds one phone, fax or e-mail entry (Zuordnung). Source: contract, "Slots".</summary>
public enum Slot
{
    /// <summary>Mobile phone.</summary>
    Mobile,

    /// <summary>First business phone.</summary>
    Business,

    /// <summary>Second business phone.</summary>
    Business2,

    /// <summary>First home phone.</summary>
    Home,

    /// <summary>Second home phone.</summary>
    Home2,

    /// <summary>Car phone.</summary>
    Car,

    /// <summary>Radio phone.</summary>
    Radio,

    /// <summary>Pager.</summary>
    Pager,

    /// <summary>Assistant's phone.</summary>
    Assistant,

    /// <summary>Company main phone.</summary>
    CompanyMain,

    /// <summary>MMS number.</summary>
    Mms,

    /// <summary>Business fax.</summary>
    BusinessFax,

    /// <summary>Home fax.</summary>
    HomeFax,

    /// <summary>First e-mail address.</summary>
    Email1,

    /// <summary>Second e-mail address.</summary>
    Email2,

    /// <summary>Third e-mail address.</summary>
    Email3,
}
