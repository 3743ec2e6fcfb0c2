using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class EmailIdentityTests
{
    [Theory]
    [InlineData("jane@example.org", "jane@example.org")]
    [InlineData("\"Doe, Jane\" <jane@example.org>", "jane@example.org")]
    [InlineData("Jane <jane@example.org>", "jane@example.org")]
    [InlineData("<jane@example.org>", "jane@example.org")]
    [InlineData("jane@example.org (Jane)", "jane@example.org")]
    [InlineData("  Jane  < jane@example.org > ", "jane@example.org")]
    [InlineData("\"Jane <3\" <jane@example.org>", "jane@example.org")]
    [InlineData("Jane@Example.org", "Jane@Example.org")]
    [InlineData(" keine Adresse ", "keine Adresse")]
    [InlineData("Jane <>", "Jane <>")]
    [InlineData("(Jane)", "(Jane)")]
    [InlineData("", "")]
    public void A_display_name_is_dropped_and_the_spelling_kept(string email, string address) => Assert.Equal(address, EmailIdentity.AddressOf(email));

    [Theory]
    [InlineData("jane@example.org", "JANE@Example.ORG")]
    [InlineData("\"Doe, Jane\" <jane@example.org>", "Jane@example.org")]
    [InlineData("Jane <jane@example.org>", "jane@example.org (Doe)")]
    public void Case_and_display_name_make_no_difference(string a, string b) => Assert.True(EntryIdentity.Same(EntryFamily.Emails, a, b));

    [Theory]
    [InlineData("jane@example.org", "jane@example.com")]
    [InlineData("Jane <jane@example.org>", "Jane <doe@example.org>")]
    public void Different_addresses_are_not_the_same(string a, string b) => Assert.False(EntryIdentity.Same(EntryFamily.Emails, a, b));
}
