namespace OnOfficeSync.Domain.Addresses;

/// <summary>What the CRM's user calls an entry. Independent of its slot (R20).</summary>
public enum EntryType
{
    /// <summary>A mobile number; phones only.</summary>
    Mobile,

    /// <summary>Business.</summary>
    Business,

    /// <summary>Private.</summary>
    Private,

    /// <summary>Anything else.</summary>
    Other,
}
