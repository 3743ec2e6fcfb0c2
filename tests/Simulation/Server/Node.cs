using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Simulation.Server;

/// <summary>One process of the server on the store that all of them share: what it keeps in memory is gone with it.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly IServiceCollection Product = new ServiceCollection().AddRoutingCore().AddOnOfficeSync().AddActiveSync(options => options.MinHeartbeat = TimeSpan.FromSeconds(1));

    private readonly ServiceProvider _services;
    private readonly RequestDelegate _activeSync;

    public Node(string directory, TimeProvider time, IRandomSource random, Faults faults, Complaints complaints, Func<IStore, IStore> wrap)
    {
        // Looking for handlers takes longer than serving a hundred requests: what does not differ between processes is registered once.
        var services = new ServiceCollection();
        services.AddOnOfficeSyncSqlite(directory);
        foreach (var service in Product)
            ((IServiceCollection)services).Add(service);
        services.AddSingleton(time).AddSingleton(random).AddSingleton<IHostApplicationLifetime, Lifetime>();
        services.AddLogging(logging => logging.ClearProviders().AddProvider(complaints).SetMinimumLevel(LogLevel.Error));
        var storage = services.Single(service => service.ServiceType == typeof(IStore));
        services.Replace(ServiceDescriptor.Singleton<IStore>(provider => new FaultyStore(wrap((IStore)ActivatorUtilities.CreateInstance(provider, storage.ImplementationType!)), faults)));
        _services = services.BuildServiceProvider();
        var routes = new Routes(_services);
        routes.MapActiveSync();
        _activeSync = routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Single(endpoint => endpoint.RoutePattern.RawText == "/Microsoft-Server-ActiveSync").RequestDelegate!;
    }

    public IServiceProvider Services => _services;

    public Task PrepareAsync() => _services.GetRequiredService<IStorageSetup>().PrepareAsync(CancellationToken.None);

    public async Task<T> SendAsync<T>(IRequest<T> request)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    public async Task SendAsync(IRequest request)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    public async Task<Account> AccountAsync(string user) => (await _services.GetRequiredService<IDirectory>().FindAccountAsync(Template.Tenant, user, CancellationToken.None))!;

    /// <summary>Serves one request of a device; writes the answer into the context.</summary>
    public async Task ServeAsync(DefaultHttpContext context)
    {
        context.RequestServices = _services;
        await _activeSync(context);
        await context.Response.BodyWriter.FlushAsync();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }

    private sealed class Routes(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
