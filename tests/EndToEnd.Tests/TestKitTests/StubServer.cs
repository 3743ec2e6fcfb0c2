using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.TestKitTests;

/// <summary>A request as it reached the stub.</summary>
internal sealed record StubRequest(string Method, string Query, IHeaderDictionary Headers, byte[] Body)
{
    public XElement? Xml => Body.Length == 0 ? null : Wbxml.Decode(Body);
}

/// <summary>Answers one request after the other with what the test has laid ready, and keeps what came.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Queue<Func<HttpResponse, Task>> answers = new();

    private StubServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(HandleAsync);
    }

    public List<StubRequest> Requests { get; } = [];

    public StubRequest Last => Requests[^1];

    public Uri Url => new(app.Urls.Single());

    public static async Task<StubServer> StartAsync()
    {
        var stub = new StubServer();
        await stub.app.StartAsync();
        return stub;
    }

    public Device NewDevice(string version = "14.1") => new(Url, "anna", "demo", "device1", version: version);

    /// <summary>An answer of elements whose namespace is that of the root, as they are in the examples of the specification.</summary>
    public StubServer Answer(string xml) => Answer(Wbxml.Encode(XElement.Parse(xml)));

    public StubServer Answer(byte[] body, HttpStatusCode code = HttpStatusCode.OK) => Answer(async response =>
    {
        response.StatusCode = (int)code;
        response.ContentLength = body.Length;
        if (body.Length > 0)
            response.ContentType = "application/vnd.ms-sync.wbxml";
        await response.Body.WriteAsync(body);
    });

    public StubServer Answer(Func<HttpResponse, Task> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = context.Request;
        Requests.Add(new StubRequest(request.Method, request.QueryString.Value ?? "", new HeaderDictionary(request.Headers.ToDictionary()), body.ToArray()));
        await answers.Dequeue()(context.Response);
    }
}
