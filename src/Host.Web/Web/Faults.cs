using Microsoft.AspNetCore.Connections;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Host.Web.Web;

/// <summary>
/// What becomes of a request that cannot be answered: a refusal is said as such, a fault of ours is logged once and the client may come back.
/// </summary>
internal sealed class Faults(RequestDelegate next, ILogger<Faults> log)
{
    private const string RetryAfterSeconds = "30";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (ConnectionResetException)
        {
            // The line went down before the body was whole: there is no rest to wait for.
            http.Abort();
        }
        catch (RefusedException refused) when (!http.Response.HasStarted)
        {
            await Problems.Of(refused).ExecuteAsync(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Problems.Of(bad.StatusCode, bad.Message).ExecuteAsync(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be told.
        }
        catch (Exception exception)
        {
            log.LogError(exception, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
            await AnswerAsync(http);
        }
    }

    private static Task AnswerAsync(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return Task.CompletedTask;
        }

        http.Response.Clear();
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        if (http.Request.Path.StartsWithSegments("/api"))
            return Problems.Of(StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http);
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
