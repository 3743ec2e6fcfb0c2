using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Demo;

/// <summary>The addresses of the demo tenant: the same for the same number, at every start and on every machine.</summary>
internal static class DemoAddresses
{
    /// <summary>Addresses of which each agent sees, and has on devices, exactly so many.</summary>
    public static IEnumerable<Address> Make(int each) =>
        DemoAudience.Deal(each).Select(dealt => (dealt.Number == 0 ? Erika : DemoAddress.Make(dealt.Number)) with { Users = dealt.Agents, ReleasedFor = dealt.Agents });

    private static Address Erika { get; } = new()
    {
        Title = "Dr.",
        FirstName = "Erika",
        LastName = "Mustermann",
        Street = "Allee 5",
        PostalCode = "52068",
        City = "Aachen",
        Country = "Deutschland",
        Birthday = new(1980, 2, 29),
        Categories = ["Kunde"],
        Phones = EntryList.Of(EntryFamily.Phones, [new("1", "+49 241 446860", EntryType.Business, Standard: true, Slot: null)]),
        NextEntry = 2,
    };
}
