using System.Diagnostics;
using System.Net;
using System.Text;
using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Hostile;

/// <summary>Documents for autodiscover that are not meant well: 600, and nothing is fetched, expanded or quoted in the log.</summary>
public sealed class AutodiscoverInputTests(SharedHost shared)
{
    private const string Schema = "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/requestschema/2006";

    private static string Request(string email) =>
        $"<Autodiscover xmlns=\"{Schema}\"><Request><EMailAddress>{email}</EMailAddress></Request></Autodiscover>";

    public static TheoryData<string> Documents => new(
        "",
        "x",
        "<",
        "<?xml version=\"1.0\" encoding=\"no-such\"?>" + Request("a"),
        "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Request("a"),
        "<?xml version=\"1.0\" encoding=\"utf-7\"?>" + Request("a"),
        $"<{HostLog.Canary}><b></{HostLog.Canary}>",
        $"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>{Request("&e;")}",
        $"<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/{HostLog.Canary}\">{Request("a")}",
        $"<!DOCTYPE x [<!ENTITY a \"{HostLog.Canary}\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>{Request("&c;")}",
        Request($"&{HostLog.Canary};"),
        Request("\u0001"),
        Request("\uFFFF"),
        $"<Autodiscover xmlns=\"{Schema}\"/>",
        $"<Autodiscover xmlns=\"{Schema}\"><Request/><Request/></Autodiscover>",
        string.Concat(Enumerable.Repeat("<a>", 20_000)),
        string.Concat(Enumerable.Repeat("<a>", 9_000)) + string.Concat(Enumerable.Repeat("</a>", 9_000)),
        $"<a {string.Concat(Enumerable.Range(0, 4_000).Select(number => $"b{number}='' "))}/>",
        $"<a b='' b='{HostLog.Canary}'/>");

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_that_is_not_meant_well_is_an_invalid_request(string document)
    {
        var user = await shared.UserOfAsync<AutodiscoverInputTests>();
        var watch = Stopwatch.StartNew();
        foreach (var content in new HttpContent[] { Raw.Wbxml(Encoding.UTF8.GetBytes(document), "text/xml"), Raw.Chunked(Encoding.UTF8.GetBytes(document), "text/xml") })
        {
            var answer = await user.SendAsync("POST", "/autodiscover/autodiscover.xml", content);
            Assert.Equal(HttpStatusCode.OK, answer.Code);
            Assert.Contains("<ErrorCode>600</ErrorCode>", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", answer.Text, StringComparison.Ordinal);
        }

        await user.Host.AssertLoggedAsync("autodiscover", user.Name);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
        user.Host.AssertClean();
    }

    [Fact]
    public async Task A_document_over_the_limit_is_413_or_an_invalid_request()
    {
        var user = await shared.UserOfAsync<AutodiscoverInputTests>();
        var document = Encoding.UTF8.GetBytes(Request(new string('a', 3_000_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await user.SendAsync("POST", "/autodiscover/autodiscover.xml", Raw.Wbxml(document, "text/xml"))).Code);
        Assert.Contains("600", (await user.SendAsync("POST", "/autodiscover/autodiscover.xml", Raw.Chunked(document, "text/xml"))).Text, StringComparison.Ordinal);
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?Protocol=")]
    [InlineData("?Protocol=Ews")]
    [InlineData("?Protocol=%3Cscript%3E")]
    [InlineData("?Protocol=ActiveSync&Protocol=ActiveSync")]
    public async Task A_question_in_JSON_for_something_else_is_400_and_not_echoed(string query)
    {
        var user = await shared.UserOfAsync<AutodiscoverInputTests>();
        var answer = await user.SendAsync("GET", "/autodiscover/autodiscover.json" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Code);
        Assert.Equal("application/json", answer.ContentHeaders.ContentType?.MediaType);
        Assert.DoesNotContain("script", answer.Text, StringComparison.Ordinal);
        user.Host.AssertClean();
    }
}
