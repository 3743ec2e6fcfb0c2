using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Host.Web.Start;

namespace OnOfficeSync.Host.Web.Tests.Support;

/// <summary>The server as it is, on a free port, with the demo's data in a directory of its own.</summary>
public sealed class TestHost : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("host-tests-").FullName;
    private readonly HttpClient _http = new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromSeconds(30) });
    private WebApplication _app = null!;
    private int _users;

    public IServiceProvider Services => _app.Services;

    internal Action<IServiceCollection>? Replace { get; init; }

    public async ValueTask InitializeAsync()
    {
        _app = SyncHost.Build(CommandLine.Parse(["--demo", "--demo-addresses", "20", "--urls", "http://127.0.0.1:0"]), _directory, Replace);
        await SyncHost.PrepareAsync(_app.Services);
        await _app.StartAsync();
        _http.BaseAddress = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>Speaks for a user of the demo tenant.</summary>
    internal ApiClient As(string user, string password = "demo") => new(_http, $@"demo\{user}", password);

    /// <summary>Speaks with just this header, or with none.</summary>
    internal ApiClient With(string? authorization) => new(_http, authorization);

    internal ApiClient Admin => As("admin");

    internal ApiClient Anna => As("anna");

    internal ApiClient Ben => As("ben");

    /// <summary>A new agent, for a test that changes what other tests must not see.</summary>
    internal async Task<string> NewUserAsync()
    {
        var name = $"agent{++_users}";
        (await Admin.PostAsync("/admin/users", $$"""{"name":"{{name}}","password":"demo"}""")).Is(HttpStatusCode.Created);
        return name;
    }
}
