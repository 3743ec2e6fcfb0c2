using NodaTime;
using OnOfficeSync.Application.Changes;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Domain.Holding;

namespace OnOfficeSync.Application.Holds;

/// <summary>
/// The deletions of a request are looked at together, before the first is carried out:
/// (1) up to 20 within ten minutes are not looked at more closely;
/// (2) a deletion counts that would take something from the CRM: the device has the item, and no edit that it has not seen brings the item back to it;
/// (3) if they are too many, all of them are held, in the folder's open hold if it has one;
/// (4) what of the last ten minutes was carried out already is brought back, and held too; what cannot be brought back is told.
/// </summary>
internal sealed class DeviceBrake
{
    private readonly SyncContext _context;
    private readonly Hold _hold;

    private DeviceBrake(SyncContext context, CollectionState state, Hold hold) => (_context, State, _hold) = (context, state, hold);

    /// <summary>The folder's state, which has given numbers to items that were brought back.</summary>
    public CollectionState State { get; private set; }

    private IStoreTransaction Transaction => _context.Transaction;

    /// <summary>Looks at them; null when they may be carried out.</summary>
    /// <param name="deletions">What the device wants deleted, but for what it has wanted before.</param>
    public static async Task<DeviceBrake?> LookAsync(IReadOnlyList<CommandRun> deletions)
    {
        if (deletions is not [{ Context: var context, State: var state, Refusal: null }, ..])
            return null;

        // (1)
        var (account, holds) = (context.Account.Key, context.Transaction.Holds);
        var within = Brake.Within(context.Now, await holds.LastDecisionAsync(account, state.Kind, state.Key));
        var before = await holds.CountDeletedAsync(context.Device, state, within);
        if (before + deletions.Count <= Brake.AlwaysFree)
            return null;

        // (2)
        var counting = 0;
        foreach (var deletion in deletions)
        {
            if (await DeleteCommand.TakesAsync(deletion))
                counting++;
        }

        // (3)
        var gone = before + counting;
        if (counting == 0 || !Brake.Holds(gone, await holds.CountOnDeviceAsync(state, Brake.EnoughLeft(gone) + counting) - counting))
            return null;
        var hold = await holds.FindOpenAsync(account, state.Kind, state.Key)
            ?? await holds.OpenAsync(new() { Account = account, Kind = state.Kind, Collection = state.Key, DeviceId = context.Device.DeviceId, At = context.Now });
        var brake = new DeviceBrake(context, state, hold);

        // (4)
        await brake.BringBackAsync(within);
        return brake;
    }

    /// <summary>Keeps an item that the device deleted.</summary>
    public ValueTask WithholdAsync(HeldItem held) => Transaction.Holds.WithholdAsync(_hold, State, held, _context.Now);

    /// <summary>Tells the user how it stands.</summary>
    public async Task TellAsync()
    {
        if (await Transaction.Holds.FindAsync(_hold.Account, _hold.Id) is { } now)
            await Transaction.Notices.ReplaceAsync(_hold.Account, HoldNotices.Held(now, now.Count, _context.Now));
    }

    private async Task BringBackAsync(Interval within)
    {
        var changes = await Transaction.Changes.ListAsync(_hold.Account, new(within.Start, _hold.DeviceId), null, int.MaxValue);
        foreach (var change in changes.Items.Where(change => change is { Command: CommandKind.Delete, UndoneAt: null } && change.Kind == _hold.Kind && within.Contains(change.At)).OrderByDescending(change => change.Id))
        {
            var listed = await ChangeKinds.Of(change.Kind).DescribeAsync(Transaction.Changes, change);
            var outcome = await new UndoRun(Transaction, _context.Account, change, _context.Now).RunAsync();
            if (outcome.Refused is not (null or UndoRefusal.AsBefore))
                await Transaction.Notices.ReplaceAsync(_hold.Account, HoldNotices.NotBroughtBack(_hold, change.Item, listed.Subject, _context.Now));
            if (outcome.Refused is not null)
                continue;
            foreach (var record in listed.Records)
                await WithholdAsync(record.Item);
        }
    }

    private async Task WithholdAsync(long item)
    {
        if (await Transaction.Items.FindAsync(_hold.Account, item) is not { Visible: true })
            return;
        var held = await Transaction.Devices.FindHeldByItemAsync(State, item);
        if (held is { Now.IsHeld: true })
            return;
        if (held is null)
        {
            held = new() { Item = item, Number = State.NextItemNumber };
            State = State with { NextItemNumber = held.Number + 1 };
        }

        await WithholdAsync(held);
    }
}
