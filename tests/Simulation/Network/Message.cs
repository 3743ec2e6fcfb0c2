using Microsoft.AspNetCore.Http;

namespace OnOfficeSync.Simulation.Network;

/// <summary>A request as it is on the wire; it can be delivered any number of times.</summary>
internal sealed record Message(string Method, string Path, string Query, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    // SyncKey with the text "0", as WBXML has it.
    private static ReadOnlySpan<byte> FirstKey => [0x4B, 0x03, (byte)'0', 0x00];

    /// <summary>Whether a repetition can be known: by a key that is not the first one.</summary>
    public bool IsRepeatable => Query.Contains("Cmd=Sync&", StringComparison.Ordinal) && Body.Length > 0 && Body.AsSpan().IndexOf(FirstKey) < 0;

    /// <summary>Which device it is of.</summary>
    public string Device => Query.Split('&').Single(part => part.StartsWith("DeviceId=", StringComparison.Ordinal));

    /// <summary>Whether the server may hold it.</summary>
    public bool IsHeld => Method == HttpMethod.Post.Method && Query.Contains("Cmd=Ping&", StringComparison.Ordinal);

    public static async Task<Message> OfAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).Select(header => (header.Key, string.Join(',', header.Value))).ToList();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellation);
        return new(request.Method.Method, request.RequestUri!.AbsolutePath, request.RequestUri.Query, headers, body);
    }

    public DefaultHttpContext ToContext()
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (Method, Path, new QueryString(Query));
        foreach (var (name, value) in Headers)
            context.Request.Headers[name] = value;
        context.Request.ContentLength = Body.Length;
        context.Request.Body = new MemoryStream(Body, writable: false);
        context.Response.Body = new MemoryStream();
        return context;
    }
}
