using MediatR;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Host.Web.Start;

/// <summary><c>tenant create NAME --admin USER</c>: the first tenant and its administrator. Source: contract, "Start".</summary>
internal static class TenantCommand
{
    public static async Task RunAsync(WebApplication app, CommandLine line, Terminal terminal)
    {
        // On standard input it stands in no history and no process list.
        var password = await terminal.Input.ReadLineAsync();
        if (string.IsNullOrEmpty(password))
            throw StartRefusedException.Misuse("The administrator's password is expected on standard input.");
        try
        {
            await app.Services.GetRequiredService<IStorageSetup>().PrepareAsync(CancellationToken.None);
            await app.Services.GetRequiredService<ISender>().Send(new CreateTenant(line.NewTenant!, line.Administrator!, password));
        }
        catch (RefusedException refused)
        {
            throw refused.Refusal == Refusal.Invalid
                ? StartRefusedException.Misuse(string.Join(' ', refused.Errors.Select(error => $"{error.Key}: {string.Join(' ', error.Value)}")))
                : new StartRefusedException(refused.Message, StartRefusedException.Failed);
        }

        await terminal.Output.WriteLineAsync($"Created tenant {line.NewTenant} with administrator {line.Administrator}.");
    }
}
