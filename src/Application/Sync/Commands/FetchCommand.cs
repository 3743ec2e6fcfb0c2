using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>The device wants an item whole.</summary>
internal static class FetchCommand
{
    public static async Task<CarriedOut> RunAsync(CommandRun run)
    {
        if (await run.FindHeldAsync() is not { Now.IsHeld: true } held || await run.FindItemAsync(held) is not { Visible: true } now)
            return CarriedOut.Nothing(CommandOutcome.NotFound);
        run.Context.Answer.Fetched(run.Command, new ItemChange { Item = now.Item, Snapshot = now.Snapshot, Extras = now.Extras });
        return new(CommandOutcome.Done, held.Number, held.Item);
    }
}
