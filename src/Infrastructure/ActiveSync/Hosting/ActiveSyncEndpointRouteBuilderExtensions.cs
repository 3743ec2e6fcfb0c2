using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.ActiveSync.Autodiscover;
using OnOfficeSync.ActiveSync.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Opens the ActiveSync endpoint.</summary>
public static class ActiveSyncEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps <c>/Microsoft-Server-ActiveSync</c> and the two forms of autodiscover, in any case. The endpoints sign users in themselves: leave them outside of the host's own authentication.
    /// </summary>
    /// <returns>A builder for conventions on all of them.</returns>
    public static IEndpointConventionBuilder MapActiveSync(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("");
        var activeSync = endpoints.ServiceProvider.GetRequiredService<ActiveSyncEndpoint>();
        var autodiscover = endpoints.ServiceProvider.GetRequiredService<AutodiscoverEndpoint>();
        group.Map("/Microsoft-Server-ActiveSync", (RequestDelegate)activeSync.HandleAsync);
        group.MapPost("/autodiscover/autodiscover.xml", (RequestDelegate)autodiscover.HandleXmlAsync);
        group.MapGet("/autodiscover/autodiscover.json", (RequestDelegate)autodiscover.HandleJsonAsync);
        return group;
    }
}
