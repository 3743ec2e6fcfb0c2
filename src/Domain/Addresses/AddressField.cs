namespace OnOfficeSync.Domain.Addresses;

/// <summary>
/// What a device can show of an address: the plain fields and the sixteen slots. The numbers are part of stored snapshots and never change.
/// </summary>
public enum AddressField : byte
{
    /// <summary>How the device files it: "Lastname, Firstname", else the company. Made by rule, never stored from a device.</summary>
    FileAs = 1,

    /// <summary>Academic title.</summary>
    Title = 2,

    /// <summary>First name.</summary>
    FirstName = 3,

    /// <summary>Last name.</summary>
    LastName = 4,

    /// <summary>Company.</summary>
    Company = 5,

    /// <summary>Job title.</summary>
    JobTitle = 6,

    /// <summary>Street and house number.</summary>
    Street = 7,

    /// <summary>Postal code.</summary>
    PostalCode = 8,

    /// <summary>City.</summary>
    City = 9,

    /// <summary>State.</summary>
    State = 10,

    /// <summary>Country.</summary>
    Country = 11,

    /// <summary>Birthday as an ISO date, <c>1980-02-29</c>.</summary>
    Birthday = 12,

    /// <summary>Web page.</summary>
    Website = 13,

    /// <summary>Notes; lines end with LF.</summary>
    Notes = 14,

    /// <summary>Categories, one a line, in order.</summary>
    Categories = 15,

    /// <summary>The first slot; the others follow in the order of <see cref="Slot"/>.</summary>
    FirstSlot = 32,

    /// <summary>The last slot.</summary>
    LastSlot = FirstSlot + Slot.Email3,
}
