using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using OnOfficeSync.Host.Web.Start;

namespace OnOfficeSync.Host.Web.Tests.Start;

public sealed class HostProgramTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("host-program-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("--deomo")]
    [InlineData("--storage postgres")]
    [InlineData("--demo --urls http://*:0")]
    [InlineData("--demo --urls http://127.0.0.1:0;http://0.0.0.0:0")]
    [InlineData("--urls http://0.0.0.0:0 --demo")]
    [InlineData("--Demo=true --Kestrel:Endpoints:Web:Url http://[::]:0")]
    [InlineData("--demo --http_ports 0")]
    [InlineData("--demo --demo-addresses many")]
    public async Task What_was_said_wrong_ends_with_two_and_touches_nothing(string typed)
    {
        Assert.Equal(2, await RunAsync(typed));
        Assert.Single(_error.ToString().TrimEnd().Split('\n'));
        Assert.Empty(_output.ToString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory));
    }

    [Fact]
    public async Task A_tenant_is_created_with_its_administrator_once()
    {
        Assert.Equal(0, await RunAsync("tenant create acme --admin otto --data here", "geheim\n"));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(_directory, "here")));
        Assert.Equal(1, await RunAsync("tenant create ACME --admin otto --data here", "geheim\n"));
        Assert.Single(_error.ToString().TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("tenant create acme --admin otto", "")]
    [InlineData("tenant create acme --admin otto", "\n")]
    [InlineData("tenant create acme@home --admin otto", "geheim\n")]
    [InlineData("tenant create acme --admin o:o", "geheim\n")]
    public async Task A_tenant_needs_good_names_and_a_password(string typed, string input)
    {
        Assert.Equal(2, await RunAsync(typed, input));
        Assert.Single(_error.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task An_address_that_is_taken_ends_with_one()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Assert.Equal(1, await RunAsync($"--urls http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"));
        Assert.Single(_error.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_directory_that_cannot_be_written_ends_with_one()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory, "file"), "", TestContext.Current.CancellationToken);
        Assert.Equal(1, await RunAsync("--urls http://127.0.0.1:0 --data file/data"));
        Assert.Single(_error.ToString().TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("--urls http://127.0.0.1:0 --data here")]
    [InlineData("tenant create other --admin otto --data here")]
    public async Task A_store_of_a_newer_release_ends_with_one_and_names_both(string typed)
    {
        Assert.Equal(0, await RunAsync("tenant create acme --admin otto --data here", "geheim\n"));
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_directory, "here", "onofficesync.db")};Pooling=false"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version=7";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, await RunAsync(typed, "geheim\n"));
        var said = Assert.Single(_error.ToString().TrimEnd().Split('\n'));
        Assert.Contains("format 7", said, StringComparison.Ordinal);
        Assert.Contains("format 1", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Ready", _output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(string typed, string input = "") =>
        HostProgram.RunAsync(typed.Split(' '), new Terminal(new StringReader(input), _output, _error, _directory));
}
