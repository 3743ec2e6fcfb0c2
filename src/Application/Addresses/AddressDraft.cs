using NodaTime;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>
/// The whole of an address as a person wants it. Source: contract, "An address"; members mean what they mean in <see cref="Address"/>, and what is left out
/// takes its default.
/// </summary>
public sealed record AddressDraft
{
    /// <summary>The id that the caller takes the address to have; null when it names none.</summary>
    public string? Id { get; init; }

    /// <summary>Form of address.</summary>
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

    /// <summary>Birthday.</summary>
    public LocalDate? Birthday { get; init; }

    /// <summary>Web page.</summary>
    public string? Website { get; init; }

    /// <summary>Notes of any number of lines.</summary>
    public string? Notes { get; init; }

    /// <summary>Categories in order; null is none.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Phone numbers; null is none.</summary>
    public IReadOnlyList<EntryDraft>? Phones { get; init; }

    /// <summary>Fax numbers; null is none.</summary>
    public IReadOnlyList<EntryDraft>? Faxes { get; init; }

    /// <summary>E-mail addresses; null is none.</summary>
    public IReadOnlyList<EntryDraft>? Emails { get; init; }

    /// <summary>Who sees it; null means the caller for a new address, and whoever saw it for a known one.</summary>
    public IReadOnlyList<string>? Users { get; init; }

    /// <summary>Whose devices have it; null means the caller for a new address, and whoever had it for a known one, as far as they see it.</summary>
    public IReadOnlyList<string>? ReleasedFor { get; init; }
}

/// <summary>An entry as a person wants it.</summary>
public sealed record EntryDraft
{
    /// <summary>The entry that it replaces; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>Number or e-mail address, required.</summary>
    public string? Value { get; init; }

    /// <summary>What the user calls it.</summary>
    public EntryType Type { get; init; } = EntryType.Business;

    /// <summary>Whether it is its family's standard entry.</summary>
    public bool Standard { get; init; }

    /// <summary>Where devices show it; null is "keine Zuordnung".</summary>
    public Slot? Slot { get; init; }
}
