using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Changes;

/// <summary>The undoing of one change, with what all of it needs.</summary>
internal sealed record UndoRun(IStoreTransaction Transaction, Account Account, DeviceChange Change, Instant Now)
{
    public long Tenant => Account.Key.Tenant;

    /// <summary>Undoes the change, unless that is done or refused.</summary>
    public async ValueTask<UndoOutcome> RunAsync()
    {
        if (Change.UndoneAt is not null)
            return UndoOutcome.Not(Change, UndoRefusal.Undone);
        var outcome = await ChangeKinds.Of(Change.Kind).UndoAsync(this);
        if (outcome.Refused is null)
            await Transaction.Changes.MarkUndoneAsync(Change, Now);
        return outcome;
    }
}

/// <summary>What undoing a change came to.</summary>
/// <param name="Change">The change.</param>
/// <param name="Refused">Why nothing was done; null when it was undone.</param>
/// <param name="Restored">The fields that were brought back.</param>
/// <param name="Kept">The fields that were changed since, and that stayed.</param>
/// <param name="RestoredExtras">The extras that were brought back.</param>
/// <param name="KeptExtras">The extras that were changed since, and that stayed.</param>
public sealed record UndoOutcome(
    DeviceChange Change, UndoRefusal? Refused, ImmutableArray<string> Restored, ImmutableArray<string> Kept, ImmutableArray<ushort> RestoredExtras, ImmutableArray<ushort> KeptExtras)
{
    /// <summary>Nothing was done.</summary>
    internal static UndoOutcome Not(DeviceChange change, UndoRefusal why) => new(change, why, [], [], [], []);
}

/// <summary>Why a change is not undone.</summary>
public enum UndoRefusal
{
    /// <summary>It is undone.</summary>
    Undone,

    /// <summary>Somebody has changed since what the device made, or all that it changed.</summary>
    ChangedSince,

    /// <summary>The item was deleted since.</summary>
    DeletedSince,

    /// <summary>All is as it was before the change: somebody has brought it back.</summary>
    AsBefore,

    /// <summary>The user sees the item no longer.</summary>
    NotSeen,
}

/// <summary>Says it to the caller.</summary>
internal static class UndoRefusals
{
    public static string Text(this UndoRefusal why) => why switch
    {
        UndoRefusal.Undone => "The change is undone.",
        UndoRefusal.ChangedSince => "What the device changed has been changed since.",
        UndoRefusal.DeletedSince => "The item was deleted since.",
        UndoRefusal.AsBefore => "All is as it was before the change.",
        UndoRefusal.NotSeen => "The user sees the item no longer.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "There is no such reason."),
    };
}
