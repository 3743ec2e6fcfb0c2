namespace OnOfficeSync.Domain.Addresses;

/// <summary>The three groups of multi-entries of an address; every rule of slots holds for each of them alike (R19 to R28).</summary>
public enum EntryFamily
{
    /// <summary>Phone numbers (Telefonnummern).</summary>
    Phones,

    /// <summary>Fax numbers (Faxnummern).</summary>
    Faxes,

    /// <summary>E-mail addresses.</summary>
    Emails,
}
