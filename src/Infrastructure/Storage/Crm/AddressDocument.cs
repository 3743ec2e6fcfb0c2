using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Storage.Crm;

/// <summary>The stored shape of an address. It is not the Domain's type, so that the Domain may change without stored addresses becoming unreadable.</summary>
internal sealed record AddressDocument
{
    /// <summary>The shape's version.</summary>
    public const int Format = 1;

    public int V { get; init; }

    public string? Salutation { get; init; }

    public string? Title { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Company { get; init; }

    public string? JobTitle { get; init; }

    public string? Street { get; init; }

    public string? PostalCode { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Country { get; init; }

    /// <summary>ISO date.</summary>
    public string? Birthday { get; init; }

    public string? Website { get; init; }

    public string? Notes { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }

    public IReadOnlyList<EntryDocument>? Phones { get; init; }

    public IReadOnlyList<EntryDocument>? Faxes { get; init; }

    public IReadOnlyList<EntryDocument>? Emails { get; init; }

    public IReadOnlyList<string>? Users { get; init; }

    public IReadOnlyList<string>? ReleasedFor { get; init; }

    public int NextEntry { get; init; } = 1;
}

/// <summary>The stored shape of an entry.</summary>
internal sealed record EntryDocument(string Id, string Value, EntryType Type, bool Standard, Slot? Slot);
