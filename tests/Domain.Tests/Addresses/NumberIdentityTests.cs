using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class NumberIdentityTests
{
    [Theory]
    [InlineData("0241 446860", "+49 (0)241 446860")]
    [InlineData("0241 446860", "0049241446860")]
    [InlineData("+49 (0)241 446860", "0049241446860")]
    [InlineData("0241/44 68-60", "(0241) 446860")]
    [InlineData(" 0241446860 ", "+49-241-446860")]
    [InlineData("0170 1234567", "+491701234567")]
    [InlineData("+1 650-253-0000", "001 6502530000")]
    [InlineData("0241 446860 ext. 12", "+49 241 446860 x12")]
    [InlineData("0241 1", "+492411")]
    [InlineData("+49 110", "110")]
    [InlineData("0800 FLOWERS", "0800 3569377")]
    public void Two_spellings_of_one_number_are_the_same(string a, string b)
    {
        Assert.True(NumberIdentity.Same(a, b));
        Assert.True(NumberIdentity.Same(b, a));
    }

    [Theory]
    [InlineData("0241 446860", "0241 446861")]
    [InlineData("0241 446860", "0221 446860")]
    [InlineData("0241 446860", "+43 241 446860")]
    [InlineData("0241 446860", "0241 446860 ext. 12")]
    [InlineData("0241 446860 ext. 12", "0241 446860 ext. 13")]
    [InlineData("0241 446860", "")]
    [InlineData("1", "2")]
    [InlineData("0241 446860", "Zentrale")]
    public void Different_numbers_are_not_the_same(string a, string b)
    {
        Assert.False(NumberIdentity.Same(a, b));
        Assert.False(NumberIdentity.Same(b, a));
    }

    [Theory]
    [InlineData("*21#", "* 21 #", true)]
    [InlineData("*21#", "*22#", false)]
    [InlineData("*21#", "21", false)]
    [InlineData("1", " 1 ", true)]
    [InlineData("1-", "1", true)]
    [InlineData("12345678901234567890", "1234567890 1234567890", true)]
    [InlineData("12345678901234567890", "1234567890 1234567891", false)]
    public void What_cannot_be_parsed_is_compared_by_its_digits_and_signs(string a, string b, bool same) => Assert.Equal(same, NumberIdentity.Same(a, b));

    [Theory]
    [InlineData("Zentrale", " Zentrale ", true)]
    [InlineData("Zentrale", "zentrale", false)]
    [InlineData("-", " - ", true)]
    [InlineData("-", "/", false)]
    public void What_has_no_digits_is_compared_as_text(string a, string b, bool same) => Assert.Equal(same, NumberIdentity.Same(a, b));

    [Theory]
    [InlineData("", " ", true)]
    [InlineData("", "0241 1", false)]
    [InlineData("abc", "abc", true)]
    public void An_empty_value_is_the_same_only_as_an_empty_one(string a, string b, bool same)
    {
        Assert.Equal(same, EntryIdentity.Same(EntryFamily.Phones, a, b));
        Assert.Equal(same, EntryIdentity.Same(EntryFamily.Faxes, a, b));
        Assert.Equal(same, EntryIdentity.Same(EntryFamily.Emails, a, b));
    }

    [Fact]
    public void Faxes_are_compared_as_numbers_and_emails_are_not()
    {
        Assert.True(EntryIdentity.Same(EntryFamily.Faxes, "0241 446860", "+49241446860"));
        Assert.False(EntryIdentity.Same(EntryFamily.Emails, "0241 446860", "+49241446860"));
    }
}
