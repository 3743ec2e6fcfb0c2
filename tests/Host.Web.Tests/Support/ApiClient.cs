using System.Net.Http.Headers;
using System.Text;

namespace OnOfficeSync.Host.Web.Tests.Support;

/// <summary>Speaks to the JSON API for one user.</summary>
internal sealed class ApiClient(HttpClient http, string? authorization)
{
    public ApiClient(HttpClient http, string user, string password)
        : this(http, Basic(user, password))
    {
    }

    public static string Basic(string user, string password, Encoding? encoding = null) =>
        "Basic " + Convert.ToBase64String((encoding ?? Encoding.UTF8).GetBytes($"{user}:{password}"));

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, string json = "{}") => SendAsync(HttpMethod.Post, path, json);

    public Task<Answer> PutAsync(string path, string json, string? ifMatch = null) => SendAsync(HttpMethod.Put, path, json, ifMatch);

    public Task<Answer> DeleteAsync(string path, string? ifMatch = null) => SendAsync(HttpMethod.Delete, path, ifMatch: ifMatch);

    /// <summary>A new address, as the API answers it.</summary>
    public async Task<Answer> CreateAsync(string json = """{"lastName":"Test"}""") => (await PostAsync("/addresses", json)).Is(HttpStatusCode.Created);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? json = null, string? ifMatch = null)
    {
        var content = json is null ? null : new StringContent(json, new MediaTypeHeaderValue("application/json"));
        return await SendAsync(method, path, content, ifMatch);
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, string? ifMatch = null)
    {
        // A path of the API, unless it is whole.
        using var request = new HttpRequestMessage(method, path.StartsWith("//", StringComparison.Ordinal) ? path[1..] : $"/api/v1{path}") { Content = content };
        // A body that is refused for its size is refused before it is read: whoever sends it all the same may find the connection closed.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 1_000_000;
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response);
    }
}
