using System.Data.Common;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Host.Web.Start;

/// <summary>Runs what the command line asks for and answers the exit code: 0, 1 when it failed, 2 when it was said wrong.</summary>
internal static class HostProgram
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        try
        {
            var line = CommandLine.Parse(args);
            await using var app = SyncHost.Build(line, terminal.Directory);
            if (line.NewTenant is not null)
                await TenantCommand.RunAsync(app, line, terminal);
            else
                await ServeAsync(app, terminal);
            return 0;
        }
        catch (StartRefusedException refused)
        {
            await terminal.Error.WriteLineAsync(refused.Message);
            return refused.ExitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException or NewerStoreException)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return StartRefusedException.Failed;
        }
    }

    private static async Task ServeAsync(WebApplication app, Terminal terminal)
    {
        await SyncHost.PrepareAsync(app.Services);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        await terminal.Output.WriteLineAsync($"Ready: {string.Join(' ', addresses)}");
        await app.WaitForShutdownAsync();
    }
}
