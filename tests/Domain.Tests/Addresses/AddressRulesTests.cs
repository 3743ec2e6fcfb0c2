using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("Mustermann", null, true)]
    [InlineData(null, "Muster GmbH", true)]
    [InlineData(null, null, false)]
    [InlineData(" ", "", false)]
    public void A_last_name_or_a_company_is_required(string? lastName, string? company, bool fine) =>
        Assert.Equal(fine ? [] : ["lastName"], Members(new Address { LastName = lastName, Company = company, FirstName = "Erika" }));

    [Fact]
    public void Only_users_who_see_the_address_can_have_it_on_devices()
    {
        Assert.Empty(Members(An.Address().SeenBy("anna", "ben").ReleasedFor("Ben").Build()));
        Assert.Equal(["releasedFor"], Members(An.Address().SeenBy("anna").ReleasedFor("anna", "ben").Build()));
    }

    [Fact]
    public void An_entry_needs_a_value() =>
        Assert.Equal(["phones[1].value", "emails[0].value"], Members(An.Address().WithPhone("0241 1").WithPhone(" ").WithEmail("").Build()));

    private static IEnumerable<string> Members(Address address) => AddressRules.Problems(address).Select(problem => problem.Member);
}
