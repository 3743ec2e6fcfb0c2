namespace OnOfficeSync.Domain.Addresses;

public sealed partial record Address
{
    /// <summary>The entries of a family.</summary>
    public EntryList Entries(EntryFamily family) => family switch
    {
        EntryFamily.Phones => Phones,
        EntryFamily.Faxes => Faxes,
        EntryFamily.Emails => Emails,
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "There is no such family."),
    };

    /// <summary>The address with other entries in the family of the list; the other families stay (R28). The same instance if the list is equal.</summary>
    public Address With(EntryList entries) => Entries(entries.Family) == entries ? this : entries.Family switch
    {
        EntryFamily.Phones => this with { Phones = entries },
        EntryFamily.Faxes => this with { Faxes = entries },
        _ => this with { Emails = entries },
    };

    private static EntryList OfFamily(EntryFamily family, EntryList entries) =>
        entries.Family == family ? entries : throw new ArgumentException($"{entries.Family} are no {family}.", nameof(entries));
}
