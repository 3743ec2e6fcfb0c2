using System.Globalization;
using System.Text;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Contacts.Walks;

/// <summary>
/// One text for what a phone shows of an address and one for what it ought to show by the contract, told here from the JSON API's address a second time;
/// spellings that mean the same are the same text.
/// </summary>
internal static class Canon
{
    /// <summary>What a phone of a user to whom the address is released ought to show; so many bytes of the notes count.</summary>
    public static string Expected(CrmAddress address, int notesBytes)
    {
        string?[] names = [address.LastName, address.FirstName];
        var fileAs = string.Join(", ", names.Where(name => !string.IsNullOrEmpty(name)));
        return Join(
            address.Website,
            fileAs.Length > 0 ? fileAs : address.Company,
            address.FirstName,
            address.LastName,
            address.Company,
            address.JobTitle,
            address.City,
            address.Birthday,
            Notes(address.Notes, notesBytes),
            string.Join(';', address.Categories),
            string.Join(',', Chance.Slots.Select(slot => $"{slot.Name}={Number(ShownIn(address, slot))}")));
    }

    /// <summary>What a phone shows.</summary>
    public static string Shown(ItemData item, int notesBytes) => Join(
        item["Contacts:WebPage"],
        item["Contacts:FileAs"],
        item["Contacts:FirstName"],
        item["Contacts:LastName"],
        item["Contacts:CompanyName"],
        item["Contacts:JobTitle"],
        item["Contacts:BusinessAddressCity"],
        Day(item["Contacts:Birthday"]),
        Notes(item["AirSyncBase:Body"], notesBytes),
        item["Contacts:Categories"],
        string.Join(',', Chance.Slots.Select(slot => $"{slot.Name}={Number(item[slot.Element])}")));

    /// <summary>What a phone shows of what the CRM has no field for, with the address's mark.</summary>
    public static string Extras(ItemData item) => Join([item["Contacts:WebPage"], .. WalkPhone.Extras.Select(extra => item[extra])]);

    private static string Join(params IEnumerable<string?> values) => string.Join(" | ", values.Select(value => value ?? ""));

    private static string? ShownIn(CrmAddress address, SlotRow slot)
    {
        var entries = address.Entries(slot.Family);
        if (entries.Any(entry => entry.Slot is not null))
            return entries.SingleOrDefault(entry => entry.Slot == slot.Name)?.Value;
        return entries.SingleOrDefault(entry => entry.Standard) is { } standard && slot.Name == Fallback(slot.Family, standard.Type) ? standard.Value : null;
    }

    private static string Fallback(string family, string type) => (family, type) switch
    {
        ("phones", "mobile") => "mobile",
        ("phones", "private") => "home",
        ("phones", _) => "business",
        ("faxes", "private") => "homeFax",
        ("faxes", _) => "businessFax",
        _ => "email1",
    };

    private static string Number(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        if (value.Contains('@', StringComparison.Ordinal))
            return value.ToUpperInvariant();
        var digits = string.Concat(value.Replace("(0)", "", StringComparison.Ordinal).Where(c => char.IsAsciiDigit(c) || c == '+'));
        return digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..] : digits.StartsWith('0') ? "+49" + digits[1..] : digits;
    }

    // An instant from noon of the day before on means the day.
    private static string? Day(string? instant) =>
        string.IsNullOrEmpty(instant) ? null : DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal).AddHours(12).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Notes(string? notes, int bytes)
    {
        var wire = Encoding.UTF8.GetBytes((notes ?? "").ReplaceLineEndings("\r\n"));
        var end = Math.Min(bytes, wire.Length);
        while (end > 0 && end < wire.Length && (wire[end] & 0xC0) == 0x80)
            end--;
        return Encoding.UTF8.GetString(wire, 0, end).ReplaceLineEndings("\n").Trim().Replace('\n', '/');
    }
}
