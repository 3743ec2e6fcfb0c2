using System.Globalization;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Load;

/// <summary>The built host in a process of its own, with demo data in a directory that goes with it.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const int WarmUpRequests = 5_000;

    private static readonly string[] Users = ["anna", "ben", "carla"];

    private readonly RealHost _host;
    private readonly HttpClient _http;
    private int _devices;

    private Server(RealHost host)
    {
        _host = host;
        _http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = host.Url, Timeout = Timeout.InfiniteTimeSpan };
        Process = new(host.ProcessId!.Value);
    }

    public ServerProcess Process { get; private set; }

    public static async Task<Server> StartAsync(int addresses, int appointments = 40) => new(await RealHost.StartAsync(
        new() { Addresses = addresses, StartWithin = TimeSpan.FromMinutes(5), Arguments = ["--demo-appointments", appointments.ToString(CultureInfo.InvariantCulture)] }));

    /// <summary>Starts the host anew with the same data; phones and their connections go on.</summary>
    public async Task RestartAsync()
    {
        await _host.RestartAsync();
        Process = new(_host.ProcessId!.Value);
    }

    public HttpClient Api(string user) => _host.Api(user);

    /// <summary>A new phone of a user.</summary>
    public Task<Phone> PhoneAsync(string user, string folder = Requests.Contacts) =>
        Phone.ConnectAsync(_http, user, $"load{Interlocked.Increment(ref _devices).ToString(CultureInfo.InvariantCulture)}", folder);

    /// <summary>A new phone for each of the agents, none of whom sees what another one's phone does.</summary>
    public Task<Phone[]> PhonesAsync(string folder = Requests.Contacts) => Task.WhenAll(Users.Select(user => PhoneAsync(user, folder)));

    /// <summary>Lets the just-in-time compiler see what is hot, and finish.</summary>
    public async Task WarmUpAsync(IReadOnlyList<Phone> phones, Func<int, int, Task> send)
    {
        await Task.WhenAll(phones.Select((_, phone) => Task.Run(async () =>
        {
            for (var number = 0; number < WarmUpRequests / phones.Count; number++)
                await send(phone, number);
        })));
        await SettleAsync();
    }

    /// <summary>Waits until the server has nothing left to do.</summary>
    public async Task SettleAsync()
    {
        double before;
        do
        {
            before = Process.CpuMilliseconds;
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
        while (Process.CpuMilliseconds - before > 20);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }
}
