using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace OnOfficeSync.Host.Web.Tests.Support;

/// <summary>What the API answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, string? MediaType, HttpResponseHeaders Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonNode? this[string member] => Json[member];

    public string Id => (string)this["id"]!;

    public string ETag => Headers.ETag!.ToString();

    public IEnumerable<JsonNode> Items => this["items"]!.AsArray()!;

    /// <summary>The fields with errors, of a 422.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            Problem(HttpStatusCode.UnprocessableEntity);
            return [.. this["errors"]!.AsObject().Select(error => error.Key)];
        }
    }

    public static async Task<Answer> OfAsync(HttpResponseMessage response) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Content.Headers.ContentType?.MediaType, response.Headers);

    public Answer Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} {Text}");
        return this;
    }

    /// <summary>It is an error in the form of RFC 9457.</summary>
    public Answer Problem(HttpStatusCode status)
    {
        Is(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal((int)status, (int)this["status"]!);
        Assert.NotEmpty((string)this["title"]!);
        return this;
    }
}
