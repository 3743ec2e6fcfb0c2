using System.Text.Json;
using NodaTime.Text;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Storage.Crm.Addresses;

/// <summary>Turns addresses into documents and back. Equal addresses become equal bytes, by which an unchanged one is known (R45).</summary>
internal static class AddressDocuments
{
    public static byte[] Write(Address address) => JsonSerializer.SerializeToUtf8Bytes(new()
    {
        V = AddressDocument.Format,
        Salutation = address.Salutation,
        Title = address.Title,
        FirstName = address.FirstName,
        LastName = address.LastName,
        Company = address.Company,
        JobTitle = address.JobTitle,
        Street = address.Street,
        PostalCode = address.PostalCode,
        City = address.City,
        State = address.State,
        Country = address.Country,
        Birthday = address.Birthday is { } date ? LocalDatePattern.Iso.Format(date) : null,
        Website = address.Website,
        Notes = address.Notes,
        Categories = Texts(address.Categories),
        Phones = Entries(address.Phones),
        Faxes = Entries(address.Faxes),
        Emails = Entries(address.Emails),
        Users = Texts(address.Users),
        ReleasedFor = Texts(address.ReleasedFor),
        NextEntry = address.NextEntry,
    }, DocumentJson.Compact.AddressDocument);

    public static Address Read(ReadOnlySpan<byte> json)
    {
        var document = JsonSerializer.Deserialize(json, DocumentJson.Compact.AddressDocument)!;
        return new()
        {
            Salutation = document.Salutation,
            Title = document.Title,
            FirstName = document.FirstName,
            LastName = document.LastName,
            Company = document.Company,
            JobTitle = document.JobTitle,
            Street = document.Street,
            PostalCode = document.PostalCode,
            City = document.City,
            State = document.State,
            Country = document.Country,
            Birthday = document.Birthday is { } date ? LocalDatePattern.Iso.Parse(date).Value : null,
            Website = document.Website,
            Notes = document.Notes,
            Categories = [.. document.Categories ?? []],
            Phones = Entries(EntryFamily.Phones, document.Phones),
            Faxes = Entries(EntryFamily.Faxes, document.Faxes),
            Emails = Entries(EntryFamily.Emails, document.Emails),
            Users = [.. document.Users ?? []],
            ReleasedFor = [.. document.ReleasedFor ?? []],
            NextEntry = document.NextEntry,
        };
    }

    // Empty lists are left out, which halves a usual document.
    private static IReadOnlyList<string>? Texts(IReadOnlyList<string> texts) => texts.Count > 0 ? texts : null;

    private static List<EntryDocument>? Entries(EntryList entries) =>
        entries.Count > 0 ? [.. entries.Select(entry => new EntryDocument(entry.Id, entry.Value, entry.Type, entry.Standard, entry.Slot))] : null;

    private static EntryList Entries(EntryFamily family, IReadOnlyList<EntryDocument>? entries) => entries is null
        ? EntryList.Empty(family)
        : EntryList.Of(family, entries.Select(entry => new Entry(entry.Id, entry.Value, entry.Type, entry.Standard, entry.Slot)));
}
