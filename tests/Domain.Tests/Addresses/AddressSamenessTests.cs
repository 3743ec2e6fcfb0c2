using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

/// <summary>When a device's new address is one that is there (contract, "Identity"; R18).</summary>
public sealed class AddressSamenessTests
{
    private const string Number = "0241 446860";

    [Theory]
    [InlineData("Erika", "Mustermann", "erika", "MUSTERMANN")]
    [InlineData("Erika", "Mustermann", " Erika ", "Muster\tmann", false)]
    [InlineData("Anna Lena", "von Au", "Anna  Lena", "von  Au")]
    [InlineData("Anna", "Lena von Au", "Anna Lena", "von Au")]
    [InlineData("René", "Müller", "Rene", "Muller")]
    [InlineData("Rene\u0301", "Mu\u0308ller", "René", "Müller")]
    [InlineData("Uwe", "Groß", "Uwe", "Gross")]
    [InlineData("Uwe", "GROẞ", "Uwe", "Groß")]
    [InlineData("Uwe", "Mueller", "Uwe", "Müller", false)]
    [InlineData("Uwe", "Bauer", "Uwe", "Baur", false)]
    [InlineData("Uwe", "Meier", "Ute", "Meier", false)]
    public void With_a_number_in_common_the_names_decide_regardless_of_case_diacritics_and_surplus_space(string first, string last, string otherFirst, string otherLast, bool same = true)
    {
        var one = An.Address().WithPhone(Number).With(address => address with { FirstName = first, LastName = last }).Build();
        var other = An.Address().WithPhone(Number).With(address => address with { FirstName = otherFirst, LastName = otherLast }).Build();
        AssertSame(same, one, other);
    }

    [Theory]
    [InlineData("+49 (0)241 446860", true)]
    [InlineData("0049241446860", true)]
    [InlineData("0241 446861", false)]
    [InlineData("446860", false)]
    public void A_number_is_the_same_in_any_spelling(string number, bool same) =>
        AssertSame(same, An.Address().WithPhone(Number).Build(), An.Address().WithPhone("0171 1234567").WithPhone(number, Slot.Home).Build());

    [Fact]
    public void A_number_is_the_same_whether_for_calls_or_for_faxes() =>
        AssertSame(true, An.Address().WithPhone(Number).Build(), An.Address().With(EntryFamily.Faxes, Number).Build());

    [Theory]
    [InlineData("Erika <ERIKA@example.org>", true)]
    [InlineData("erika@example.com", false)]
    public void An_e_mail_in_common_is_enough(string email, bool same) =>
        AssertSame(same, An.Address().WithPhone(Number).WithEmail("erika@example.org").Build(), An.Address().WithEmail(email).Build());

    [Theory]
    [InlineData("unbekannt")]
    [InlineData("-")]
    [InlineData("0")]
    public void What_is_no_number_is_nothing_in_common(string value) =>
        AssertSame(false, An.Address().WithPhone(value).Build(), An.Address().WithPhone(value).Build());

    [Fact]
    public void The_same_name_alone_is_not_enough() => AssertSame(false, An.Address().Build(), An.Address().Build());

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("Meier", null, true)]
    [InlineData("Meier", "Meier", true)]
    [InlineData("Meier", "Schulz", false)]
    public void The_same_company_counts_unless_the_names_say_that_they_are_two_people(string? name, string? otherName, bool same)
    {
        var one = An.Address().WithPhone(Number).With(address => address with { LastName = name, Company = "Süd GmbH" }).Build();
        AssertSame(same, one, An.Address().WithPhone(Number).With(address => address with { LastName = otherName, Company = "SÜD  GmbH" }).Build());
        AssertSame(name is not null && name == otherName, one, An.Address().WithPhone(Number).With(address => address with { LastName = otherName, Company = "Nord GmbH" }).Build());
    }

    private static void AssertSame(bool same, Address one, Address other)
    {
        Assert.Equal(same, AddressSameness.Same(one, other));
        Assert.Equal(same, AddressSameness.Same(other, one));
    }
}
