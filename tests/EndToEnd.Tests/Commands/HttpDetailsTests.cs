using System.Net;
using System.Text;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>What stands around the bodies (SHEET 1).</summary>
public sealed class HttpDetailsTests(SharedHost shared)
{
    [Fact]
    public async Task OPTIONS_says_versions_commands_and_methods()
    {
        var user = await shared.UserOfAsync<HttpDetailsTests>();
        var answer = await user.SendAsync("OPTIONS", Raw.Endpoint);
        Assert.Equal(HttpStatusCode.OK, answer.Code);
        Assert.Empty(answer.Body);
        Assert.Equal("0", answer.Header("Content-Length"));
        Assert.Equal("OPTIONS,POST", answer.Header("Allow"));
        Assert.Equal("OPTIONS,POST", answer.Header("Public"));
        Assert.Equal("private", answer.Header("Cache-Control"));
        Assert.Null(answer.Header("Server"));
        Assert.NotNull(answer.Header("MS-Server-ActiveSync"));
        Assert.Matches(@"^(\d+\.\d)(,\d+\.\d)*$", answer.Header("MS-ASProtocolVersions"));
        Assert.DoesNotContain(' ', answer.Header("MS-ASProtocolCommands")!);
    }

    [Fact]
    public async Task A_command_s_answer_says_its_type_and_length_and_not_who_served_it()
    {
        var user = await shared.NewUserAsync(addresses: 3);
        var phone = await user.ConnectedPhoneAsync();
        await phone.PrimeAsync(phone.Contacts);
        var full = (await phone.SyncAsync(phone.Contacts)).Response;
        Assert.Equal("application/vnd.ms-sync.wbxml", full.Header("Content-Type"));
        Assert.Equal($"{full.Raw.Length}", full.Header("Content-Length"));
        var empty = (await phone.SyncAsync(phone.Contacts)).Response;
        Assert.Equal("0", empty.Header("Content-Length"));
        Assert.Null(empty.Header("Content-Type"));
        foreach (var answer in new[] { full, empty })
        {
            Assert.Equal("private", answer.Header("Cache-Control"));
            Assert.Null(answer.Header("Server"));
            Assert.Null(answer.Header("X-Powered-By"));
            Assert.Null(answer.Header("Set-Cookie"));
            Assert.Null(answer.Header("Transfer-Encoding"));
        }
    }

    [Theory]
    [InlineData("POST", "?Cmd=Sync", HttpStatusCode.BadRequest)]
    [InlineData("POST", "?Cmd=Nothing&DeviceId=raw1&DeviceType=Raw", HttpStatusCode.NotImplemented)]
    [InlineData("GET", "?Cmd=Sync&DeviceId=raw1&DeviceType=Raw", HttpStatusCode.NotImplemented)]
    public async Task A_refusal_without_a_body_says_so_too(string method, string query, HttpStatusCode code)
    {
        var user = await shared.UserOfAsync<HttpDetailsTests>();
        var answer = await user.SendAsync(method, Raw.Endpoint + query);
        Assert.Equal(code, answer.Code);
        Assert.Equal("0", answer.Header("Content-Length"));
        Assert.Null(answer.Header("Server"));
        Assert.Equal("private", answer.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/microsoft-server-activesync")]
    [InlineData("/MICROSOFT-SERVER-ACTIVESYNC")]
    [InlineData("/Microsoft-Server-ActiveSync/")]
    [InlineData("/microsoft-server-activesync/default.eas")]
    public async Task The_path_may_be_written_in_any_case_and_with_a_slash(string path)
    {
        var user = await shared.UserOfAsync<HttpDetailsTests>();
        var phone = await user.ConnectedPhoneAsync();
        if (path.EndsWith(".eas", StringComparison.Ordinal))
        {
            // Seen of old Windows phones only; not promised.
            Assert.Equal(HttpStatusCode.NotFound, (await user.SendAsync("OPTIONS", path)).Code);
            return;
        }

        Assert.Equal(HttpStatusCode.OK, (await user.SendAsync("OPTIONS", path)).Code);
        var answer = await user.SendAsync(
            "POST", $"{path}?Cmd=FolderSync&User=x&DeviceId={phone.DeviceId}&DeviceType=Raw", Raw.Wbxml(Wbxml.Encode(Bodies.FolderSync("0"))), ("X-MS-PolicyKey", phone.PolicyKey));
        Assert.Equal("1", answer.Status);
    }

    [Fact]
    public async Task Parameters_may_come_in_any_order_and_under_names_in_any_case()
    {
        var user = await shared.UserOfAsync<HttpDetailsTests>();
        var phone = await user.ConnectedPhoneAsync();
        var answer = await user.SendAsync(
            "POST", $"{Raw.Endpoint}?devicetype=Raw&DEVICEID={phone.DeviceId}&SaveInSent=T&cmd=FolderSync", Raw.Wbxml(Wbxml.Encode(Bodies.FolderSync("0"))), ("X-MS-PolicyKey", phone.PolicyKey));
        Assert.Equal("1", answer.Status);
    }

    [Fact]
    public async Task The_encoded_query_may_lack_its_padding_or_come_escaped()
    {
        var user = await shared.UserOfAsync<HttpDetailsTests>();
        var phone = await user.ConnectedPhoneAsync();
        var query = EncodedQuery.Build("14.1", "FolderSync", 0x0407, phone.DeviceId, uint.Parse(phone.PolicyKey, System.Globalization.CultureInfo.InvariantCulture), "Typ");
        foreach (var form in new[] { query, query.TrimEnd('='), Uri.EscapeDataString(query) })
        {
            var answer = await user.SendAsync("POST", $"{Raw.Endpoint}?{form}", Raw.Wbxml(Wbxml.Encode(Bodies.FolderSync("0"))), ("MS-ASProtocolVersion", null), ("X-MS-PolicyKey", null));
            Assert.True(answer.Status == "1", $"{form}: {answer.Code} {answer.Status}");
        }
    }

    [Fact]
    public async Task Requests_may_follow_each_other_on_one_connection_without_waiting()
    {
        var user = await shared.UserOfAsync<HttpDetailsTests>();
        var phone = await user.ConnectedPhoneAsync();
        var one = phone.BuildHttp("FolderSync", Bodies.FolderSync("rubbish"));
        var kept = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(one).Replace("Connection: close\r\n", "", StringComparison.Ordinal));
        var answer = await CuttingTransport.SendAsync(user.Url, [.. kept, .. kept, .. one]);
        Assert.Equal(3, Encoding.Latin1.GetString(answer.Received).Split("HTTP/1.1 200 OK").Length - 1);
    }
}
