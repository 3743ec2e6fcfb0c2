using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OnOfficeSync.ActiveSync;
using OnOfficeSync.ActiveSync.Autodiscover;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Waiting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the ActiveSync endpoint.</summary>
public static class ActiveSyncServiceCollectionExtensions
{
    /// <summary>
    /// Adds Exchange ActiveSync to a host that has <c>AddOnOfficeSync</c> and a store; <c>MapActiveSync</c> opens it.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets options; none are needed.</param>
    public static IServiceCollection AddActiveSync(this IServiceCollection services, Action<ActiveSyncOptions>? configure = null)
    {
        services.AddOptions<ActiveSyncOptions>();
        if (configure is not null)
            services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Dispatcher>();
        services.TryAddSingleton<SignInGate>();
        services.TryAddSingleton<DeviceWaits>();
        services.TryAddSingleton<Waiter>();
        services.TryAddSingleton<StoredRequests>();
        services.TryAddSingleton<ActiveSyncEndpoint>();
        services.TryAddSingleton<AutodiscoverEndpoint>();
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<ActiveSyncOptions>>().Value;
            return new Heartbeats((int)options.MinHeartbeat.TotalSeconds, (int)options.MaxHeartbeat.TotalSeconds);
        });
        foreach (var row in CommandTable.Rows)
        {
            if (row.Handler is { } handler)
                services.TryAddSingleton(handler);
        }

        return services;
    }
}
