using System.Collections.Immutable;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>
/// When a device's new address is one that is there already: the same name or the same company, and at least one number or e-mail in common. Two names that differ are two people, whatever company they share.
/// </summary>
public static class AddressSameness
{
    private const string ByName = "name";
    private const string ByCompanyAlone = "company";
    private const string ByCompanyOfPerson = "person's company";

    /// <summary>Whether both are the same.</summary>
    public static bool Same(Address a, Address b) => Keys(a).Match(Keys(b));

    /// <summary>What tells whether it is the same as another.</summary>
    public static MatchKeys Keys(Address address)
    {
        var (name, company) = (MatchText.OfName($"{address.FirstName} {address.LastName}"), MatchText.OfName(address.Company));
        var (borne, sought) = name.Length > 0
            ? ([(ByName, name), (ByCompanyOfPerson, company)], [(ByName, name), (ByCompanyAlone, company)])
            : (new[] { (ByCompanyAlone, company) }, new[] { (ByCompanyAlone, company), (ByCompanyOfPerson, company) });
        string[] entries = [.. Entries(address).Distinct()];
        return new(WithEach(entries, borne), WithEach(entries, sought));
    }

    private static ImmutableArray<string> WithEach(string[] entries, (string By, string Text)[] names) =>
        [.. names.Where(name => name.Text.Length > 0).SelectMany(name => entries.Select(entry => MatchKeys.Key(name.By, name.Text, entry)))];

    // A number is the same whether it is for calls or for faxes; what is none tells nothing.
    private static IEnumerable<string> Entries(Address address) =>
        address.Phones.Concat(address.Faxes).Select(entry => NumberIdentity.Of(entry.Value))
            .Concat(address.Emails.Select(entry => EmailIdentity.AddressOf(entry.Value)).Where(email => email.Contains('@')).Select(MatchText.Of))
            .OfType<string>();
}
