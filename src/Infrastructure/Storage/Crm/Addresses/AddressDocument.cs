using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Storage.Crm.Addresses;

/// <summary>The stored shape of an address. It is not the Domain's type, so that the Domain may change without stored addresses becoming unreadable.</summary>
internal sealed record AddressDocument
{
    /// <summary>The shape's version.</summary>
    public const int Format = 1;

    public int V { get; set; }

    public string? Salutation { get; set; }

    public string? Title { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? Company { get; set; }

    public string? JobTitle { get; set; }

    public string? Street { get; set; }

    public string? PostalCode { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Country { get; set; }

    /// <summary>ISO date.</summary>
    public string? Birthday { get; set; }

    public string? Website { get; set; }

    public string? Notes { get; set; }

    public IReadOnlyList<string>? Categories { get; set; }

    public IReadOnlyList<EntryDocument>? Phones { get; set; }

    public IReadOnlyList<EntryDocument>? Faxes { get; set; }

    public IReadOnlyList<EntryDocument>? Emails { get; set; }

    public IReadOnlyList<string>? Users { get; set; }

    public IReadOnlyList<string>? ReleasedFor { get; set; }

    public int NextEntry { get; set; } = 1;
}

/// <summary>The stored shape of an entry.</summary>
internal sealed record EntryDocument(string Id, string Value, EntryType Type, bool Standard, Slot? Slot);
