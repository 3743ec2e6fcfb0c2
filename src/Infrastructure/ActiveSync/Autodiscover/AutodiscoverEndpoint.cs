using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.Application.Accounts;

namespace OnOfficeSync.ActiveSync.Autodiscover;

/// <summary>Tells a client where ActiveSync is: version 1 in XML (MS-ASCMD 2.2.1.1), version 2 in JSON.</summary>
internal sealed class AutodiscoverEndpoint(SignInGate signIn, IOptions<ActiveSyncOptions> options, TimeProvider time, ILogger<AutodiscoverEndpoint> log)
{
    private const string Path = "/Microsoft-Server-ActiveSync";
    private const long MostBytes = 64 * 1024;
    private static readonly XNamespace Requests = "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/requestschema/2006";
    private static readonly XNamespace Framework = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
    private static readonly XNamespace Responses = "http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006";

    public async Task HandleXmlAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "private";
        if (await signIn.EnterAsync(context, deviceId: null) is not { } account)
            return;
        if (context.Request.ContentLength > MostBytes)
        {
            Log(account, StatusCodes.Status413PayloadTooLarge, "the document is too large");
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var (error, why) = await ReadAsync(context);
        if (error != AutodiscoverError.None)
            Log(account, (int)error, why);
        var answer = error == AutodiscoverError.None ? Found(context, account) : Failed(error);
        context.Response.ContentType = "text/xml; charset=utf-8";
        await context.Response.WriteAsync("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + answer.ToString(SaveOptions.DisableFormatting), context.RequestAborted);
    }

    public async Task HandleJsonAsync(HttpContext context)
    {
        var protocol = context.Request.Query["Protocol"].ToString();
        context.Response.ContentType = "application/json; charset=utf-8";
        if (protocol.Equals("ActiveSync", StringComparison.OrdinalIgnoreCase))
        {
            await context.Response.WriteAsync(JsonSerializer.Serialize(new { Protocol = "ActiveSync", Url = Url(context) }), context.RequestAborted);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await context.Response.WriteAsync(
            JsonSerializer.Serialize(new { ErrorCode = "InvalidProtocol", ErrorMessage = "The protocol is not served; ActiveSync is." }), context.RequestAborted);
    }

    // The reader's own messages quote the document; they are not for the log.
    private static async Task<(AutodiscoverError Error, string Why)> ReadAsync(HttpContext context)
    {
        try
        {
            var settings = new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostBytes };
            using var reader = XmlReader.Create(context.Request.Body, settings);
            var document = await XDocument.LoadAsync(reader, LoadOptions.None, context.RequestAborted);
            var requests = document.Root!.Elements().Where(element => element.Name.LocalName == "Request").ToList();
            if (requests is not [var request])
                return (AutodiscoverError.InvalidRequest, "it is not one request");

            // Some Androids leave the schema out: then it is ours that they mean.
            var schema = request.Elements().FirstOrDefault(element => element.Name.LocalName == "AcceptableResponseSchema")?.Value.Trim();
            return schema is null || schema == Responses.NamespaceName || schema == Requests.NamespaceName
                ? (AutodiscoverError.None, "")
                : (AutodiscoverError.UnknownSchema, "the schema asked for is not mobilesync");
        }
        catch (XmlException malformed)
        {
            return (AutodiscoverError.InvalidRequest, $"it is malformed at line {malformed.LineNumber}, position {malformed.LinePosition}");
        }
        catch (BadHttpRequestException malformed)
        {
            return (AutodiscoverError.InvalidRequest, malformed.Message);
        }
    }

    private void Log(Account account, int status, string why) =>
        log.LogInformation("An autodiscover request of {User} refused with {Status}: {Why}", account.User, status, why);

    private XElement Found(HttpContext context, Account account) =>
        new(
            Framework + "Autodiscover",
            new XElement(
                Responses + "Response",
                new XElement(Responses + "Culture", account.Language == "de" ? "de:de" : "en:us"),
                new XElement(
                    Responses + "User",
                    new XElement(Responses + "DisplayName", account.DisplayName),
                    new XElement(Responses + "EMailAddress", account.Email ?? $"{account.User}@{account.Tenant}")),
                new XElement(
                    Responses + "Action",
                    new XElement(
                        Responses + "Settings",
                        new XElement(
                            Responses + "Server",
                            new XElement(Responses + "Type", "MobileSync"),
                            new XElement(Responses + "Url", Url(context)),
                            new XElement(Responses + "Name", Url(context)))))));

    private XElement Failed(AutodiscoverError error) =>
        new(
            Framework + "Autodiscover",
            new XElement(
                Framework + "Response",
                new XElement(
                    Framework + "Error",
                    new XAttribute("Time", time.GetUtcNow().ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture)),
                    new XAttribute("Id", "0"),
                    new XElement(Framework + "ErrorCode", (int)error),
                    new XElement(Framework + "Message", error == AutodiscoverError.InvalidRequest ? "Invalid Request" : "Provider is not available"),
                    new XElement(Framework + "DebugData"))));

    private string Url(HttpContext context) =>
        options.Value.PublicUrl is { } url
            ? new Uri(url, Path).ToString()
            : $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{Path}";
}

/// <summary>Errors of the framework (MS-ASCMD 2.2.3.177.1).</summary>
internal enum AutodiscoverError
{
    None = 0,
    InvalidRequest = 600,
    UnknownSchema = 601,
}
