using Microsoft.Extensions.Logging;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Sync;

/// <summary>Carries out what devices want done (contract, "What devices may do to the CRM"); each method writes CRM, extras and held state within the sync's transaction.</summary>
internal sealed class DeviceCommands(ILogger<DeviceCommands> log)
{
    /// <summary>Carries a command out for the first time.</summary>
    public Task<CarriedOut> CarryOutAsync(SyncContext context, CollectionState state, ConflictWinner winner, DeviceCommand command) => command.Kind switch
    {
        CommandKind.Add => AddAsync(context, state, command),
        CommandKind.Change => ChangeAsync(context, state, winner, command),
        CommandKind.Delete => DeleteAsync(context, state, winner, command),
        _ => FetchAsync(context, state, command),
    };

    /// <summary>A command that was carried out before and whose answer was lost: an item that the device added is on the device after all.</summary>
    public static async Task AnswerAgainAsync(SyncContext context, CollectionState state, RecordedCommand recorded)
    {
        if (recorded.Kind == CommandKind.Add && recorded.Item > 0
            && await context.Transaction.Devices.FindHeldByItemAsync(state, recorded.Item) is { } held)
            await context.Transaction.Devices.SaveHeldAsync(state, held.Move(recorded.After, state.State.Number));
    }

    private async Task<CarriedOut> AddAsync(SyncContext context, CollectionState state, DeviceCommand command)
    {
        if (Refusal(context, state, command) is { } refusal)
            return await RejectAsync(context, state, null, refusal);
        var edit = command.Edit!;
        var address = AddressMerge.Create(edit.Address) with { Users = [context.Account.User], ReleasedFor = [context.Account.User] };
        if (AddressRules.Problems(address) is [var problem, ..])
            return await RejectAsync(context, state, null, problem.Message);
        var record = await context.Transaction.Addresses.AddAsync(context.Account.Key.Tenant, address);
        var extras = ExtrasMerge.Apply(Extras.None, Extras.None, edit.Extras, ConflictWinner.Crm).Extras;
        var extrasVersion = extras.Count > 0 ? await context.Transaction.Items.SaveExtrasAsync(context.Account.Key, record.Id, extras.Encode()) : 0;
        var shown = AddressMerge.Expected(AddressView.Empty, edit.Address);
        var isAsSent = AddressViews.SameForDevice(shown, address.View());
        var given = new Given(record.Version, extrasVersion, isAsSent ? null : Snapshot.Encode(shown));
        var held = new HeldItem { Item = record.Id, Number = state.NextItemNumber }.Move(given, state.State.Number);
        await context.Transaction.Devices.SaveHeldAsync(state, held);
        return new(CommandOutcome.Done, held.Number, record.Id, given);
    }

    private async Task<CarriedOut> ChangeAsync(SyncContext context, CollectionState state, ConflictWinner winner, DeviceCommand command)
    {
        var held = await FindHeldAsync(context, state, command);
        if (held is null)
            return CarriedOut.Nothing(CommandOutcome.NotFound);
        var now = await context.Transaction.Items.FindAsync(context.Account.Key, held.Item);
        if (now is not { Visible: true } || await context.Transaction.Addresses.FindAsync(context.Account.Key.Tenant, held.Item) is not { } record)
        {
            // A delete in the CRM beats an edit on a device.
            await NotifyAsync(context, CommandNotices.Rejected(context, state.Kind, held.Item, "Die Adresse wurde in onOffice gelöscht oder ihre Freigabe beendet."));
            return new(CommandOutcome.NotFound, held.Number, held.Item);
        }

        if (!held.Now.IsHeld)
            return CarriedOut.Nothing(CommandOutcome.NotFound);
        var given = Snapshot.Decode(held.Now.Base ?? await context.Transaction.Items.SnapshotAsync(held.Item, held.Now.Version) ?? now.Snapshot);
        if (Refusal(context, state, command) is { } refusal)
            return await PutBackAsync(context, state, held, command, given, refusal);
        var edit = command.Edit!;
        var merge = AddressMerge.Apply(record.Address, given, edit.Address, winner);
        if (merge.Changed && AddressRules.Problems(merge.Address) is [var problem, ..])
            return await PutBackAsync(context, state, held, command, given, problem.Message);

        // The CRM's fields, then what it has no field for.
        var after = merge.Changed ? await context.Transaction.Addresses.UpdateAsync(context.Account.Key.Tenant, record, merge.Address) : record;
        var givenExtras = await ExtrasAsync(context, held);
        var extras = ExtrasMerge.Apply(Extras.Decode(now.Extras), givenExtras, edit.Extras, winner);
        var extrasVersion = extras.Changed
            ? await context.Transaction.Items.SaveExtrasAsync(context.Account.Key, held.Item, extras.Extras.Encode())
            : now.ExtrasVersion;
        foreach (var conflict in merge.Conflicts)
            await NotifyAsync(context, CommandNotices.Conflict(context, state.Kind, held.Item, conflict));
        foreach (var conflict in extras.Conflicts)
            await NotifyAsync(context, CommandNotices.Conflict(context, state.Kind, held.Item, conflict));

        // What the device shows now may differ from what is right: then it is sent back.
        var shown = AddressMerge.Expected(given, edit.Address);
        var isAsSent = extras.IsAsSent && AddressViews.SameForDevice(shown, after.Address.View());
        var sawAll = held.Now.Version == now.Version && held.Now.ExtrasVersion == now.ExtrasVersion;
        var result = isAsSent ? new Given(after.Version, extrasVersion, null)
            : new Given(sawAll ? after.Version : held.Now.Version, sawAll ? extrasVersion : held.Now.ExtrasVersion, Snapshot.Encode(shown));
        if (!isAsSent)
            await context.Transaction.Items.TouchAsync(context.Account.Key, held.Item);
        await context.Transaction.Devices.SaveHeldAsync(state, held.Settle(result));
        var lost = merge.Conflicts.Any(conflict => conflict.DeviceLost) || extras.Conflicts.Any(conflict => conflict.DeviceLost);
        return new(lost ? CommandOutcome.Conflict : CommandOutcome.Done, held.Number, held.Item, result);
    }

    private async Task<CarriedOut> DeleteAsync(SyncContext context, CollectionState state, ConflictWinner winner, DeviceCommand command)
    {
        // Gone is what the device wanted, whoever did it.
        var held = await FindHeldAsync(context, state, command);
        if (held is not { Now.IsHeld: true })
            return CarriedOut.Nothing(CommandOutcome.Done);
        var now = await context.Transaction.Items.FindAsync(context.Account.Key, held.Item);
        var outcome = CommandOutcome.Done;
        if (now is { Visible: true } && await context.Transaction.Addresses.FindAsync(context.Account.Key.Tenant, held.Item) is { } record)
        {
            var editedSince = held.Now.Version != now.Version || held.Now.ExtrasVersion != now.ExtrasVersion;
            var stays = true;
            if (Refusal(context, state, command) is { } refusal)
                outcome = (await RejectAsync(context, state, held, refusal)).Outcome;
            else if (editedSince && winner == ConflictWinner.Crm)
                await NotifyAsync(context, CommandNotices.DeleteLost(context, state.Kind, held.Item));
            else
                stays = false;

            // What stays goes back to the device, which has it no longer.
            if (stays)
                await context.Transaction.Items.TouchAsync(context.Account.Key, held.Item);
            else
                await context.Transaction.Addresses.UpdateAsync(context.Account.Key.Tenant, record, record.Address.EndRelease(context.Account.User));
        }

        await context.Transaction.Devices.SaveHeldAsync(state, held.Settle(Given.Nothing));
        return new(outcome, held.Number, held.Item);
    }

    private static async Task<CarriedOut> FetchAsync(SyncContext context, CollectionState state, DeviceCommand command)
    {
        var held = await FindHeldAsync(context, state, command);
        var now = held is { Now.IsHeld: true } ? await context.Transaction.Items.FindAsync(context.Account.Key, held.Item) : null;
        if (now is not { Visible: true })
            return CarriedOut.Nothing(CommandOutcome.NotFound);
        context.Answer.Fetched(command, new ItemChange { Item = now.Item, Version = now.Version, Snapshot = now.Snapshot, ExtrasVersion = now.ExtrasVersion, Extras = now.Extras, Visible = true });
        return new(CommandOutcome.Done, held!.Number, held.Item);
    }

    // The device's change is not taken: it is told so, and gets the CRM's state back.
    private async Task<CarriedOut> PutBackAsync(SyncContext context, CollectionState state, HeldItem held, DeviceCommand command, AddressView given, string why)
    {
        var shown = command.Edit is { } edit ? AddressMerge.Expected(given, edit.Address) : given;
        await context.Transaction.Items.TouchAsync(context.Account.Key, held.Item);
        await context.Transaction.Devices.SaveHeldAsync(state, held.Settle(held.Now with { Base = Snapshot.Encode(shown) }));
        return await RejectAsync(context, state, held, why);
    }

    private async Task<CarriedOut> RejectAsync(SyncContext context, CollectionState state, HeldItem? held, string why)
    {
        log.LogInformation("A change of {Kind} {Item} from device {Device} of {User} was not taken: {Why}", state.Kind, held?.Item, context.Device.DeviceId, context.Account.User, why);
        await NotifyAsync(context, CommandNotices.Rejected(context, state.Kind, held?.Item, why));
        return new(CommandOutcome.Rejected, held?.Number ?? 0, held?.Item ?? 0);
    }

    private static string? Refusal(SyncContext context, CollectionState state, DeviceCommand command) =>
        context.Account.Gates.Effective(state.Kind) != Direction.TwoWay ? "Adressen werden nur zum Gerät übertragen." : command.Problem;

    private static async ValueTask<HeldItem?> FindHeldAsync(SyncContext context, CollectionState state, DeviceCommand command) =>
        command.Number is { } number ? await context.Transaction.Devices.FindHeldAsync(state, number) : null;

    private static async ValueTask<Extras> ExtrasAsync(SyncContext context, HeldItem held) =>
        held.Now.ExtrasVersion > 0 && await context.Transaction.Items.ExtrasAsync(held.Item, context.Account.Key, held.Now.ExtrasVersion) is { } stored
            ? Extras.Decode(stored)
            : Extras.None;

    private static ValueTask NotifyAsync(SyncContext context, Notices.Notice notice) => context.Transaction.Notices.AddAsync(context.Account.Key, notice);
}
