using System.Text.Json;
using OnOfficeSync.Application.Demo;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Tests.Demo;

public sealed class DemoAddressesTests
{
    private static readonly List<Address> Made = [.. DemoAddresses.Make(200)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(200)]
    [InlineData(5_000)]
    public void Each_agent_has_just_so_many(int each)
    {
        var made = DemoAddresses.Make(each).ToList();
        foreach (var agent in new[] { DemoAudience.Anna, DemoAudience.Ben, DemoAudience.Carla })
            Assert.Equal(each, made.Count(address => address.IsReleasedFor(agent)));
        Assert.All(made, address => Assert.Equal(address.Users, address.ReleasedFor));
        Assert.All(made, address => Assert.NotEmpty(address.Users));
    }

    [Fact]
    public void The_same_number_makes_the_same() => Assert.Equal(Text(Made), Text(DemoAddresses.Make(200)));

    [Fact]
    public void The_first_are_the_same_for_every_number_that_has_them() => Assert.Equal(Text(Made.Take(100)), Text(DemoAddresses.Make(500).Take(100)));

    [Fact]
    public void Every_address_keeps_the_rules()
    {
        Assert.All(DemoAddresses.Make(5_000), address => Assert.Empty(AddressRules.Problems(address)));
        Assert.All(Made, address => Assert.All(All(address), entry => Assert.True(int.Parse(entry.Id, System.Globalization.CultureInfo.InvariantCulture) < address.NextEntry)));
    }

    [Fact]
    public void Everything_that_the_rules_speak_of_is_met()
    {
        Assert.Contains(Made, address => address.Users.Length == 1);
        Assert.Contains(Made, address => address.Users.Length == 3);
        Assert.Contains(Made, address => address.LastName is null && address.Company is not null);
        Assert.Contains(Made, address => address.LastName is not null && address.Company is null);
        Assert.Contains(Made, address => address is { FirstName: null, LastName: not null });
        Assert.Contains(Made, address => address.Birthday is { Month: 2, Day: 29 });
        Assert.Contains(Made, address => address.Notes?.Contains('\n', StringComparison.Ordinal) == true);
        Assert.Contains(Made, address => address.Website is not null);
        Assert.Contains(Made, address => address.Categories.Length == 2);
        Assert.Contains(Made, address => address.LastName?.Contains('ß', StringComparison.Ordinal) == true);
        Assert.Contains(Made, address => address.Phones.Count >= 3);
        Assert.Contains(Made, address => address.Phones.Count == 0);
        Assert.Contains(Made, address => address.Faxes.Count > 0);
        Assert.Contains(Made, address => address.Emails.Any(email => email.Value.Contains('<', StringComparison.Ordinal)));
        foreach (var type in Enum.GetValues<EntryType>())
            Assert.Contains(Made, address => !address.Phones.HasAssignment && address.Phones.Standard?.Type == type);
        foreach (var slot in Enum.GetValues<Slot>())
            Assert.Contains(Made, address => address.Entries(slot.Family()).Holder(slot) is not null);
        Assert.Equal(5, Made.SelectMany(address => address.Phones).Where(phone => phone.Type != EntryType.Mobile).Select(phone => Shape(phone.Value)).Distinct().Count(shape => shape.Length > 0));
    }

    private static IEnumerable<Entry> All(Address address) => address.Phones.Concat(address.Faxes).Concat(address.Emails);

    private static string Shape(string number) => number switch
    {
        _ when number.StartsWith("+49 (0)", StringComparison.Ordinal) => "+49 (0)",
        _ when number.StartsWith("0049", StringComparison.Ordinal) => "0049",
        _ when number.StartsWith("+49 ", StringComparison.Ordinal) => "+49",
        _ => number.Contains('/', StringComparison.Ordinal) ? "0/" : "0 ",
    };

    private static IEnumerable<string> Text(IEnumerable<Address> addresses) =>
        addresses.Select(address => JsonSerializer.Serialize(address with { Birthday = null }) + address.Birthday?.ToString("uuuu-MM-dd", null));
}
