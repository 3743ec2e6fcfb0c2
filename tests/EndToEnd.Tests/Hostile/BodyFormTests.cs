using System.IO.Compression;
using System.Net;
using System.Text;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Hostile;

/// <summary>How a body comes: its size, its length, its type.</summary>
public sealed class BodyFormTests(SharedHost shared)
{
    private const int Limit = 4 * 1024 * 1024;

    [Fact]
    public async Task A_body_over_the_limit_is_413_with_and_without_its_length()
    {
        var user = await shared.UserOfAsync<BodyFormTests>();
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        var body = new byte[Limit + 1];
        (string, string?) key = ("X-MS-PolicyKey", phone.PolicyKey);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await user.SendAsync("POST", Raw.Query("Sync", phone.DeviceId), Raw.Wbxml(body), key)).Code);
        await user.Host.AssertLoggedAsync("413", "too large");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await user.SendAsync("POST", Raw.Query("Sync", phone.DeviceId), Raw.Chunked(body), key)).Code);
        await user.Host.AssertLoggedAsync("Sync", phone.DeviceId, "413");
        await witness.AssertNothingChangedAsync();
    }

    [Fact]
    public async Task A_chunked_body_is_read_as_any_other()
    {
        var user = await shared.UserOfAsync<BodyFormTests>();
        var phone = await user.SyncedPhoneAsync();
        var body = Wbxml.Encode(phone.BuildSync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", "Stückweise")))));
        var answer = await user.SendAsync("POST", Raw.Query("Sync", phone.DeviceId), Raw.Chunked(body), ("X-MS-PolicyKey", phone.PolicyKey));
        Assert.Equal(HttpStatusCode.OK, answer.Code);
        Assert.Contains("Stückweise", await user.LastNamesAsync());
    }

    /// <summary>Heads and bodies that no HTTP library would send.</summary>
    [Theory]
    [InlineData("Content-Length: 99999999999", "", 413)]
    [InlineData("Content-Length: 99999999999999999999", "", 400)]
    [InlineData("Content-Length: -1", "", 400)]
    [InlineData("Content-Length: 5\r\nContent-Length: 6", "abcdef", 400)]
    [InlineData("Transfer-Encoding: chunked", "zz\r\nabc\r\n0\r\n\r\n", 400)]
    [InlineData("Transfer-Encoding: chunked", "3\r\nabcdef\r\n0\r\n\r\n", 400)]
    [InlineData("Transfer-Encoding: chunked", "fffffffff\r\nabc", 400)]
    [InlineData("Transfer-Encoding: gzip", "abc", 400)]
    public async Task A_body_whose_length_is_a_lie_is_refused(string header, string body, int code)
    {
        var user = await shared.UserOfAsync<BodyFormTests>();
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        var head = $"POST {Raw.Query("Sync", phone.DeviceId)} HTTP/1.1\r\nHost: {user.Url.Authority}\r\nAuthorization: {user.Authorization()}\r\n"
            + $"MS-ASProtocolVersion: 14.1\r\nX-MS-PolicyKey: {phone.PolicyKey}\r\nContent-Type: application/vnd.ms-sync.wbxml\r\n{header}\r\nConnection: close\r\n\r\n";
        var answer = await CuttingTransport.SendAsync(user.Url, Encoding.ASCII.GetBytes(head + body));
        Assert.Equal(code, answer.StatusCode);
        await witness.AssertNothingChangedAsync();
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        var user = await shared.UserOfAsync<BodyFormTests>();
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        using var buffer = new MemoryStream();
        await using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Wbxml.Encode(phone.BuildSync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", HostLog.Canary))))), TestContext.Current.CancellationToken);
        var content = Raw.Wbxml(buffer.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        var answer = await user.SendAsync("POST", Raw.Query("Sync", phone.DeviceId), content, ("X-MS-PolicyKey", phone.PolicyKey));
        Assert.True(answer.Code == HttpStatusCode.UnsupportedMediaType || answer.Status == "102", $"{answer.Code} {answer.Status}");
        await user.Host.AssertLoggedAsync(phone.DeviceId, "Sync", "refused");
        await witness.AssertNothingChangedAsync();
    }

    [Theory]
    [InlineData("text/xml")]
    [InlineData("application/json")]
    [InlineData("application/vnd.ms-sync.wbxmlx")]
    [InlineData("message/rfc822")]
    [InlineData("rubbish;;;=")]
    public async Task Another_content_type_is_refused_with_status_101(string type)
    {
        var user = await shared.UserOfAsync<BodyFormTests>();
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        var body = Wbxml.Encode(phone.BuildSync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", HostLog.Canary)))));
        var answer = await user.SendAsync("POST", Raw.Query("Sync", phone.DeviceId), Raw.Wbxml(body, type), ("X-MS-PolicyKey", phone.PolicyKey));
        Assert.Equal("101", answer.Status);
        await user.Host.AssertLoggedAsync(phone.DeviceId, "Sync", "101");
        await witness.AssertNothingChangedAsync();
    }

    [Theory]
    [InlineData("application/vnd.ms-sync")]
    [InlineData("Application/VND.ms-sync.WBXML; charset=utf-8")]
    [InlineData(null)]
    public async Task The_usual_content_types_are_taken(string? type)
    {
        var user = await shared.UserOfAsync<BodyFormTests>();
        var phone = await user.ConnectedPhoneAsync();
        var body = Wbxml.Encode(Bodies.FolderSync("0"));
        var answer = await user.SendAsync("POST", Raw.Query("FolderSync", phone.DeviceId), Raw.Wbxml(body, type), ("X-MS-PolicyKey", phone.PolicyKey));
        Assert.Equal("1", answer.Status);
    }

    /// <summary>Sync and Ping may come without a body, the others say what they miss.</summary>
    [Theory]
    [InlineData("Sync", "13")]
    [InlineData("Ping", "3")]
    [InlineData("FolderSync", "10")]
    [InlineData("GetItemEstimate", "103")]
    [InlineData("Search", "2")]
    [InlineData("Settings", "2")]
    [InlineData("ItemOperations", "2")]
    [InlineData("Provision", "2")]
    public async Task A_missing_body_is_answered_by_the_command_s_own_status(string command, string status)
    {
        var user = await shared.UserOfAsync<BodyFormTests>();
        var phone = await user.ConnectedPhoneAsync();
        foreach (var body in new byte[][] { [], [0x03, 0x01, 0x6A, 0x00] })
        {
            var answer = await phone.PostRawAsync(command, body);
            Assert.True(answer.Status == status, $"{body.Length} bytes: {answer}");
        }

        await user.Host.AssertLoggedAsync(phone.DeviceId, command, status);
        user.Host.AssertClean();
    }
}
