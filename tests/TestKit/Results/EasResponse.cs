using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>An answer as it came, and decoded where it is WBXML (also inside a multipart answer).</summary>
public sealed class EasResponse
{
    private const string Multipart = "application/vnd.ms-sync.multipart";
    private readonly HttpContentHeaders contentHeaders;

    private EasResponse(HttpResponseMessage message, byte[] raw)
    {
        Code = message.StatusCode;
        Headers = message.Headers;
        contentHeaders = message.Content.Headers;
        Raw = raw;
        if (raw.Length == 0 || ContentType is not { } type || !type.StartsWith("application/vnd.ms-sync", StringComparison.Ordinal))
            return;
        Parts = type == Multipart ? Split(raw) : [raw];
        Root = Wbxml.Decode(Parts[0]);
    }

    public HttpStatusCode Code { get; }

    public HttpResponseHeaders Headers { get; }

    public string? ContentType => contentHeaders.ContentType?.MediaType;

    public byte[] Raw { get; }

    /// <summary>The parts of a multipart answer; otherwise the body alone.</summary>
    public IReadOnlyList<byte[]> Parts { get; } = [];

    public XElement? Root { get; }

    /// <summary>The Status directly below the root: what the command as a whole came to.</summary>
    public string? Status => Root.Text("Status");

    /// <summary>200 without a body: for Sync "nothing has changed, keep your keys".</summary>
    public bool IsEmpty => Code == HttpStatusCode.OK && Raw.Length == 0;

    public string Body => Encoding.UTF8.GetString(Raw);

    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) || contentHeaders.TryGetValues(name, out values) ? string.Join(',', values) : null;

    public override string ToString() => $"{(int)Code} {Root?.ToString() ?? Body}";

    internal static async Task<EasResponse> ReadAsync(HttpResponseMessage message, CancellationToken cancellation) =>
        new(message, await message.Content.ReadAsByteArrayAsync(cancellation));

    private static List<byte[]> Split(byte[] raw)
    {
        int Number(int index) => BinaryPrimitives.ReadInt32LittleEndian(raw.AsSpan(index * 4));
        return [.. Enumerable.Range(0, Number(0)).Select(part => raw.AsSpan(Number(1 + (part * 2)), Number(2 + (part * 2))).ToArray())];
    }
}
