using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Host.Web.Web;

/// <summary>Whether the process lives, and whether it can serve. Source: contract, "Start".</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("Live")).ExcludeFromDescription();
        routes.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(IStorageSetup storage, ILoggerFactory logs, CancellationToken cancellation)
    {
        try
        {
            if (await storage.IsReadyAsync(cancellation))
                return TypedResults.Text("Ready");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logs.CreateLogger(typeof(Health)).LogError(exception, "The store cannot be reached");
        }

        return TypedResults.Text("The store cannot be reached", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
