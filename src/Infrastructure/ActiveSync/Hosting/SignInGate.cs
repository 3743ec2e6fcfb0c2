using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.ActiveSync.Hosting;

/// <summary>Signs a device's user in, or answers why not (contract, "Sign-in").</summary>
internal sealed class SignInGate(Dispatcher dispatcher, ILogger<SignInGate> log)
{
    private const string Challenge = "Basic realm=\"onOffice Sync\", charset=\"UTF-8\"";
    private const string LockedText =
        "Ihr Z-Push-Zugang ist nach zu vielen Anmeldungen mit falschem Passwort gesperrt. Entsperren Sie ihn in onOffice enterprise unter Extras >> Einstellungen >> Benutzer, Reiter Einstellungen.";

    /// <summary>Answers the user, or null after it has written the refusal.</summary>
    public async Task<Account?> EnterAsync(HttpContext context, string? deviceId)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        string? authorization = context.Request.Headers.Authorization;
        var result = await dispatcher.SendAsync(new SignIn(authorization, Door.ActiveSync, deviceId ?? address, address), context.RequestAborted);
        if (result.Outcome == SignInOutcome.Granted)
            return result.Account;
        log.LogInformation("Device {Device} from {Address} was not let in: {Outcome}", deviceId, address, result.Outcome);
        if (result.RetryAfterSeconds > 0)
            context.Response.Headers.RetryAfter = result.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        switch (result.Outcome)
        {
            case SignInOutcome.Maintenance:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case SignInOutcome.Locked:
                Unauthorized(context);
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(LockedText, context.RequestAborted);
                break;
            default:
                Unauthorized(context);
                break;
        }

        return null;
    }

    private static void Unauthorized(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = Challenge;
    }
}
