using System.Text;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Application.Tests.SignIn;

public sealed class BasicCredentialsTests
{
    [Theory]
    [InlineData(@"demo\anna:pass", "demo", "anna", "pass")]
    [InlineData("demo/anna:pass", "demo", "anna", "pass")]
    [InlineData("anna@demo:pass", "demo", "anna", "pass")]
    [InlineData("anna@home@demo:pass", "demo", "anna@home", "pass")]
    [InlineData("demo/anna:", "demo", "anna", "")]
    [InlineData("demo/anna:a:b@c/d", "demo", "anna", "a:b@c/d")]
    [InlineData("demo/ännä:pässwörd€", "demo", "ännä", "pässwörd€")]
    public void A_user_is_written_in_three_ways(string text, string tenant, string user, string password) =>
        Assert.Equal(new BasicCredentials(tenant, user, password), Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void What_is_no_utf8_is_latin1() => Assert.Equal(new BasicCredentials("demo", "jörg", "süß"), Parse(Encoding.Latin1.GetBytes("demo/jörg:süß")));

    [Theory]
    [InlineData("anna:pass")]
    [InlineData("demo/anna")]
    [InlineData("/anna:pass")]
    [InlineData("demo/:pass")]
    [InlineData("@demo:pass")]
    [InlineData("anna@:pass")]
    [InlineData(":")]
    [InlineData("")]
    public void Half_a_name_is_none(string text) => Assert.Null(Parse(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic")]
    [InlineData("Bearer ZGVtby9hbm5hOnBhc3M=")]
    [InlineData("Basic ZGVtby9h*")]
    public void What_is_no_basic_header_is_none(string? header) => Assert.Null(BasicCredentials.Parse(header));

    [Theory]
    [InlineData("basic")]
    [InlineData("BASIC  ")]
    public void The_scheme_is_read_regardless_of_case(string scheme) => Assert.NotNull(BasicCredentials.Parse($"{scheme} {Convert.ToBase64String("demo/anna:pass"u8)}"));

    private static BasicCredentials? Parse(byte[] text) => BasicCredentials.Parse($"Basic {Convert.ToBase64String(text)}");
}
