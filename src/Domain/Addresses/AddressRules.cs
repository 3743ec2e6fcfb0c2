using System.Collections.Immutable;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>What an address must keep and the types cannot ensure. Source: contract, "JSON API" and "An address".</summary>
public static class AddressRules
{
    /// <summary>What is wrong with the address, in the order of its members; empty if nothing is.</summary>
    public static ImmutableArray<AddressProblem> Problems(Address address)
    {
        var problems = ImmutableArray.CreateBuilder<AddressProblem>();
        if (string.IsNullOrWhiteSpace(address.LastName) && string.IsNullOrWhiteSpace(address.Company))
            problems.Add(new("lastName", "A last name or a company is required."));
        foreach (var (member, entries) in new[] { ("phones", address.Phones), ("faxes", address.Faxes), ("emails", address.Emails) })
        {
            for (var index = 0; index < entries.Count; index++)
            {
                if (string.IsNullOrWhiteSpace(entries[index].Value))
                    problems.Add(new($"{member}[{index}].value", "A value is required."));
            }
        }

        foreach (var user in address.ReleasedFor.Where(user => !address.IsVisibleTo(user)))
            problems.Add(new("releasedFor", $"'{user}' does not see the address and so cannot have it on devices."));
        return problems.ToImmutable();
    }
}
