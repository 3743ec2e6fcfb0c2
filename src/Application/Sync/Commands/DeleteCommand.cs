using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>
/// Gone on the device; what that means for the CRM is the kind's own rule. An edit in the CRM that the device has not seen beats it, unless the device says otherwise: then the item returns.
/// </summary>
internal static class DeleteCommand
{
    public static async Task<CarriedOut> RunAsync(CommandRun run)
    {
        if (await run.FindHeldAsync() is not { Now.IsHeld: true } held)
        {
            // Gone is what the device wanted, whoever did it.
            return await run.FindAliasAsync() is { } alias ? await AliasCommands.DeleteAsync(run, alias) : CarriedOut.Nothing(CommandOutcome.Done);
        }

        if (await run.FindItemAsync(held) is not { Visible: true } now)
        {
            await run.Devices.SaveHeldAsync(run.State, held.Settle(Given.Nothing));
            return new(CommandOutcome.Done, held.Number, held.Item);
        }

        // Of two that it shows its user deleted one: the other one, under the number that goes, is what is meant to stay.
        if (await run.Devices.HasAliasAsync(run.State, held.Item))
        {
            await run.PutBackAsync(held, Given.Nothing);
            return new(CommandOutcome.Done, held.Number, held.Item);
        }

        return await EndAsync(run, held, now, held.Now.Version == now.Version && held.Now.ExtrasVersion == now.ExtrasVersion);
    }

    /// <summary>The device shows the item no longer.</summary>
    /// <param name="run">The command.</param>
    /// <param name="held">The item on the device.</param>
    /// <param name="now">The item.</param>
    /// <param name="hasSeenAll">Whether the device had seen the item as it is now.</param>
    public static async Task<CarriedOut> EndAsync(CommandRun run, HeldItem held, ItemNow now, bool hasSeenAll)
    {
        if (run.Refusal is { } refusal)
        {
            await run.PutBackAsync(held, Given.Nothing);
            return await run.RejectAsync(held, now.Snapshot, refusal);
        }

        if (!hasSeenAll && run.Winner == ConflictWinner.Crm)
        {
            await run.PutBackAsync(held, Given.Nothing);
            await run.NotifyAsync(CommandNotices.DeleteLost(run, now));
        }
        else
        {
            if (!hasSeenAll)
                await run.NotifyAsync(CommandNotices.EditLost(run, now, held.Now.Base ?? await run.Transaction.Items.SnapshotAsync(held.Item, held.Now.Version) ?? []));
            await run.Kind.DeleteAsync(run, held);
            await run.Devices.SaveHeldAsync(run.State, held.Settle(Given.Nothing));
        }

        return new(CommandOutcome.Done, held.Number, held.Item);
    }
}
