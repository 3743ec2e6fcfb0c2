using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>
/// An edit on the device, merged field by field with what happened in the CRM since the device was given the item:
/// (1) the item must still be there, and the change be allowed;
/// (2) the CRM's fields are merged by the rules, then what the CRM has no field for, and each value lost to the other side is told;
/// (3) where the device now shows something else than is right, the item is sent back.
/// </summary>
internal static class ChangeCommand
{
    public static async Task<CarriedOut> RunAsync(CommandRun run)
    {
        // (1)
        if (await run.FindHeldAsync() is not { } held)
            return await run.FindAliasAsync() is { } alias ? await AliasCommands.ChangeAsync(run, alias) : CarriedOut.Nothing(CommandOutcome.NotFound);
        var known = held.Now.Base ?? await run.Transaction.Items.SnapshotAsync(held.Item, held.Now.Version);
        if (await run.FindItemAsync(held) is not { Visible: true } now)
            return await GoneAsync(run, held, known ?? []);
        if (!held.Now.IsHeld)
            return CarriedOut.Nothing(CommandOutcome.NotFound);
        var given = known ?? now.Snapshot;
        if (run.Refusal is { } refusal)
            return await RejectAsync(run, held, given, refusal);

        // (2)
        var (merged, refused) = await MergedEdit.RunAsync(run, held, given, await GivenExtrasAsync(run, held), now);
        if (refused is { } why)
            return await RejectAsync(run, held, given, why);
        if (merged is null)
            return await GoneAsync(run, held, given);

        // (3)
        var differs = merged.Stored.Differs ?? (merged.Extras.IsAsSent ? null : run.Kind.Expected(given, run.Command.Edit!.Fields));
        var result = await SettleAsync(run, held, now, differs, new(merged.Stored.Version, merged.ExtrasVersion, null));
        return new(merged.Outcome, held.Number, held.Item, result);
    }

    private static async Task<Given> SettleAsync(CommandRun run, HeldItem held, ItemNow before, byte[]? differs, Given right)
    {
        if (differs is null)
        {
            await run.Devices.SaveHeldAsync(run.State, held.Settle(right));
            return right;
        }

        // What others did meanwhile the device has not seen: the version it knows stays, so that a delete of it is known to be blind.
        var hadSeenAll = held.Now.Version == before.Version && held.Now.ExtrasVersion == before.ExtrasVersion;
        var shown = (hadSeenAll ? right : held.Now) with { Base = differs };
        await run.PutBackAsync(held, shown);
        return shown;
    }

    // The device shows its edit until it is told that the item is gone. Should the item come back before, it must be put right.
    private static async Task<CarriedOut> GoneAsync(CommandRun run, HeldItem held, byte[] given)
    {
        if (held.Now.IsHeld && run.Command.Edit is { } edit)
            await run.Devices.SaveHeldAsync(run.State, held.Settle(held.Now with { Base = run.Kind.Expected(given, edit.Fields) }));
        await run.NotifyAsync(CommandNotices.Rejected(run, held.Item, given, RejectionReason.Gone));
        return new(CommandOutcome.NotFound, held.Number, held.Item);
    }

    private static async Task<CarriedOut> RejectAsync(CommandRun run, HeldItem held, byte[] given, RejectionReason why)
    {
        var shown = run.Command.Edit is { } edit ? run.Kind.Expected(given, edit.Fields) : given;
        await run.PutBackAsync(held, held.Now with { Base = shown });
        return await run.RejectAsync(held, given, why);
    }

    private static async ValueTask<Extras> GivenExtrasAsync(CommandRun run, HeldItem held) =>
        held.Now.ExtrasVersion > 0 && await run.Transaction.Items.ExtrasAsync(held.Item, run.Context.Account.Key, held.Now.ExtrasVersion) is { } stored
            ? Extras.Decode(stored)
            : Extras.None;
}
