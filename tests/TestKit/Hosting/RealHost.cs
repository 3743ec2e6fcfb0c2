using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace OnOfficeSync.TestKit;

/// <summary>
/// The server as its users run it: a process of its own on a free loopback port, with demo data in a fresh directory
/// that is deleted at the end. Address and data stay the same over a restart.
/// </summary>
public sealed class RealHost : IAsyncDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);
    private readonly RealHostOptions options;
    private readonly List<string> log = [];
    private readonly HttpClient probe = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly List<HttpClient> clients = [];
    private HostProcess? process;
    private int devices;

    private RealHost(RealHostOptions options) => this.options = options;

    public Uri Url { get; } = new($"http://127.0.0.1:{FreePort()}");

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("onofficesync-").FullName;

    public int? ProcessId => process?.Id;

    /// <summary>Every line the host has written so far, over all its runs.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (log)
                return [.. log];
        }
    }

    public static async Task<RealHost> StartAsync(RealHostOptions? options = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var host = new RealHost(options ?? new RealHostOptions());
            try
            {
                await host.StartAsync();
                return host;
            }
            catch (HostNotReadyException failure)
            {
                await host.DisposeAsync();
                // Between the choice of a free port and its use another process may have taken it.
                if (attempt == 3 || !failure.Output.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
                    throw;
            }
        }
    }

    /// <summary>The JSON API for this user; relative addresses such as "addresses?limit=5".</summary>
    public HttpClient Api(string user, string password = "demo", string tenant = "demo")
    {
        var client = Client(new Uri(Url, "/api/v1/"));
        var credentials = Encoding.UTF8.GetBytes($"{user}@{tenant}:{password}");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        return client;
    }

    /// <summary>A new phone of this user; each has a device id of its own unless one is given.</summary>
    public Device NewDevice(string user, string version = "14.1", string? deviceId = null, string deviceType = "VirtualPhone", string password = "demo")
    {
        var number = Interlocked.Increment(ref devices).ToString("D4", CultureInfo.InvariantCulture);
        return new Device(Client(Url), $"{user}@demo", password, deviceId ?? $"virtual{number}", deviceType, version);
    }

    /// <summary>SIGTERM; false where the host had to be killed because it did not end within 10 seconds.</summary>
    public async Task<bool> StopAsync()
    {
        if (process is null)
            return true;
        var ended = await process.StopAsync(StopWithin);
        process.Dispose();
        process = null;
        return ended;
    }

    /// <summary>SIGKILL, as when the power fails.</summary>
    public async Task KillAsync()
    {
        if (process is not null)
            await process.KillAsync();
        process?.Dispose();
        process = null;
    }

    /// <summary>Stops the host, if it still runs, and starts it on the same port with the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        probe.Dispose();
        foreach (var client in clients)
            client.Dispose();
        Directory.Delete(DataDirectory, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private HttpClient Client(Uri address)
    {
        // A device bounds its own waiting; a long Ping must not be ended by the client's.
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        lock (clients)
            clients.Add(client);
        return client;
    }

    private async Task StartAsync()
    {
        string[] arguments =
        [
            "--demo", "--demo-addresses", options.Addresses.ToString(CultureInfo.InvariantCulture),
            "--urls", Url.GetLeftPart(UriPartial.Authority), "--data", DataDirectory, .. options.Arguments,
        ];
        process = new HostProcess(options.Dll, arguments, options.Environment, Write);
        HttpStatusCode? answer = null;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < options.StartWithin; await Task.Delay(PollInterval))
        {
            if (process.HasExited)
            {
                process.ReadToEnd();
                throw NotReady($"The host ended with code {process.ExitCode}", answer);
            }

            answer = await ProbeAsync() ?? answer;
            if (answer == HttpStatusCode.OK)
                return;
        }

        throw NotReady($"The host was not ready within {options.StartWithin}", answer);
    }

    private async Task<HttpStatusCode?> ProbeAsync()
    {
        try
        {
            using var response = await probe.GetAsync(new Uri(Url, "/health/ready"));
            return response.StatusCode;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private HostNotReadyException NotReady(string what, HttpStatusCode? answer) =>
        new($"{what} ({options.Dll}; /health/ready: {(answer is null ? "no answer" : (int)answer)})", answer, string.Join('\n', Log));

    private void Write(string line)
    {
        lock (log)
            log.Add(line);
    }
}
