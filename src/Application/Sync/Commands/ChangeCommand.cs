using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

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
        var known = held.Now.Base ?? await run.Transaction.Items.SnapshotAsync(held.Item, held.Now.Version);
        if (await run.FindItemAsync(held) is not { Visible: true } now)
            return await GoneAsync(run, held, known ?? []);
        if (!held.Now.IsHeld)
            return CarriedOut.Nothing(CommandOutcome.NotFound);
        var given = known ?? now.Snapshot;
        if (run.Refusal is { } refusal)
            return await RejectAsync(run, held, given, refusal);

        // (2)
        var edit = run.Command.Edit!;
        if (await run.Kind.ChangeAsync(run, held, given, edit.Fields) is not { } stored)
            return await GoneAsync(run, held, given);
        if (stored.Refused is { } refused)
            return await RejectAsync(run, held, given, refused);
        var extras = ExtrasMerge.Apply(Extras.Decode(now.Extras), await GivenExtrasAsync(run, held), edit.Extras, run.Winner);
        var extrasVersion = extras.Changed ? await run.Transaction.Items.SaveExtrasAsync(run.Context.Account.Key, held.Item, extras.Extras.Encode()) : now.ExtrasVersion;

        // (3)
        foreach (var conflict in stored.Conflicts)
            await run.NotifyAsync(CommandNotices.Conflict(run.Context, run.State.Kind, held.Item, conflict));
        foreach (var conflict in extras.Conflicts)
            await run.NotifyAsync(CommandNotices.Conflict(run.Context, run.State.Kind, held.Item, conflict));

        // (4)
        var differs = stored.Differs ?? (extras.IsAsSent ? null : run.Kind.Expected(given, edit.Fields));
        var result = await SettleAsync(run, held, now, differs, new(stored.Version, extrasVersion, null));
        var lost = stored.Conflicts.Any(conflict => conflict.DeviceLost) || extras.Conflicts.Any(conflict => conflict.DeviceLost);
        return new(lost ? CommandOutcome.Conflict : CommandOutcome.Done, held.Number, held.Item, result);
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

    private static async Task<CarriedOut> GoneAsync(CommandRun run, HeldItem held, byte[] given)
    {
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
