using System.Net;
using System.Text;
using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Hostile;

/// <summary>Credentials that are missing, wrong or no credentials, and headers too large.</summary>
public sealed class CredentialTests(SharedHost shared)
{
    public static TheoryData<string?> Wrong => new(
        null,
        "",
        "Basic",
        "Basic ",
        "Basic !!!!",
        "Basic ====",
        Raw.Basic("no colon"),
        Raw.Basic(""),
        Raw.Basic(":"),
        Raw.Basic("anna:demo"),
        Raw.Basic("@demo:demo"),
        Raw.Basic("anna@:demo"),
        Raw.Basic("anna@nowhere:demo"),
        Raw.Basic("nobody@demo:demo"),
        Raw.Basic("anna\0@demo:demo"),
        Raw.Basic("' OR 1=1 --@demo:demo"),
        Raw.Basic($"{new string('a', 10_000)}@demo:demo"),
        Raw.Basic($"nobody@demo:{new string('p', 10_000)}"),
        "Basic " + Convert.ToBase64String([0xFF, 0xFE, 0x00, 0x3A, 0x80]),
        "Bearer abc",
        "Digest username=\"anna@demo\"",
        "Negotiate TlRMTVNTUAAB",
        "rubbish");

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Wrong_credentials_are_401_with_a_challenge_wherever_they_are_needed(string? authorization)
    {
        var user = await shared.UserOfAsync<CredentialTests>();
        var doors = new[] { ("POST", Raw.Query("Sync", "raw1")), ("OPTIONS", Raw.Endpoint), ("POST", Raw.Endpoint), ("POST", "/autodiscover/autodiscover.xml"), ("GET", "/api/v1/addresses") };

        // A password that looks like one is hashed at each, which is slow on purpose.
        foreach (var (method, target) in doors.Take(authorization?.Length > 12 ? 1 : doors.Length))
        {
            var answer = await user.SendAsync(method, target, null, ("Authorization", authorization));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Code);
            var challenge = answer.Header("WWW-Authenticate");
            Assert.StartsWith("Basic realm=\"", challenge, StringComparison.Ordinal);
            Assert.EndsWith("\", charset=\"UTF-8\"", challenge, StringComparison.Ordinal);
        }

        await user.Host.AssertLoggedAsync("not let in");
        user.Host.AssertClean();
    }

    [Fact]
    public async Task A_wrong_password_is_401_and_counts_once_a_device()
    {
        var user = await shared.NewUserAsync();
        foreach (var _ in Enumerable.Range(0, 8))
            Assert.Equal(HttpStatusCode.Unauthorized, (await user.SendAsync("POST", Raw.Query("Sync", "raw1"), null, ("Authorization", Raw.Basic($"{user.Name}@demo:falsch")))).Code);
        Assert.Contains("\"failedAttempts\":1", await user.StandingAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await user.SendAsync("OPTIONS", Raw.Endpoint)).Code);
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("{0}@demo")]
    [InlineData("{0}@DEMO")]
    [InlineData("demo\\{0}")]
    [InlineData("DEMO/{0}")]
    public async Task A_user_may_be_written_in_three_ways(string format)
    {
        var user = await shared.UserOfAsync<CredentialTests>();
        var name = string.Format(System.Globalization.CultureInfo.InvariantCulture, format, user.Name.ToUpperInvariant());
        Assert.Equal(HttpStatusCode.OK, (await user.SendAsync("OPTIONS", Raw.Endpoint, null, ("Authorization", Raw.Basic($"{name}:{TestUser.Password}")))).Code);
    }

    [Theory]
    [InlineData("X-Large", 100_000)]
    [InlineData("Authorization", 100_000)]
    [InlineData("Cookie", 100_000)]
    public async Task A_header_of_100_kB_is_a_4xx(string name, int length)
    {
        var user = await shared.UserOfAsync<CredentialTests>();
        var head = $"POST {Raw.Query("Sync", "raw1")} HTTP/1.1\r\nHost: {user.Url.Authority}\r\n{name}: {new string('a', length)}\r\nConnection: close\r\n\r\n";
        var answer = await TestKit.CuttingTransport.SendAsync(user.Url, Encoding.ASCII.GetBytes(head), cutResponseAt: 16);
        Assert.Equal("HTTP/1.1 431", Encoding.ASCII.GetString(answer.Received, 0, 12));
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("GET / HTTP/9.9\r\n\r\n")]
    [InlineData("\0\0\0\0\r\n\r\n")]
    [InlineData("POST /Microsoft-Server-ActiveSync HTTP/1.1\r\nNo colon\r\n\r\n")]
    [InlineData("POST /Microsoft-Server-ActiveSync HTTP/1.1\r\n\r\n")]
    public async Task What_is_no_HTTP_is_a_4xx(string head)
    {
        var user = await shared.UserOfAsync<CredentialTests>();
        var answer = await TestKit.CuttingTransport.SendAsync(user.Url, Encoding.ASCII.GetBytes(head), cutResponseAt: 12);
        Assert.Matches("^HTTP/1.1 (4|505)", Encoding.ASCII.GetString(answer.Received));
        user.Host.AssertClean();
    }
}
