using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Ports;

/// <summary>Reads items as devices see them.</summary>
public interface IItemReader
{
    /// <summary>An item now; null when it is gone.</summary>
    ValueTask<ItemNow?> FindAsync(AccountKey account, long item);

    /// <summary>The snapshot of an item at a version that some device was given; null when it is not kept any more.</summary>
    ValueTask<byte[]?> SnapshotAsync(long item, int version);

    /// <summary>A user's extras of an item at a version that some device was given; null when they are not kept any more.</summary>
    ValueTask<byte[]?> ExtrasAsync(long item, AccountKey account, int version);

    /// <summary>The items of a kind that a user's devices may have, in no order, each with its snapshot.</summary>
    IAsyncEnumerable<VisibleItem> VisibleAsync(AccountKey account, ItemKind kind);

    /// <summary>The newest sequence in the journal of a user and kind; 0 when it is empty.</summary>
    ValueTask<long> HeadAsync(AccountKey account, ItemKind kind);
}

/// <summary>Reads items and writes what stands beside them. Items themselves are written by the CRM.</summary>
public interface IItems : IItemReader
{
    /// <summary>Stores a user's extras of an item, in stored form, and answers their version; touches the item for that user alone.</summary>
    /// <param name="account">The user.</param>
    /// <param name="item">The item.</param>
    /// <param name="extras">The extras.</param>
    /// <param name="known">A version that devices may know of extras that were there before the item was deleted: theirs is a later one.</param>
    ValueTask<int> SaveExtrasAsync(AccountKey account, long item, byte[] extras, int known = 0);

    /// <summary>Enters an item in a user's journal anew although nothing changed, so that a device that shows something else is put right.</summary>
    ValueTask TouchAsync(AccountKey account, long item);
}

/// <summary>An item that a user's devices may have.</summary>
/// <param name="Item">Its key.</param>
/// <param name="Snapshot">What a device shows.</param>
public readonly record struct VisibleItem(long Item, byte[] Snapshot);

/// <summary>An item as a user's devices see it.</summary>
/// <param name="Item">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Version">Counts the changes of the snapshot.</param>
/// <param name="Snapshot">What a device shows.</param>
/// <param name="Visible">Whether the user's devices have it.</param>
/// <param name="ExtrasVersion">Counts the changes of the user's extras; 0 for none.</param>
/// <param name="Extras">The user's extras in stored form.</param>
public sealed record ItemNow(long Item, ItemKind Kind, int Version, byte[] Snapshot, bool Visible, int ExtrasVersion, byte[] Extras);
