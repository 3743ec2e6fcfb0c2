using Microsoft.Net.Http.Headers;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Host.Web.Web;

/// <summary>The <c>If-Match</c> of a request. Tags are strong: a weak one is never the same (RFC 9110, 13.1.1).</summary>
internal sealed record IfMatch(Precondition Precondition)
{
    public static ValueTask<IfMatch> BindAsync(HttpContext http) => new(new IfMatch(Read(http.Request.Headers.IfMatch.ToString())));

    /// <summary>Sets the answer's <c>ETag</c>.</summary>
    public static void Tag(HttpContext http, string tag) => http.Response.Headers.ETag = $"\"{tag}\"";

    private static Precondition Read(string header)
    {
        // "*" asks for any state of a thing that exists; what does not exist is a 404 anyway.
        if (header.Length == 0 || header.Trim() == "*")
            return Precondition.None;
        var tags = EntityTagHeaderValue.TryParseList([header], out var parsed) ? parsed : [];
        return new([.. tags.Where(tag => !tag.IsWeak).Select(tag => tag.Tag.ToString().Trim('"'))]);
    }
}
