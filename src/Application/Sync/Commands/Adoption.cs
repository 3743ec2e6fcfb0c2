using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Sync.Kinds;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>
/// What the device added was there already (contract, "Identity"; R18). What the CRM has stands; what it has not is taken from the device, and the user is told:
/// (1) what the CRM has no field for is filled as the fields were;
/// (2) if the device does not have the item, what it added is the item from now on;
/// (3) if it has it, it shows the item twice: the number of what it added is deleted there by a later answer, because a device may read what is deleted before it reads the answer that gives it the number.
/// </summary>
internal static class Adoption
{
    public static async Task<CarriedOut> RunAsync(CommandRun run, Stored stored)
    {
        // (1)
        var edit = run.Command.Edit!;
        var now = await run.Transaction.Items.FindAsync(run.Context.Account.Key, stored.Item) ?? throw new InvalidOperationException($"The item {stored.Item} is gone.");
        var extras = ExtrasMerge.Apply(Extras.Decode(now.Extras), Extras.None, edit.Extras, ConflictWinner.Crm);
        var extrasVersion = extras.Changed ? await run.Transaction.Items.SaveExtrasAsync(run.Context.Account.Key, stored.Item, extras.Extras.Encode()) : now.ExtrasVersion;
        await run.NotifyAsync(CommandNotices.Duplicate(run, stored, extras.Conflicts));
        var held = await run.Devices.FindHeldByItemAsync(run.State, stored.Item) ?? new() { Item = stored.Item, Number = run.State.NextItemNumber };
        if (held.Now.IsHeld)
            return await AliasAsync(run, new(stored.Version, extrasVersion, run.Kind.Expected([], edit.Fields)), held.Item);

        // (2)
        var shown = stored.Differs ?? (extras.IsAsSent ? null : run.Kind.Expected([], edit.Fields));
        if (shown is not null)
            await run.Transaction.Items.TouchAsync(run.Context.Account.Key, stored.Item);
        return await run.HoldAsync(held, new(stored.Version, extrasVersion, shown));
    }

    // (3)
    private static async Task<CarriedOut> AliasAsync(CommandRun run, Given given, long item)
    {
        var alias = new Alias
        {
            Number = run.State.NextItemNumber,
            Item = item,
            Given = given,
            Extras = run.Command.Edit!.Extras.Over(Extras.None).Encode(),
            Since = run.State.State.Number,
        };
        await run.Devices.SaveAliasAsync(run.State, alias);
        return new(CommandOutcome.Done, alias.Number, item);
    }
}
