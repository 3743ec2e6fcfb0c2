using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using OnOfficeSync.Application.Requests;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace OnOfficeSync.Host.Web.Web;

/// <summary>
/// What a client sent as JSON. What is no JSON is a 400, what means something else than asked for a 422 that names the place. Source: contract, "JSON API".
/// </summary>
internal sealed record Body<T>(T Value) : IBindableFromHttpContext<Body<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!context.Request.HasJsonContentType())
            throw new BadHttpRequestException("The body must be application/json.", StatusCodes.Status415UnsupportedMediaType);
        var bytes = await ReadAsync(context);
        using var document = JsonText.Parse(bytes);
        JsonText.RefuseEmptyPlaces(document.RootElement);
        try
        {
            var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            return new(document.Deserialize<T>(options) ?? throw RefusedException.Invalid("$", "An object is expected."));
        }
        catch (JsonException exception)
        {
            throw RefusedException.Invalid(JsonText.FieldOf(exception.Path), JsonText.Reason(exception));
        }
    }

    // So that the description and the routing know what the parameter takes.
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        }
        catch (IOException broken) when (broken is not (BadHttpRequestException or ConnectionResetException) && !context.RequestAborted.IsCancellationRequested)
        {
            // Kestrel does not call every malformed body the client's fault.
            throw new BadHttpRequestException("The body cannot be read.", broken);
        }

        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (!Utf8.IsValid(bytes.Span))
            throw new BadHttpRequestException("The body must be UTF-8.");
        return bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }
}
