using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.ActiveSync.Hosting;

/// <summary>
/// The endpoint (MS-ASHTTP 2.2.1, 3.2.5):
/// (1) read the query, sign the user in;
/// (2) OPTIONS says what is served;
/// (3) version and command must be ours;
/// (4) module, right and setting must be on;
/// (5) the device must have provisioned, and none must have ordered to wipe it;
/// (6) the body is read and the command carried out.
/// What a client does wrong is one log line and a status; what we do wrong is 503, never 401 and never an empty answer.
/// </summary>
internal sealed class ActiveSyncEndpoint(SignInGate signIn, Dispatcher dispatcher, IServiceProvider services, IOptions<ActiveSyncOptions> options, ILogger<ActiveSyncEndpoint> log)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await RunAsync(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The device has hung up: nobody to answer, nothing half done.
        }
        catch (ConnectionResetException)
        {
            // The line went down before the body was whole. The server must know that there is no rest to wait for, lest it calls that a fault of ours.
            context.Abort();
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            Refuse(context, bad.StatusCode, bad.Message);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            log.LogError(failure, "A request of ActiveSync failed");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            RetryLater(context.Response);
        }
    }

    private async Task RunAsync(HttpContext context)
    {
        // (1)
        context.Response.Headers.CacheControl = "private";
        var isOptions = HttpMethods.IsOptions(context.Request.Method);
        if (!isOptions && !HttpMethods.IsPost(context.Request.Method))
        {
            Refuse(context, StatusCodes.Status501NotImplemented, "the method is neither OPTIONS nor POST");
            return;
        }

        var query = ReadQuery(context.Request, out var problem);
        if (await signIn.EnterAsync(context, query?.DeviceId) is not { } account)
            return;

        // (2)
        if (isOptions)
        {
            context.Response.Headers["MS-Server-ActiveSync"] = ProtocolVersions.Served[^1].Text();
            Announce(context.Response);
            context.Response.Headers.Allow = "OPTIONS,POST";
            context.Response.Headers["Public"] = "OPTIONS,POST";
            return;
        }

        // (3)
        if (query is null)
        {
            Refuse(context, StatusCodes.Status400BadRequest, problem);
            return;
        }

        if (!TryVersion(context.Request, query, out var version))
        {
            Refuse(context, StatusCodes.Status400BadRequest, "the protocol version is not served");
            return;
        }

        if (CommandTable.Of(query.Command) is not { } command)
        {
            Refuse(context, StatusCodes.Status501NotImplemented, "there is no such command");
            return;
        }

        if (context.Request.ContentLength > options.Value.MaxRequestBytes)
        {
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "the body is too large");
            return;
        }

        var answer = (await AnswerAsync(context, account, query, version, command)).In(version);
        if (answer.Refusal is var (status, why))
            log.LogInformation("{Command} of device {Device} of {User} refused with status {Status}: {Why}", command.Name, query.DeviceId, account.User, status, why);
        await WriteAsync(context, answer);
    }

    private async Task<EasAnswer> AnswerAsync(HttpContext context, Account account, QueryParameters query, ProtocolVersion version, CommandRow command)
    {
        // (4)
        if (!account.Gates.Open)
            return EasAnswer.Refuse(command, CommonStatus.UserDisabledForSync, "module, right or setting is off");

        // (5)
        var session = await dispatcher.SendAsync(new OpenDevice(account, query.DeviceId), context.RequestAborted);
        if (PolicyGate.Problem(context.Request, query, command, session) is { } policy)
            return EasAnswer.Refuse(command, policy, "the device has not provisioned, its key is old, or it is to be wiped");
        if (command.Handler is null)
            return EasAnswer.Refuse(command, command.Refusal, "the command is not served");
        if (!version.Knows(command.Root))
            return EasAnswer.Refuse(command, CommonStatus.CommandNotSupported, "the version has no such command");

        // (6)
        var body = await RequestBody.ReadAsync(context.Request, options.Value.MaxRequestBytes, context.RequestAborted);
        if (body is not { } bytes)
            return new EasAnswer(StatusCodes.Status413PayloadTooLarge, default).Refused(StatusCodes.Status413PayloadTooLarge, "the body is too large");
        if (!bytes.IsEmpty && context.Request.ContentType is { } type && !ContentTypes.IsWbxml(type))
            return EasAnswer.Refuse(command, CommonStatus.InvalidContent, "the content type is not WBXML");
        var request = new EasRequest
        {
            Command = command,
            Account = account,
            Query = query,
            Version = version,
            Session = session,
            UserAgent = context.Request.Headers.UserAgent.ToString(),
            AcceptMultiPart = query.AcceptMultiPart || context.Request.Headers["MS-ASAcceptMultiPart"] == "T",
            Body = bytes,
            Cancellation = context.RequestAborted,
        };
        try
        {
            return await ((EasCommand)services.GetRequiredService(command.Handler)).ExecuteAsync(request);
        }
        catch (WbxmlException malformed)
        {
            var status = malformed.Error == WbxmlError.UnexpectedElement ? CommonStatus.InvalidXml : CommonStatus.InvalidWbxml;
            return EasAnswer.Refuse(command, status, malformed.Message);
        }
    }

    private static QueryParameters? ReadQuery(HttpRequest request, out string problem)
    {
        var query = request.QueryString.Value is [_, .. var text] ? text : "";
        return EncodedQuery.IsEncoded(query) ? EncodedQuery.Parse(query, out problem) : PlainQuery.Parse(request.Query, out problem);
    }

    private static bool TryVersion(HttpRequest request, QueryParameters query, out ProtocolVersion version) =>
        query.Version is { } encoded ? ProtocolVersions.TryParse(encoded, out version) : ProtocolVersions.TryParse(request.Headers["MS-ASProtocolVersion"].ToString(), out version);

    private static void Announce(HttpResponse response)
    {
        response.Headers["MS-ASProtocolVersions"] = ProtocolVersions.Header;
        response.Headers["MS-ASProtocolCommands"] = CommandTable.Header;
    }

    private void RetryLater(HttpResponse response) =>
        response.Headers.RetryAfter = ((int)options.Value.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private async Task WriteAsync(HttpContext context, EasAnswer answer)
    {
        context.Response.StatusCode = answer.HttpStatus;
        context.Response.ContentLength = answer.Body.Length;
        if (answer.HttpStatus == StatusCodes.Status503ServiceUnavailable)
            RetryLater(context.Response);
        if (answer.Announces)
        {
            context.Response.Headers["X-MS-RP"] = ProtocolVersions.Header;
            Announce(context.Response);
        }

        if (answer.Body.IsEmpty)
            return;
        context.Response.ContentType = answer.IsMultiPart ? ContentTypes.MultiPart : ContentTypes.Wbxml;
        await context.Response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
    }

    private void Refuse(HttpContext context, int code, string why)
    {
        log.LogInformation("A request from {Address} refused with {Code}: {Why}", context.Connection.RemoteIpAddress, code, why);
        context.Response.StatusCode = code;
    }
}
