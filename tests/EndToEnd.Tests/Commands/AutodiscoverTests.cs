using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>Autodiscover (SHEET 14).</summary>
public sealed class AutodiscoverTests(SharedHost shared)
{
    private static readonly XNamespace Requests = "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/requestschema/2006";
    private static readonly XNamespace Responses = "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006";
    private static readonly XNamespace Framework = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";

    [Theory]
    [InlineData("/autodiscover/autodiscover.xml", true)]
    [InlineData("/Autodiscover/Autodiscover.xml", true)]
    [InlineData("/AutoDiscover/AutoDiscover.XML", false)]
    public async Task A_mobilesync_request_is_told_where_the_server_is(string path, bool saysSchema)
    {
        var user = await shared.UserOfAsync<AutodiscoverTests>();
        var answer = await user.SendAsync("POST", path, Document(new XElement(
            Requests + "Request",
            new XElement(Requests + "EMailAddress", $"{user.Name}@example.org"),
            saysSchema ? new XElement(Requests + "AcceptableResponseSchema", Responses.NamespaceName) : null)));
        Assert.Equal(HttpStatusCode.OK, answer.Code);
        Assert.Equal("text/xml", answer.ContentHeaders.ContentType?.MediaType);
        var root = XDocument.Parse(answer.Text).Root!;
        Assert.Equal(Framework + "Autodiscover", root.Name);
        var response = root.Element(Responses + "Response")!;
        Assert.Equal($"{user.Name}@example.org", response.Element(Responses + "User")!.Element(Responses + "EMailAddress")!.Value);
        Assert.Equal($"Agent {user.Name}", response.Element(Responses + "User")!.Element(Responses + "DisplayName")!.Value);
        var server = response.Element(Responses + "Action")!.Element(Responses + "Settings")!.Element(Responses + "Server")!;
        Assert.Equal("MobileSync", server.Element(Responses + "Type")!.Value);
        var url = new Uri(user.Url, "/Microsoft-Server-ActiveSync").ToString();
        Assert.Equal([url, url], [server.Element(Responses + "Url")!.Value, server.Element(Responses + "Name")!.Value]);
        Assert.Equal("private", answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task A_request_for_Outlook_s_schema_is_601()
    {
        var user = await shared.UserOfAsync<AutodiscoverTests>();
        var answer = await user.SendAsync("POST", "/autodiscover/autodiscover.xml", Document(new XElement(
            Requests + "Request", new XElement(Requests + "AcceptableResponseSchema", "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"))));
        Assert.Equal("601", Error(answer));
        await user.Host.AssertLoggedAsync("autodiscover", user.Name, "601");
    }

    [Fact]
    public async Task Two_requests_are_600()
    {
        var user = await shared.UserOfAsync<AutodiscoverTests>();
        Assert.Equal("600", Error(await user.SendAsync("POST", "/autodiscover/autodiscover.xml", Document(new XElement(Requests + "Request"), new XElement(Requests + "Request")))));
        Assert.Equal("600", Error(await user.SendAsync("POST", "/autodiscover/autodiscover.xml", Document())));
        await user.Host.AssertLoggedAsync("autodiscover", user.Name, "600");
    }

    [Theory]
    [InlineData("/autodiscover/autodiscover.json?Email=a@b.c&Protocol=ActiveSync")]
    [InlineData("/Autodiscover/AutoDiscover.json?protocol=activesync&RedirectCount=1")]
    public async Task The_newer_form_answers_JSON_and_asks_for_no_password(string target)
    {
        var user = await shared.UserOfAsync<AutodiscoverTests>();
        var answer = await user.SendAsync("GET", target, null, ("Authorization", null));
        Assert.Equal(HttpStatusCode.OK, answer.Code);
        Assert.Equal("application/json", answer.ContentHeaders.ContentType?.MediaType);
        var json = JsonNode.Parse(answer.Text)!;
        Assert.Equal("ActiveSync", json["Protocol"]!.GetValue<string>());
        Assert.Equal(new Uri(user.Url, "/Microsoft-Server-ActiveSync").ToString(), json["Url"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_older_form_needs_credentials()
    {
        var user = await shared.UserOfAsync<AutodiscoverTests>();
        var answer = await user.SendAsync("POST", "/autodiscover/autodiscover.xml", Document(new XElement(Requests + "Request")), ("Authorization", null));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Code);
        Assert.NotNull(answer.Header("WWW-Authenticate"));
        Assert.DoesNotContain("MobileSync", answer.Text, StringComparison.Ordinal);
    }

    private static ByteArrayContent Document(params object?[] requests) =>
        Raw.Wbxml(Encoding.UTF8.GetBytes(new XElement(Requests + "Autodiscover", requests).ToString()), "text/xml");

    private static string Error(Raw.Answer answer) => XDocument.Parse(answer.Text).Root!.Element(Framework + "Response")!.Element(Framework + "Error")!.Element(Framework + "ErrorCode")!.Value;
}
