using NodaTime;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Host.Web.Json;

/// <summary>An address as the JSON API writes it. Source: contract, "An address".</summary>
internal sealed record AddressJson
{
    public string? Id { get; init; }

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

    public LocalDate? Birthday { get; init; }

    public string? Website { get; init; }

    public string? Notes { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }

    public IReadOnlyList<EntryJson>? Phones { get; init; }

    public IReadOnlyList<EntryJson>? Faxes { get; init; }

    public IReadOnlyList<EntryJson>? Emails { get; init; }

    public IReadOnlyList<string>? Users { get; init; }

    public IReadOnlyList<string>? ReleasedFor { get; init; }
}

/// <summary>A phone number, fax number or e-mail address.</summary>
internal sealed record EntryJson
{
    public string? Id { get; init; }

    public string? Value { get; init; }

    public EntryType Type { get; init; } = EntryType.Business;

    public bool Standard { get; init; }

    public Slot? Slot { get; init; }
}

/// <summary>Where devices show an entry.</summary>
internal sealed record SlotJson
{
    public Slot? Slot { get; init; }
}
