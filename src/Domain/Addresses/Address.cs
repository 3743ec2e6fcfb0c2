using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>An address of the CRM. Empty texts are null. Source: contract, "An address".</summary>
public sealed partial record Address
{
    /// <summary>Form of address (Anrede); no device shows it.</summary>
    public string? Salutation { get; init; }

    /// <summary>Academic title.</summary>
    public string? Title { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name; this or <see cref="Company"/> is required.</summary>
    public string? LastName { get; init; }

    /// <summary>Company.</summary>
    public string? Company { get; init; }

    /// <summary>Job title.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Street and house number.</summary>
    public string? Street { get; init; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State.</summary>
    public string? State { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>Birthday, a date without time or zone.</summary>
    public LocalDate? Birthday { get; init; }

    /// <summary>Web page.</summary>
    public string? Website { get; init; }

    /// <summary>Notes; lines end with LF.</summary>
    public string? Notes { get; init; }

    /// <summary>Categories in order.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Phone numbers.</summary>
    /// <exception cref="ArgumentException">The list is of another family.</exception>
    public EntryList Phones { get; init => field = OfFamily(EntryFamily.Phones, value); } = EntryList.Empty(EntryFamily.Phones);

    /// <summary>Fax numbers.</summary>
    /// <exception cref="ArgumentException">The list is of another family.</exception>
    public EntryList Faxes { get; init => field = OfFamily(EntryFamily.Faxes, value); } = EntryList.Empty(EntryFamily.Faxes);

    /// <summary>E-mail addresses.</summary>
    /// <exception cref="ArgumentException">The list is of another family.</exception>
    public EntryList Emails { get; init => field = OfFamily(EntryFamily.Emails, value); } = EntryList.Empty(EntryFamily.Emails);

    /// <summary>Who sees the address in the CRM, by user name.</summary>
    public ImmutableArray<string> Users { get; init; } = [];

    /// <summary>Whose devices have it (Freigabe, R12), a part of <see cref="Users"/>.</summary>
    public ImmutableArray<string> ReleasedFor { get; init; } = [];

    /// <summary>The number of the next entry that is made, so that an entry's id is never used again.</summary>
    public int NextEntry { get; init; } = 1;
}
