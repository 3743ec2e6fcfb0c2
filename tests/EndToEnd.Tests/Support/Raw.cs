using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OnOfficeSync.EndToEnd.Tests.Support;

/// <summary>HTTP as no phone of ours would send it.</summary>
public static class Raw
{
    public const string Endpoint = "/Microsoft-Server-ActiveSync";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { Timeout = Patience };

    public static string Basic(string userAndPassword) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(userAndPassword));

    public static string Authorization(this TestUser user) => Basic($"{user.Name}@demo:{TestUser.Password}");

    public static string Query(string command, string deviceId) => $"{Endpoint}?Cmd={command}&User=anna&DeviceId={deviceId}&DeviceType=Raw";

    /// <param name="user">Signs in as this user; null sends no credentials.</param>
    /// <param name="method">For example POST.</param>
    /// <param name="target">Path and query.</param>
    /// <param name="content">The body with its own headers.</param>
    /// <param name="headers">Further headers; one that is given replaces the usual one, null leaves it out.</param>
    public static async Task<Answer> SendAsync(this TestUser user, string method, string target, HttpContent? content = null, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(user.Url, target)) { Content = content };
        var all = new Dictionary<string, string?> { ["Authorization"] = user.Authorization(), ["MS-ASProtocolVersion"] = "14.1", ["X-MS-PolicyKey"] = "0" };
        foreach (var (name, value) in headers)
            all[name] = value;
        foreach (var (name, value) in all.Where(header => header.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Headers, response.Content.Headers);
    }

    public static ByteArrayContent Wbxml(byte[] body, string? type = "application/vnd.ms-sync.wbxml")
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    /// <summary>A body whose length is not told beforehand.</summary>
    public static StreamContent Chunked(byte[] body, string type = "application/vnd.ms-sync.wbxml")
    {
        var content = new StreamContent(new OneWayStream(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    public sealed record Answer(HttpStatusCode Code, byte[] Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
    {
        public string Text => Encoding.UTF8.GetString(Body);

        /// <summary>The Status below the root, where the body is WBXML.</summary>
        public string? Status => ContentHeaders.ContentType?.MediaType == "application/vnd.ms-sync.wbxml"
            ? TestKit.Wbxml.Decode(Body).Elements().FirstOrDefault(element => element.Name.LocalName == "Status")?.Value
            : null;

        public string? Header(string name) =>
            Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(',', values) : null;
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
