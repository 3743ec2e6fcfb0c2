using System.Collections.Immutable;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Demo;

/// <summary>The addresses of the demo tenant: the same for the same number, at every start and on every machine.</summary>
internal static class DemoAddresses
{
    public const string Anna = "anna";
    public const string Ben = "ben";
    public const string Carla = "carla";

    // Every set of agents comes up, each agent as often as the others.
    private static readonly ImmutableArray<ImmutableArray<string>> Audiences =
        [[Anna, Ben], [Carla], [Anna, Ben, Carla], [Anna], [Ben, Carla], [Ben], [Anna, Carla]];

    /// <summary>Addresses of which each agent sees, and has on devices, exactly so many.</summary>
    public static IEnumerable<Address> Make(int each)
    {
        var missing = new Dictionary<string, int> { [Anna] = each, [Ben] = each, [Carla] = each };
        for (var number = 0; missing.Values.Any(count => count > 0); number++)
        {
            var audience = Audiences[number % Audiences.Length].RemoveAll(agent => missing[agent] == 0);
            if (audience.IsEmpty)
                continue;
            foreach (var agent in audience)
                missing[agent]--;
            yield return (number == 0 ? Erika : DemoAddress.Make(number)) with { Users = audience, ReleasedFor = audience };
        }
    }

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
