using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OnOfficeSync.TestKit;

/// <summary>One run of the host as a child process, with what it wrote.</summary>
internal sealed class HostProcess : IDisposable
{
    private const int Sigterm = 15;
    private readonly Process process;
    private readonly EventHandler killAtExit;

    public HostProcess(string dll, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, Action<string> log)
    {
        // The host reads its settings and pages from beside its assembly.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [dll, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(dll),
        };
        // What the test runner's own surroundings say must not reach the host.
        foreach (var name in new[] { "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT" })
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Log(line.Data, log);
        process.ErrorDataReceived += (_, line) => Log(line.Data, log);
        killAtExit = (_, _) => Kill();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        // A test run that is broken off leaves no host behind.
        AppDomain.CurrentDomain.ProcessExit += killAtExit;
    }

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    public int Id => process.Id;

    /// <summary>Waits until the last line of an ended process has been read.</summary>
    public void ReadToEnd() => process.WaitForExit();

    /// <summary>SIGTERM; false where the process had to be killed because it did not end in time.</summary>
    public async Task<bool> StopAsync(TimeSpan within)
    {
        if (process.HasExited)
            return true;
        if (OperatingSystem.IsWindows())
        {
            Kill();
            return true;
        }

        _ = SendSignal(process.Id, Sigterm);
        using var limit = new CancellationTokenSource(within);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            return false;
        }
    }

    /// <summary>SIGKILL: no goodbye, as when the power fails.</summary>
    public async Task KillAsync()
    {
        Kill();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await process.WaitForExitAsync(limit.Token);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= killAtExit;
        Kill();
        process.Dispose();
    }

    private static void Log(string? line, Action<string> log)
    {
        if (line is not null)
            log(line);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already, which is what was wanted.
        }
    }
}
