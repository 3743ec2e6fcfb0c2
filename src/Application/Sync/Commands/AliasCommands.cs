using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>What a device does to an item under a second number, before it has heard that it is to delete that. Nothing is sent back: the number goes anyway, and the item's other one has what is right.</summary>
internal static class AliasCommands
{
    /// <summary>An edit is merged into the item like any other, beside what the device showed under the number.</summary>
    public static async Task<CarriedOut> ChangeAsync(CommandRun run, Alias alias)
    {
        if (run.Refusal is { } refusal)
            return await RejectAsync(run, alias, refusal);
        if (await FindAsync(run, alias) is not { Visible: true } now)
            return await GoneAsync(run, alias);
        var edit = run.Command.Edit!;
        var (shown, extras) = (alias.Given.Base!, Extras.Decode(alias.Extras));
        var (merged, refused) = await MergedEdit.RunAsync(run, new() { Item = alias.Item, Number = alias.Number, Now = alias.Given }, shown, extras, now);
        if (refused is { } why)
            return await RejectAsync(run, alias, why);
        if (merged is null)
            return await GoneAsync(run, alias);
        var (version, extrasVersion) = HasSeen(alias, now) ? (merged.Stored.Version, merged.ExtrasVersion) : (alias.Given.Version, alias.Given.ExtrasVersion);
        await run.Devices.SaveAliasAsync(run.State, alias with { Given = new(version, extrasVersion, run.Kind.Expected(shown, edit.Fields)), Extras = edit.Extras.Over(extras).Encode() });
        return new(merged.Outcome, alias.Number, alias.Item);
    }

    /// <summary>Gone on the device: the item stays with its other number, unless the device has deleted that as well.</summary>
    public static async Task<CarriedOut> DeleteAsync(CommandRun run, Alias alias)
    {
        await run.Devices.DropAliasAsync(run.State, alias);
        if (await run.Devices.FindHeldByItemAsync(run.State, alias.Item) is { Now.IsHeld: false } held && await FindAsync(run, alias) is { Visible: true } now)
            return await DeleteCommand.EndAsync(run, held, now, HasSeen(alias, now)) with { Number = alias.Number };
        return new(CommandOutcome.Done, alias.Number, alias.Item);
    }

    /// <summary>The device asks again for the number, whose answer was lost.</summary>
    public static async Task<CarriedOut> AddAgainAsync(CommandRun run, RecordedCommand recorded, Alias alias)
    {
        alias = alias with { Since = run.State.State.Number };
        await run.Devices.SaveAliasAsync(run.State, alias);
        if (!recorded.Digest.AsSpan().SequenceEqual(run.Command.Digest))
            await DeviceCommands.CarryOutAsync(run with { Command = run.Command with { Kind = CommandKind.Change, Number = alias.Number } });
        return new(recorded.Outcome, alias.Number, alias.Item);
    }

    private static ValueTask<ItemNow?> FindAsync(CommandRun run, Alias alias) => run.Transaction.Items.FindAsync(run.Context.Account.Key, alias.Item);

    private static bool HasSeen(Alias alias, ItemNow now) => alias.Given.Version == now.Version && alias.Given.ExtrasVersion == now.ExtrasVersion;

    private static async Task<CarriedOut> RejectAsync(CommandRun run, Alias alias, RejectionReason why)
    {
        await run.RejectAsync(null, alias.Given.Base!, why);
        return new(CommandOutcome.Rejected, alias.Number, alias.Item);
    }

    private static async Task<CarriedOut> GoneAsync(CommandRun run, Alias alias)
    {
        await run.NotifyAsync(CommandNotices.Rejected(run, alias.Item, alias.Given.Base!, RejectionReason.Gone));
        return new(CommandOutcome.NotFound, alias.Number, alias.Item);
    }
}
