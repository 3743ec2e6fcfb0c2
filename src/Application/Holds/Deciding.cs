using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Holds;

/// <summary>What both decisions begin with.</summary>
internal static class Deciding
{
    /// <summary>The open hold of a user.</summary>
    /// <exception cref="RefusedException">There is none, or it is decided.</exception>
    public static async ValueTask<Hold> FindAsync(IStoreTransaction transaction, Account account, long id)
    {
        var hold = await transaction.Holds.FindAsync(account.Key, id) ?? throw RefusedException.NotFound("hold");
        return hold.DecidedAt is null ? hold : throw RefusedException.Conflict("The hold is decided.");
    }

    /// <summary>What a device deleted and its hold keeps, with the folder as it is.</summary>
    public static async ValueTask<(Device Device, CollectionState Folder, List<HeldItem> Items)> WithheldAsync(IStoreTransaction transaction, Hold hold)
    {
        var session = await transaction.Devices.OpenAsync(hold.Account, hold.DeviceId!) ?? throw new InvalidOperationException("A hold goes with its device.");
        var folder = session[hold.Kind]!;
        var items = new List<HeldItem>();
        foreach (var item in await transaction.Holds.ItemsAsync(hold, int.MaxValue))
            items.Add((await transaction.Devices.FindHeldByItemAsync(folder, item.Item))!);
        return (session.Device, folder, items);
    }

    /// <summary>The device has not got it, and nothing keeps it from the device any more.</summary>
    public static ValueTask LetGoAsync(IStoreTransaction transaction, CollectionState folder, HeldItem held) =>
        transaction.Devices.SaveHeldAsync(folder, held.Settle(Given.Nothing) with { Since = folder.State.Number });
}
