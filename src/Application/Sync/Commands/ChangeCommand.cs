using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>
/// An edit on the device, merged field by field with what happened in the CRM since the device was given the item:
/// (1) the item must still be there, and the change be allowed;
/// (2) the CRM's fields are merged by the rules, then what the CRM has no field for;
/// (3) each value lost to the other side is told;
/// (4) where the device now shows something else than is right, the item is sent back.
/// </summary>
internal static class ChangeCommand
{
    public static async Task<CarriedOut> RunAsync(CommandRun run)
    {
        // (1)
        if (await run.FindHeldAsync() is not { } held)
            return CarriedOut.Nothing(CommandOutcome.NotFound);
        var now = await run.FindItemAsync(held);
        if (now is not { Visible: true } || await run.Transaction.Addresses.FindAsync(run.Tenant, held.Item) is not { } record)
        {
            await run.NotifyAsync(CommandNotices.Rejected(run, held.Item, RejectionReason.Gone));
            return new(CommandOutcome.NotFound, held.Number, held.Item);
        }

        if (!held.Now.IsHeld)
            return CarriedOut.Nothing(CommandOutcome.NotFound);
        var given = Snapshot.Decode(held.Now.Base ?? await run.Transaction.Items.SnapshotAsync(held.Item, held.Now.Version) ?? now.Snapshot);
        if (run.Refusal is { } refusal)
            return await RejectAsync(run, held, given, refusal);

        // (2)
        var edit = run.Command.Edit!;
        var merge = AddressMerge.Apply(record.Address, given, edit.Address, run.Winner);
        if (merge.Changed && !AddressRules.Problems(merge.Address).IsEmpty)
            return await RejectAsync(run, held, given, RejectionReason.NoName);
        var after = merge.Changed ? await run.Transaction.Addresses.UpdateAsync(run.Tenant, record, merge.Address) : record;
        var extras = ExtrasMerge.Apply(Extras.Decode(now.Extras), await GivenExtrasAsync(run, held), edit.Extras, run.Winner);
        var extrasVersion = extras.Changed ? await run.Transaction.Items.SaveExtrasAsync(run.Context.Account.Key, held.Item, extras.Extras.Encode()) : now.ExtrasVersion;

        // (3)
        foreach (var conflict in merge.Conflicts)
            await run.NotifyAsync(CommandNotices.Conflict(run.Context, run.State.Kind, held.Item, conflict));
        foreach (var conflict in extras.Conflicts)
            await run.NotifyAsync(CommandNotices.Conflict(run.Context, run.State.Kind, held.Item, conflict));

        // (4)
        var result = await SettleAsync(run, held, now, AddressMerge.Expected(given, edit.Address), extras.IsAsSent, new(after.Version, extrasVersion, null), after.Address.View());
        var lost = merge.Conflicts.Any(conflict => conflict.DeviceLost) || extras.Conflicts.Any(conflict => conflict.DeviceLost);
        return new(lost ? CommandOutcome.Conflict : CommandOutcome.Done, held.Number, held.Item, result);
    }

    private static async Task<Given> SettleAsync(CommandRun run, HeldItem held, ItemNow before, AddressView shown, bool extrasAsSent, Given right, AddressView view)
    {
        if (extrasAsSent && AddressViews.SameForDevice(shown, view))
        {
            await run.Devices.SaveHeldAsync(run.State, held.Settle(right));
            return right;
        }

        // What others did meanwhile the device has not seen: the version it knows stays, so that a delete of it is known to be blind.
        var hadSeenAll = held.Now.Version == before.Version && held.Now.ExtrasVersion == before.ExtrasVersion;
        var differs = (hadSeenAll ? right : held.Now) with { Base = Snapshot.Encode(shown) };
        await run.PutBackAsync(held, differs);
        return differs;
    }

    private static async Task<CarriedOut> RejectAsync(CommandRun run, HeldItem held, AddressView given, RejectionReason why)
    {
        var shown = run.Command.Edit is { } edit ? AddressMerge.Expected(given, edit.Address) : given;
        await run.PutBackAsync(held, held.Now with { Base = Snapshot.Encode(shown) });
        return await run.RejectAsync(held, why);
    }

    private static async ValueTask<Extras> GivenExtrasAsync(CommandRun run, HeldItem held) =>
        held.Now.ExtrasVersion > 0 && await run.Transaction.Items.ExtrasAsync(held.Item, run.Context.Account.Key, held.Now.ExtrasVersion) is { } stored
            ? Extras.Decode(stored)
            : Extras.None;
}
