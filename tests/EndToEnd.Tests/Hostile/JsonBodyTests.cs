using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Hostile;

/// <summary>Bodies of the JSON API that are not meant well.</summary>
public sealed class JsonBodyTests(SharedHost shared)
{
    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static readonly (string Name, int Code, byte[] Body)[] All =
    [
        ("nothing", 400, []),
        ("a word", 400, "abc"u8.ToArray()),
        ("null", 422, "null"u8.ToArray()),
        ("a number", 422, "1"u8.ToArray()),
        ("a list", 422, "[]"u8.ToArray()),
        ("an open object", 400, "{"u8.ToArray()),
        ("two objects", 400, "{}{}"u8.ToArray()),
        ("a comment", 400, "{/*x*/}"u8.ToArray()),
        ("100,000 deep lists", 400, Encoding.ASCII.GetBytes(Repeat("[", 100_000))),
        ("100 deep objects", 400, Encoding.ASCII.GetBytes(Repeat("{\"a\":", 100) + "1" + Repeat("}", 100))),
        ("a huge number", 422, "{\"lastName\":1e999999}"u8.ToArray()),
        ("a long number", 422, Encoding.ASCII.GetBytes("{\"lastName\":" + Repeat("9", 100_000) + "}")),
        ("bytes that are no UTF-8", 400, [.. "{\"lastName\":\""u8, 0xC3, 0x28, .. "\"}"u8]),
        ("half a character", 422, "{\"lastName\":\"\\ud800\"}"u8.ToArray()),
        ("half a character as a name", 422, "{\"\\ud800\":\"a\"}"u8.ToArray()),
        ("half a character as a name of a list", 422, "{\"\\udc00\":[null]}"u8.ToArray()),
        ("a member twice", 422, "{\"lastName\":\"a\",\"lastName\":\"b\"}"u8.ToArray()),
        ("an unknown member", 422, "{\"lastName\":\"a\",\"isAdmin\":true}"u8.ToArray()),
        ("an inherited member", 422, "{\"lastName\":\"a\",\"__proto__\":{}}"u8.ToArray()),
        ("a type", 422, "{\"$type\":\"System.IO.FileInfo\",\"lastName\":\"a\"}"u8.ToArray()),
        ("a control character", 422, "{\"lastName\":\"a\\u0000b\"}"u8.ToArray()),
        ("a list in place of a text", 422, "{\"lastName\":[\"a\"]}"u8.ToArray()),
        ("a null in a list", 422, "{\"lastName\":\"a\",\"categories\":[null]}"u8.ToArray()),
        ("a slot that there is not", 422, "{\"lastName\":\"a\",\"phones\":[{\"value\":\"1\",\"slot\":\"satellite\"}]}"u8.ToArray()),
        ("a slot as a number", 422, "{\"lastName\":\"a\",\"phones\":[{\"value\":\"0241 446860\",\"slot\":99}]}"u8.ToArray()),
        ("a date beyond time", 422, "{\"lastName\":\"a\",\"birthday\":\"99999-01-01\"}"u8.ToArray()),
        ("a day that there is not", 422, "{\"lastName\":\"a\",\"birthday\":\"2026-02-30\"}"u8.ToArray()),
        ("a name of 500,000 letters", 422, Encoding.ASCII.GetBytes("{\"lastName\":\"" + Repeat("a", 500_000) + "\"}")),
        ("a number of 500,000 digits", 422, Encoding.ASCII.GetBytes("{\"lastName\":\"a\",\"phones\":[{\"value\":\"" + Repeat("9", 500_000) + "\"}]}")),
        ("50,000 numbers", 422, Encoding.ASCII.GetBytes("{\"lastName\":\"a\",\"phones\":[" + string.Join(',', Enumerable.Repeat("{\"value\":\"1\"}", 50_000)) + "]}")),
        ("a long name over many values", 422, Encoding.ASCII.GetBytes("{\"" + Repeat("a", 400_000) + "\":[" + string.Join(',', Enumerable.Repeat("1", 250_000)) + "]}")),
        ("a megabyte and more", 413, Encoding.ASCII.GetBytes("{\"notes\":\"" + Repeat("a", 1 << 20) + "\"}")),
        ("users that there are not", 422, "{\"lastName\":\"a\",\"users\":[\"nobody\"]}"u8.ToArray()),
    ];

    public static TheoryData<string, int> Bodies => new(All.Select(body => new TheoryDataRow<string, int>(body.Name, body.Code)));

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_not_meant_well_is_a_problem_of_the_client_s(string name, int code)
    {
        var user = await shared.UserOfAsync<JsonBodyTests>();
        var before = await user.StandingAsync();
        var id = (await user.AddressesAsync())[0]["id"]!.GetValue<string>();
        var body = All.Single(body => body.Name == name).Body;
        foreach (var (method, resource) in new[] { (HttpMethod.Post, "addresses"), (HttpMethod.Put, $"addresses/{id}") })
        {
            var watch = Stopwatch.StartNew();
            using var request = new HttpRequestMessage(method, resource) { Content = Json(body) };
            // Refused for its size before it is read: whoever sends it all the same may find the connection closed.
            request.Headers.ExpectContinue = code == 413;
            using var answer = await user.Api.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode == code, $"{method}: {(int)answer.StatusCode} {text[..Math.Min(300, text.Length)]}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{method} took {watch.Elapsed}");
        }

        Assert.Equal(before, await user.StandingAsync());
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("PUT", "sync/settings", "{\"enabled\":\"true\"}", 422)]
    [InlineData("PUT", "sync/settings", "{\"addresses\":7}", 422)]
    [InlineData("PUT", "sync/settings", "{\"addresses\":\"twoway\"}", 422)]
    [InlineData("PUT", "addresses/1/phones/1/slot", "{\"slot\":1}", 422)]
    [InlineData("PUT", "addresses/999999999999999999999999/phones/1/slot", "{\"slot\":null}", 404)]
    [InlineData("PUT", "addresses/1/pagers/1/slot", "{\"slot\":null}", 404)]
    [InlineData("GET", "addresses/%2e%2e%2fadmin", null, 404)]
    [InlineData("GET", "addresses/%00", null, 400)]
    [InlineData("GET", "addresses/-1", null, 404)]
    [InlineData("GET", "addresses?limit=-1", null, 422)]
    [InlineData("GET", "addresses?limit=1e3", null, 422)]
    [InlineData("GET", "addresses?after=9223372036854775808", null, 422)]
    [InlineData("GET", "addresses?after='", null, 422)]
    [InlineData("GET", "addresses?user=admin", null, 403)]
    [InlineData("GET", "addresses?user=", null, 403)]
    [InlineData("GET", "admin/users", null, 403)]
    [InlineData("PUT", "admin/tenant", "{}", 403)]
    [InlineData("PATCH", "addresses/1", "{}", 405)]
    [InlineData("DELETE", "sync/devices/%00", null, 400)]
    [InlineData("DELETE", "sync/devices/..", null, 404)]
    public async Task A_request_that_is_not_meant_well_is_refused(string method, string resource, string? body, int code)
    {
        var user = await shared.UserOfAsync<JsonBodyTests>();
        var before = await user.StandingAsync();
        var address = new UriBuilder(user.Url).Uri.AbsoluteUri + "api/v1/" + resource;
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Content = body is null ? null : Json(Encoding.UTF8.GetBytes(body));
        using var answer = await user.Api.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(code, (int)answer.StatusCode);
        Assert.Equal(before, await user.StandingAsync());
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/vnd.ms-sync.wbxml")]
    [InlineData(null)]
    public async Task Another_content_type_is_415(string? type)
    {
        var user = await shared.NewUserAsync();
        using var content = new ByteArrayContent("{\"lastName\":\"a\"}"u8.ToArray());
        if (type is not null)
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var answer = await user.Api.PostAsync("addresses", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Empty(await user.AddressesAsync());
        user.Host.AssertClean();
    }

    /// <summary>A name goes into the Location header.</summary>
    [Theory]
    [InlineData("jörg")]
    [InlineData("a b")]
    [InlineData("a\\nb")]
    [InlineData("a/b")]
    [InlineData("a\\\\b")]
    [InlineData("a@b")]
    [InlineData("a:b")]
    [InlineData("%0d%0aX-Evil:1")]
    [InlineData("..")]
    public async Task A_user_s_name_is_either_refused_or_found_under_its_location(string name)
    {
        var user = await shared.UserOfAsync<JsonBodyTests>();
        using var admin = user.Host.Api("admin");
        using var answer = await admin.PostAsync("admin/users", Json(Encoding.UTF8.GetBytes($"{{\"name\":\"{name}\",\"password\":\"x\"}}")), TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode is 201 or 409 or 422, $"{(int)answer.StatusCode}");
        Assert.False(answer.Headers.Contains("X-Evil"));
        if (answer.StatusCode == HttpStatusCode.Created)
            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(answer.Headers.Location, TestContext.Current.CancellationToken)).StatusCode);
        user.Host.AssertClean();
    }

    private static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
