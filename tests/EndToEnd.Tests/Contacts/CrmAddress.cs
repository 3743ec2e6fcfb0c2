namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>An address as the JSON API gives and takes it.</summary>
public sealed record CrmAddress
{
    public string? Id { get; set; }

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

    public string? Birthday { get; set; }

    public string? Website { get; set; }

    public string? Notes { get; set; }

    public IList<string> Categories { get; set; } = [];

    public IList<CrmEntry> Phones { get; set; } = [];

    public IList<CrmEntry> Faxes { get; set; } = [];

    public IList<CrmEntry> Emails { get; set; } = [];

    public IList<string>? Users { get; set; }

    public IList<string>? ReleasedFor { get; set; }

    public IList<CrmEntry> Entries(string family) => family switch
    {
        "phones" => Phones,
        "faxes" => Faxes,
        _ => Emails,
    };

    /// <summary>The entries of a family for comparison: value, type, slot or "-", and a star for the standard.</summary>
    public IEnumerable<string> Brief(string family) => Entries(family).Select(entry => entry.ToString());
}

/// <summary>A phone number, fax number or e-mail address as the JSON API gives and takes it.</summary>
public sealed record CrmEntry
{
    public CrmEntry()
    {
    }

    public CrmEntry(string value, string? slot = null, string type = "business", bool standard = false) => (Value, Slot, Type, Standard) = (value, slot, type, standard);

    public string? Id { get; set; }

    public string Value { get; set; } = "";

    public string Type { get; set; } = "business";

    public bool Standard { get; set; }

    public string? Slot { get; set; }

    public override string ToString() => $"{Value} {Type} {Slot ?? "-"}{(Standard ? " *" : "")}";
}

/// <summary>A notice as the JSON API gives it.</summary>
public sealed record CrmNotice
{
    public required string Kind { get; init; }

    public required CrmNoticeItem Item { get; init; }

    public string? DeviceId { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyDictionary<string, string> Details { get; init; }
}

/// <summary>What a notice is about.</summary>
public sealed record CrmNoticeItem(string Kind, string? Id);
