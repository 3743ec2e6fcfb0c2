using NodaTime.Text;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>How an address looks on a device. Source: contract, "On the wire" and "Slots".</summary>
public static class AddressPresentation
{
    /// <summary>
    /// What a device is to show of the address. The salutation has no field; e-mails are plain addresses; the birthday is an ISO date; categories stand one
    /// a line; lines of the notes end with LF; numbers, faxes and e-mails stand in the slots of <see cref="EntryList.Outgoing"/>.
    /// </summary>
    public static AddressView View(this Address address) => AddressView.Of(Fields(address).Where(field => !string.IsNullOrEmpty(field.Value))!);

    /// <summary>
    /// How a device files the address: "Lastname, Firstname", the one of them that exists, else the company; empty if there is none. Made anew each time,
    /// never taken from a device.
    /// </summary>
    public static string FileAs(this Address address)
    {
        string[] names = [.. new[] { address.LastName, address.FirstName }.OfType<string>().Select(name => name.Trim()).Where(name => name.Length > 0)];
        return names.Length > 0 ? string.Join(", ", names) : address.Company?.Trim() ?? "";
    }

    /// <summary>What people would call the address that a view shows; empty if it says nothing.</summary>
    public static string Subject(this AddressView view) =>
        new[] { view[AddressField.FirstName] + " " + view[AddressField.LastName], view[AddressField.Company], view[AddressField.FileAs], view[Slot.Email1] }
            .Select(name => name.Trim())
            .FirstOrDefault(name => name.Length > 0) ?? "";

    private static IEnumerable<KeyValuePair<AddressField, string?>> Fields(Address address)
    {
        yield return new(AddressField.FileAs, address.FileAs());
        yield return new(AddressField.Title, address.Title);
        yield return new(AddressField.FirstName, address.FirstName);
        yield return new(AddressField.LastName, address.LastName);
        yield return new(AddressField.Company, address.Company);
        yield return new(AddressField.JobTitle, address.JobTitle);
        yield return new(AddressField.Street, address.Street);
        yield return new(AddressField.PostalCode, address.PostalCode);
        yield return new(AddressField.City, address.City);
        yield return new(AddressField.State, address.State);
        yield return new(AddressField.Country, address.Country);
        yield return new(AddressField.Birthday, address.Birthday is { } date ? LocalDatePattern.Iso.Format(date) : null);
        yield return new(AddressField.Website, address.Website);
        yield return new(AddressField.Notes, address.Notes?.ReplaceLineEndings("\n"));
        yield return new(AddressField.Categories, string.Join('\n', address.Categories));
        foreach (var (slot, entry) in address.Phones.Outgoing().AddRange(address.Faxes.Outgoing()))
            yield return new(slot.Field(), entry.Value);
        foreach (var (slot, entry) in address.Emails.Outgoing())
            yield return new(slot.Field(), EmailIdentity.AddressOf(entry.Value));
    }
}
