using Microsoft.Extensions.Logging;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>The device wants an item whole.</summary>
internal static class FetchCommand
{
    public static async Task<CarriedOut> RunAsync(CommandRun run)
    {
        var item = await run.FindHeldAsync() is { Now.IsHeld: true } held ? held.Item : (await run.FindAliasAsync())?.Item;
        if (item is not { } known || await run.Transaction.Items.FindAsync(run.Context.Account.Key, known) is not { Visible: true } now)
            return CarriedOut.Nothing(CommandOutcome.NotFound);
        try
        {
            run.Context.Answer.Fetched(run.Command, new ItemChange { Item = now.Item, Snapshot = now.Snapshot, Extras = now.Extras });
            return new(CommandOutcome.Done, run.Command.Number!.Value, known);
        }
        catch (UnwritableItemException unwritable)
        {
            run.Context.Log.LogError(unwritable, "{Kind} {Item} cannot be written for device {Device} of {User}", run.State.Kind, known, run.Context.Device.DeviceId, run.Context.Account.User);
            return new(CommandOutcome.Rejected, run.Command.Number!.Value, known);
        }
    }
}
