using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Host.Web.Web;

/// <summary>Signs a request of the JSON API in. Source: contract, "Sign-in" and "JSON API".</summary>
internal sealed class PagesSignIn(RequestDelegate next, ISender sender)
{
    private const string Challenge = "Basic realm=\"onOffice Sync\", charset=\"UTF-8\"";

    public async Task InvokeAsync(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        string? authorization = http.Request.Headers.Authorization;
        var result = await sender.Send(new SignIn(authorization, Door.Pages, address, address), http.RequestAborted);
        if (result is { Outcome: SignInOutcome.Granted, Account: { } self })
        {
            http.Features.Set(new Caller(self, await ForWhomAsync(http, self)));
            await next(http);
            return;
        }

        if (result.RetryAfterSeconds > 0)
            http.Response.Headers.RetryAfter = result.RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (result.Outcome == SignInOutcome.Wrong)
            http.Response.Headers.WWWAuthenticate = Challenge;
        await Problems.Of(StatusOf(result.Outcome)).ExecuteAsync(http);
    }

    private async Task<Account> ForWhomAsync(HttpContext http, Account self) =>
        http.Request.Query.TryGetValue("user", out var user) ? await sender.Send(new ActFor(self, user.ToString()), http.RequestAborted) : self;

    private static int StatusOf(SignInOutcome outcome) => outcome switch
    {
        SignInOutcome.Wrong => StatusCodes.Status401Unauthorized,
        SignInOutcome.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status503ServiceUnavailable,
    };
}
