using Microsoft.Extensions.Logging;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>The device wants an item whole.</summary>
internal static class FetchCommand
{
    public static async Task<CarriedOut> RunAsync(CommandRun run)
    {
        if (await run.FindHeldAsync() is not { Now.IsHeld: true } held || await run.FindItemAsync(held) is not { Visible: true } now)
            return CarriedOut.Nothing(CommandOutcome.NotFound);
        try
        {
            run.Context.Answer.Fetched(run.Command, new ItemChange { Item = now.Item, Snapshot = now.Snapshot, Extras = now.Extras });
            return new(CommandOutcome.Done, held.Number, held.Item);
        }
        catch (UnwritableItemException unwritable)
        {
            run.Context.Log.LogError(unwritable, "{Kind} {Item} cannot be written for device {Device} of {User}", run.State.Kind, held.Item, run.Context.Device.DeviceId, run.Context.Account.User);
            return new(CommandOutcome.Rejected, held.Number, held.Item);
        }
    }
}
