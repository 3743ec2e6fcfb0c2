using System.Globalization;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Search;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>The address book that Search, Find and ResolveRecipients ask: what the user sees in the CRM, released to devices or not.</summary>
internal static class AddressBook
{
    /// <summary>What its store is called.</summary>
    public const string Store = "GAL";

    /// <summary>How many hits there are at most.</summary>
    public const int MostResults = 100;

    private const int LongestQuery = 256;

    /// <summary>Whether a text can be looked for.</summary>
    public static bool IsQuery(string? text) => text is { Length: > 0 and <= LongestQuery };

    /// <summary>Looks for a text, at the beginnings of words.</summary>
    public static Task<IReadOnlyList<CrmRecord<Address>>> FindAsync(Dispatcher dispatcher, EasRequest request, string query) =>
        dispatcher.SendAsync(new SearchAddresses(request.Account, query, MostResults), request.Cancellation);

    /// <summary>The name under which an address is shown.</summary>
    public static string NameOf(Address address) =>
        string.Join(' ', new[] { address.FirstName, address.LastName }.Where(name => name is not null)) is { Length: > 0 } name ? name : address.Company ?? "";

    /// <summary>Writes what a hit shows (MS-ASCMD 2.2.3.143.3); what is not known is left out.</summary>
    public static void WriteProperties(WbxmlWriter writer, Address address)
    {
        var view = address.View();
        Write(writer, Gal.DisplayName, NameOf(address));
        Write(writer, Gal.Phone, view[Slot.Business]);
        Write(writer, Gal.Title, address.JobTitle);
        Write(writer, Gal.Company, address.Company);
        Write(writer, Gal.FirstName, address.FirstName);
        Write(writer, Gal.LastName, address.LastName);
        Write(writer, Gal.HomePhone, view[Slot.Home]);
        Write(writer, Gal.MobilePhone, view[Slot.Mobile]);
        Write(writer, Gal.EmailAddress, view[Slot.Email1]);
    }

    private static void Write(WbxmlWriter writer, ushort element, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            writer.Element(element, value);
    }
}

/// <summary>Which hits are wanted, counted from 0; the last one may lie beyond what there is (MS-ASCMD 2.2.3.143).</summary>
internal readonly record struct HitRange(int First, int Last)
{
    /// <summary>As many as there can be.</summary>
    public static HitRange All => new(0, AddressBook.MostResults - 1);

    /// <summary>Reads it; null when it is none.</summary>
    public static HitRange? Parse(string text)
    {
        var parts = text.Split('-');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first <= last
                ? new(first, last) : null;
    }

    /// <summary>Whether it begins beyond the most hits that there can be.</summary>
    public bool IsBeyond => First >= AddressBook.MostResults;

    /// <summary>The hits that lie in it.</summary>
    public IReadOnlyList<CrmRecord<Address>> Of(IReadOnlyList<CrmRecord<Address>> found) => [.. found.Skip(First).Take(Math.Min(Last, AddressBook.MostResults - 1) - First + 1)];

    /// <summary>The text of the part in which so many hits lie.</summary>
    public string TextOf(int count) => string.Create(CultureInfo.InvariantCulture, $"{First}-{First + count - 1}");
}
