using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

public sealed partial class Device
{
    private const string Endpoint = "/Microsoft-Server-ActiveSync";
    private const string WbxmlType = "application/vnd.ms-sync.wbxml";
    private const ushort German = 0x0407;

    /// <summary>The query in its base64 form; version and policy key then travel in it and not in headers.</summary>
    public bool UseEncodedQuery { get; set; }

    /// <summary>How long an answer may take beyond the time that the device itself asked the server to wait.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Ends running requests, as a phone that is switched off.</summary>
    public CancellationToken PowerOff { get; set; }

    /// <summary>Headers a test wants on top of the device's own.</summary>
    public Dictionary<string, string> ExtraHeaders { get; } = [];

    /// <summary>The body of the last POST, to send it again byte for byte.</summary>
    public byte[] LastRequestBytes { get; private set; } = [];

    public Task<EasResponse> OptionsAsync() => SendAsync(HttpMethod.Options, Endpoint, [Authorization, ("User-Agent", UserAgent)], [], TimeSpan.Zero);

    public Task<EasResponse> PostAsync(string command, XElement? body) => PostRawAsync(command, Bytes(body));

    public Task<EasResponse> PostRawAsync(string command, byte[] body) => PostRawAsync(command, body, multipart: false, TimeSpan.Zero);

    /// <summary>The device's next request as the bytes of an HTTP/1.1 message, for <see cref="CuttingTransport"/>.</summary>
    public byte[] BuildHttp(string command, byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var head = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"POST {Target(command, false)} HTTP/1.1\r\nHost: {http.BaseAddress!.Authority}\r\n");
        foreach (var (name, value) in Headers(command, false))
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (body.Length > 0)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {WbxmlType}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. body];
    }

    public byte[] BuildHttp(string command, XElement? body) => BuildHttp(command, Bytes(body));

    private (string Name, string Value) Authorization => ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{password}")));

    private static byte[] Bytes(XElement? body) => body is null ? [] : Wbxml.Encode(body);

    private Task<EasResponse> PostRawAsync(string command, byte[] body, bool multipart, TimeSpan serverWaits)
    {
        ArgumentNullException.ThrowIfNull(body);
        LastRequestBytes = body;
        return SendAsync(HttpMethod.Post, Target(command, multipart), Headers(command, multipart), body, serverWaits);
    }

    private string Target(string command, bool multipart)
    {
        if (!UseEncodedQuery)
            return $"{Endpoint}?Cmd={command}&User={Uri.EscapeDataString(User)}&DeviceId={DeviceId}&DeviceType={DeviceType}";
        uint? key = command == "Ping" || PolicyKey == "0" ? null : uint.Parse(PolicyKey, CultureInfo.InvariantCulture);
        return $"{Endpoint}?{EncodedQuery.Build(ProtocolVersion, command, German, DeviceId, key, DeviceType, multipart)}";
    }

    private List<(string Name, string Value)> Headers(string command, bool multipart)
    {
        List<(string, string)> headers = [Authorization, ("User-Agent", UserAgent)];
        if (!UseEncodedQuery)
        {
            headers.Add(("MS-ASProtocolVersion", ProtocolVersion));
            // Ping alone carries no key: MS-ASPROV 3.1.5.1.
            if (command != "Ping")
                headers.Add(("X-MS-PolicyKey", PolicyKey));
            if (multipart)
                headers.Add(("MS-ASAcceptMultiPart", "T"));
        }

        headers.AddRange(ExtraHeaders.Select(header => (header.Key, header.Value)));
        return headers;
    }

    private async Task<EasResponse> SendAsync(
        HttpMethod method, string target, IEnumerable<(string Name, string Value)> headers, byte[] body, TimeSpan serverWaits)
    {
        using var request = new HttpRequestMessage(method, new Uri(http.BaseAddress!, target));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (method == HttpMethod.Post)
            request.Content = new ByteArrayContent(body);
        if (body.Length > 0)
            request.Content!.Headers.ContentType = new MediaTypeHeaderValue(WbxmlType);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(PowerOff);
        limit.CancelAfter(Patience + serverWaits);
        try
        {
            using var answer = await http.SendAsync(request, limit.Token);
            var response = await EasResponse.ReadAsync(answer, limit.Token);
            foreach (var element in (response.Root?.DescendantsAndSelf() ?? []).Where(element => !CodePages.Has(protocol, element.Name)))
                Complain($"{element.Name} in version {ProtocolVersion}");
            return response;
        }
        catch (OperationCanceledException) when (!PowerOff.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer to {method} {target} within {Patience + serverWaits}");
        }
    }
}
