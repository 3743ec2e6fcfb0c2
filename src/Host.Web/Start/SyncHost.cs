using MediatR;
using Microsoft.Extensions.Configuration.Memory;
using OnOfficeSync.Application.Demo;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Host.Web.Api;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Start;

/// <summary>Puts the server together.</summary>
internal static class SyncHost
{
    // The contract says 10 s.
    private static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(8);

    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",
        // What keeps the host from starting is said in one line instead.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "None",
    };

    /// <exception cref="StartRefusedException">An option means nothing, or the demo would be reachable from outside.</exception>
    public static WebApplication Build(CommandLine line, string directory, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = line.Configuration, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        var options = StartOptions.Read(builder.Configuration, directory);
        var addresses = Listening.Addresses(builder.Configuration);
        if (addresses.Count == 0)
            builder.WebHost.UseUrls(Listening.DefaultUrl);
        if (options.Demo)
            Listening.RequireLoopback(addresses);

        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Shutdown);
        builder.Services.AddSingleton(options);
        builder.Services.AddOnOfficeSyncSqlite(options.Data);
        builder.Services.AddOnOfficeSync();
        builder.Services.AddActiveSync(activeSync =>
        {
            if (options.MinHeartbeat is { } seconds)
                activeSync.MinHeartbeat = TimeSpan.FromSeconds(seconds);
        });
        builder.Services.AddJsonApi();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseMiddleware<Faults>();
        app.MapHealth();
        app.MapActiveSync();
        app.MapJsonApi();
        return app;
    }

    /// <summary>Brings the store up and, for a demo, fills it. Done before the server listens, so that no request meets half of it.</summary>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        await services.GetRequiredService<IStorageSetup>().PrepareAsync(CancellationToken.None);
        var options = services.GetRequiredService<StartOptions>();
        if (options.Demo)
            await services.GetRequiredService<ISender>().Send(new SeedDemo(options.DemoAddresses, options.DemoAppointments, options.DemoTasks));
    }
}
