using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace OnOfficeSync.Host.Web.Tests.Start;

public sealed partial class ProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _directory = Directory.CreateTempSubdirectory("host-process-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task It_says_when_it_is_ready_writes_to_its_directory_alone_and_ends_when_told()
    {
        using var process = Start("--urls", "http://127.0.0.1:0", "--data", "here", "--demo", "--demo-addresses", "3");
        var url = await ReadyAsync(process);
        using var http = new HttpClient { BaseAddress = new(url) };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(["here"], Directory.EnumerateFileSystemEntries(_directory).Select(Path.GetFileName));
        var since = Stopwatch.GetTimestamp();
        Assert.Equal(0, await EndAsync(process));
        Assert.InRange(Stopwatch.GetElapsedTime(since).TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task Options_stand_in_the_environment_as_well()
    {
        using var process = Start([], ("Demo", "true"), ("Demo__Addresses", "2"), ("Data", "there"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        var url = await ReadyAsync(process);
        using var http = new HttpClient { BaseAddress = new(url) };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("demo/anna:demo")));
        Assert.Equal(2, Regex.Count(await http.GetStringAsync("/api/v1/addresses", TestContext.Current.CancellationToken), "releasedFor"));
        Assert.Equal(["there"], Directory.EnumerateFileSystemEntries(_directory).Select(Path.GetFileName));
        await EndAsync(process);
    }

    [Fact]
    public async Task A_demo_that_the_environment_would_open_to_the_world_does_not_start()
    {
        using var process = Start(["--demo"], ("ASPNETCORE_URLS", "http://0.0.0.0:0"));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("loopback", await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Process Start(params string[] args) => Start(args, []);

    private Process Start(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OnOfficeSync.Host.Web.dll"), .. args])
        {
            WorkingDirectory = _directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static async Task<string> ReadyAsync(Process process)
    {
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Matches(Ready(), line);
        return line!["Ready: ".Length..];
    }

    private static async Task<int> EndAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    [GeneratedRegex(@"^Ready: http://127\.0\.0\.1:[0-9]+$")]
    private static partial Regex Ready();
}
