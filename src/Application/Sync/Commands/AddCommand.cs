using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Sync.Kinds;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>A new item on the device becomes a new record of the CRM.</summary>
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
        if (stored.WasKnown)
            return await KnownAsync(run, stored);
        var extras = ExtrasMerge.Apply(Extras.None, Extras.None, edit.Extras, run.Winner).Extras;
        var extrasVersion = extras.Count > 0 ? await run.Transaction.Items.SaveExtrasAsync(run.Context.Account.Key, stored.Item, extras.Encode()) : 0;
        return await HoldAsync(run, new() { Item = stored.Item, Number = run.State.NextItemNumber }, new(stored.Version, extrasVersion, stored.Differs));
    }

    // The CRM's state stands, and the device that shows another gets it; what it says beside is taken where there is nothing yet.
    private static async Task<CarriedOut> KnownAsync(CommandRun run, Stored stored)
    {
        var now = await run.Transaction.Items.FindAsync(run.Context.Account.Key, stored.Item) ?? throw new InvalidOperationException($"The item {stored.Item} is gone.");
        var extras = ExtrasMerge.Apply(Extras.Decode(now.Extras), Extras.None, run.Command.Edit!.Extras, ConflictWinner.Crm);
        var extrasVersion = extras.Changed ? await run.Transaction.Items.SaveExtrasAsync(run.Context.Account.Key, stored.Item, extras.Extras.Encode()) : now.ExtrasVersion;
        var shown = stored.Differs ?? (extras.IsAsSent ? null : run.Kind.Expected([], run.Command.Edit.Fields));
        if (shown is not null)
            await run.Transaction.Items.TouchAsync(run.Context.Account.Key, stored.Item);
        var held = await run.Devices.FindHeldByItemAsync(run.State, stored.Item) ?? new() { Item = stored.Item, Number = run.State.NextItemNumber };
        return await HoldAsync(run, held, new(stored.Version, extrasVersion, shown));
    }

    // Where the rule shows it otherwise than the device does, the item is sent back.
    private static async Task<CarriedOut> HoldAsync(CommandRun run, HeldItem item, Given given)
    {
        var held = item.Move(given, run.State.State.Number);
        await run.Devices.SaveHeldAsync(run.State, held);
        return new(CommandOutcome.Done, held.Number, held.Item, given);
    }
}
