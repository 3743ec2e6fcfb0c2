using Microsoft.Extensions.Logging;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Application.Sync.Kinds;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>One command on its way, with what all of them need.</summary>
internal sealed record CommandRun(SyncContext Context, CollectionState State, ConflictWinner Winner, DeviceCommand Command)
{
    public IStoreTransaction Transaction => Context.Transaction;

    public IDeviceStates Devices => Context.Transaction.Devices;

    public IKindCommands Kind => KindTable.Of(State.Kind);

    public long Tenant => Context.Account.Key.Tenant;

    /// <summary>Why nothing of the kind may be taken; null when it may.</summary>
    public RejectionReason? Refusal => Context.Account.Gates.Effective(State.Kind) != Direction.TwoWay ? RejectionReason.NotAllowed : Command.Problem;

    /// <summary>What the device has under the number it named; null when it never had such an item.</summary>
    public async ValueTask<HeldItem?> FindHeldAsync() => Command.Number is { } number ? await Devices.FindHeldAsync(State, number) : null;

    /// <summary>The second number of an item that the device named; null when it is none.</summary>
    public async ValueTask<Alias?> FindAliasAsync() => Command.Number is { } number ? await Devices.FindAliasAsync(State, number) : null;

    public ValueTask<ItemNow?> FindItemAsync(HeldItem held) => Transaction.Items.FindAsync(Context.Account.Key, held.Item);

    public ValueTask NotifyAsync(Notice notice) => Transaction.Notices.AddAsync(Context.Account.Key, notice);

    /// <summary>Does not take the command: the user is told, nothing else happens.</summary>
    public async Task<CarriedOut> RejectAsync(HeldItem? held, byte[] given, RejectionReason why)
    {
        Context.Log.LogInformation("{Command} of {Kind} {Item} from device {Device} of {User} was not taken: {Why}", Command.Kind, State.Kind, held?.Item, Context.Device.DeviceId, Context.Account.User, why);
        await NotifyAsync(CommandNotices.Rejected(this, held?.Item, given, why));
        return new(CommandOutcome.Rejected, held?.Number ?? 0, held?.Item ?? 0);
    }

    /// <summary>The device has what it added.</summary>
    public async Task<CarriedOut> HoldAsync(HeldItem item, Given given)
    {
        var held = item.Move(given, State.State.Number);
        await Devices.SaveHeldAsync(State, held);
        return new(CommandOutcome.Done, held.Number, held.Item, given);
    }

    /// <summary>The device shows something that is not so: the item goes back to it.</summary>
    public async Task PutBackAsync(HeldItem held, Given shown)
    {
        await Transaction.Items.TouchAsync(Context.Account.Key, held.Item);
        await Devices.SaveHeldAsync(State, held.Settle(shown));
    }
}
