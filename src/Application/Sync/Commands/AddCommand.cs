using OnOfficeSync.Application.Items;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>A new item on the device becomes a new record of the CRM, or the one that equals it.</summary>
internal static class AddCommand
{
    public static async Task<CarriedOut> RunAsync(CommandRun run)
    {
        if (run.Refusal is { } refusal)
            return await run.RejectAsync(null, [], refusal);
        var edit = run.Command.Edit!;
        var stored = await run.Kind.AddAsync(run, edit.Fields);
        if (stored.Refused is { } refused)
            return await run.RejectAsync(null, [], refused);
        if (stored.Filled is not null)
            return await Adoption.RunAsync(run, stored);
        var extras = ExtrasMerge.Apply(Extras.None, Extras.None, edit.Extras, run.Winner).Extras;
        var extrasVersion = extras.Count > 0 ? await run.Transaction.Items.SaveExtrasAsync(run.Context.Account.Key, stored.Item, extras.Encode()) : 0;
        // Where the rule shows it otherwise than the device does, the item is sent back.
        return await run.HoldAsync(new() { Item = stored.Item, Number = run.State.NextItemNumber }, new(stored.Version, extrasVersion, stored.Differs));
    }
}
