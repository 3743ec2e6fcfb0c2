using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>A new item on the device becomes a new address, seen by and released for its user.</summary>
internal static class AddCommand
{
    public static async Task<CarriedOut> RunAsync(CommandRun run)
    {
        if (run.Refusal is { } refusal)
            return await run.RejectAsync(null, refusal);
        var edit = run.Command.Edit!;
        var user = run.Context.Account.User;
        var address = AddressMerge.Create(edit.Address) with { Users = [user], ReleasedFor = [user] };
        if (!AddressRules.Problems(address).IsEmpty)
            return await run.RejectAsync(null, RejectionReason.NoName);
        var record = await run.Transaction.Addresses.AddAsync(run.Tenant, address);
        var extras = ExtrasMerge.Apply(Extras.None, Extras.None, edit.Extras, run.Winner).Extras;
        var extrasVersion = extras.Count > 0 ? await run.Transaction.Items.SaveExtrasAsync(run.Context.Account.Key, record.Id, extras.Encode()) : 0;

        // Where the rule shows it otherwise than the device does, the item is sent back.
        var shown = AddressMerge.Expected(AddressView.Empty, edit.Address);
        var isAsSent = AddressViews.SameForDevice(shown, address.View());
        var given = new Given(record.Version, extrasVersion, isAsSent ? null : Snapshot.Encode(shown));
        var held = new HeldItem { Item = record.Id, Number = run.State.NextItemNumber }.Move(given, run.State.State.Number);
        await run.Devices.SaveHeldAsync(run.State, held);
        return new(CommandOutcome.Done, held.Number, record.Id, given);
    }
}
