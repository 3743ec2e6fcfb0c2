using System.Net;
using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Hostile;

/// <summary>Queries in both of their forms, versions, commands, methods, paths.</summary>
public sealed class QueryTests(SharedHost shared)
{
    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("?User=anna&DeviceId=raw1&DeviceType=Raw")]
    [InlineData("?Cmd=&User=anna&DeviceId=raw1&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&User=anna&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&User=anna&DeviceId=&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&DeviceId=123456789012345678901234567890123&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&DeviceId=raw,1&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&DeviceId=raw1&DeviceId=raw2&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&DeviceId=raw%0A1&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&DeviceId=%00&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&DeviceId=r%C3%A4w&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&DeviceId=..%2F..%2Fetc&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&DeviceId='%20OR%201=1&DeviceType=Raw")]
    [InlineData("?Cmd=Sync&DeviceId=raw1&DeviceType=1234567890123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("?Cmd=Sync&DeviceId=raw1&DeviceType=a%0Ainfo:%20forged")]
    [InlineData("?%ZZ%&&&===")]
    [InlineData("?!!!!")]
    [InlineData("?AAAA")]
    [InlineData("?jQ==")]
    public async Task A_query_that_says_nothing_usable_is_400(string query)
    {
        var user = await shared.UserOfAsync<QueryTests>();
        var before = await user.StandingAsync();
        var answer = await user.SendAsync("POST", Raw.Endpoint + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Code);
        Assert.Empty(answer.Body);
        await user.Host.AssertLoggedAsync("refused", "400");
        Assert.Equal(before, await user.StandingAsync());
        Assert.DoesNotContain(user.Host.Log, line => line.StartsWith("info: forged", StringComparison.Ordinal));
        user.Host.AssertClean();
    }

    [Fact]
    public async Task An_encoded_query_that_breaks_off_anywhere_is_400()
    {
        var user = await shared.UserOfAsync<QueryTests>();
        byte[] whole = [141, 0, 7, 4, 4, .. "raw1"u8, 4, 1, 2, 3, 4, 3, .. "Raw"u8, 7, 1, 2];
        int[] complete = [whole.Length, whole.Length - 3];
        for (var length = 1; length <= whole.Length; length++)
        {
            var answer = await user.SendAsync("POST", $"{Raw.Endpoint}?{Convert.ToBase64String(whole, 0, length)}");
            Assert.True(answer.Code == (complete.Contains(length) ? HttpStatusCode.OK : HttpStatusCode.BadRequest), $"{length} bytes: {answer.Code}");
        }

        user.Host.AssertClean();
    }

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "a version that there is not", [199, 0, 7, 4, 4, .. "raw1"u8, 0, 3, .. "Raw"u8] },
        { "no device id", [141, 0, 7, 4, 0, 0, 3, .. "Raw"u8] },
        { "a device id of 33 letters", [141, 0, 7, 4, 33, .. "abcdefghijklmnopqrstuvwxyz1234567"u8, 0, 3, .. "Raw"u8] },
        { "a raw device id of 17 bytes", [141, 0, 7, 4, 17, .. new byte[17], 0, 3, .. "Raw"u8] },
        { "a policy key of 3 bytes", [141, 0, 7, 4, 4, .. "raw1"u8, 3, 1, 2, 3, 3, .. "Raw"u8] },
        { "a device type of 200 letters", [141, 0, 7, 4, 4, .. "raw1"u8, 0, 200, .. Enumerable.Repeat((byte)'a', 200)] },
        { "a device type with a line break", [141, 0, 7, 4, 4, .. "raw1"u8, 0, 3, (byte)'a', 10, (byte)'b'] },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public async Task An_encoded_query_that_says_nothing_usable_is_400(string what, byte[] query)
    {
        var user = await shared.UserOfAsync<QueryTests>();
        var answer = await user.SendAsync("POST", $"{Raw.Endpoint}?{Uri.EscapeDataString(Convert.ToBase64String(query))}");
        Assert.True(answer.Code == HttpStatusCode.BadRequest, $"{what}: {answer.Code}");
        await user.Host.AssertLoggedAsync("refused", "400");
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1.0")]
    [InlineData("14.2")]
    [InlineData("17.0")]
    [InlineData("14,1")]
    [InlineData("141")]
    [InlineData("-14.1")]
    [InlineData("vierzehn")]
    public async Task A_version_that_is_missing_or_not_served_is_400(string? version)
    {
        var user = await shared.UserOfAsync<QueryTests>();
        var answer = await user.SendAsync("POST", Raw.Query("Sync", "raw1"), null, ("MS-ASProtocolVersion", version));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Code);
        await user.Host.AssertLoggedAsync("refused", "400", "version");
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("PROPFIND")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task Another_method_is_501(string method)
    {
        var user = await shared.UserOfAsync<QueryTests>();
        var answer = await user.SendAsync(method, Raw.Query("Sync", "raw1"));
        Assert.Equal(HttpStatusCode.NotImplemented, answer.Code);
        await user.Host.AssertLoggedAsync("refused", "501", "method");
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("/Microsoft-Server-ActiveSyncs")]
    [InlineData("/Microsoft-Server-ActiveSync/x")]
    [InlineData("/Microsoft-Server-ActiveSync/../Microsoft-Server-ActiveSync/x")]
    [InlineData("/")]
    [InlineData("/autodiscover/autodiscover.xml/x")]
    [InlineData("/autodiscover/")]
    [InlineData("/ews/exchange.asmx")]
    public async Task A_wrong_path_is_404(string path)
    {
        var user = await shared.UserOfAsync<QueryTests>();
        Assert.Equal(HttpStatusCode.NotFound, (await user.SendAsync("POST", path)).Code);
        user.Host.AssertClean();
    }
}
