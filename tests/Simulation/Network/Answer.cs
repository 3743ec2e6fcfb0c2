using System.Net;
using Microsoft.AspNetCore.Http;

namespace OnOfficeSync.Simulation.Network;

/// <summary>An answer as it is on the wire.</summary>
internal sealed record Answer(HttpStatusCode Code, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public string? RetryAfter => Headers.FirstOrDefault(header => header.Name == "Retry-After").Value;

    public static Answer Of(HttpContext context) => new(
        (HttpStatusCode)context.Response.StatusCode,
        [.. context.Response.Headers.Select(header => (header.Key, header.Value.ToString()))],
        ((MemoryStream)context.Response.Body).ToArray());

    public HttpResponseMessage ToMessage()
    {
        var message = new HttpResponseMessage(Code) { Content = new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    public override string ToString() => $"{(int)Code} {Convert.ToHexString(Body)}";
}
