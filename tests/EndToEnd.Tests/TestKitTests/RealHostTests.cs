using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.TestKitTests;

public sealed class RealHostTests
{
    [Fact]
    public async Task A_host_that_ends_at_once_is_reported_with_its_own_words()
    {
        var options = new RealHostOptions { Dll = Path.Combine(AppContext.BaseDirectory, "no-such-host.dll") };
        var failure = await Assert.ThrowsAsync<HostNotReadyException>(() => RealHost.StartAsync(options));
        Assert.Contains("no-such-host.dll", failure.Output, StringComparison.Ordinal);
        Assert.Null(failure.LastAnswer);
    }

    [Fact]
    public async Task The_host_starts_ready_restarts_with_its_data_and_leaves_nothing_behind()
    {
        string directory;
        await using (var host = await RealHost.StartAsync())
        {
            directory = host.DataDirectory;
            var url = host.Url;
            var first = host.ProcessId;
            await File.WriteAllTextAsync(Path.Combine(directory, "mark"), "kept", TestContext.Current.CancellationToken);

            await host.RestartAsync();

            Assert.NotEqual(first, host.ProcessId);
            Assert.Equal(url, host.Url);
            Assert.True(File.Exists(Path.Combine(directory, "mark")));
            Assert.NotEmpty(host.Log);
            Assert.True(await host.StopAsync(), "the host did not end within 10 s of SIGTERM");
        }

        Assert.False(Directory.Exists(directory));
    }
}
