using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Sync;

/// <summary>The whole of an item that a device has, by its number in the folder; null when it has none of that number or the item is gone.</summary>
public sealed record FetchItem(Account Account, CollectionState Collection, long Number) : IRequest<ItemNow?>;

internal sealed class FetchItemHandler(IStore store) : IRequestHandler<FetchItem, ItemNow?>
{
    public async Task<ItemNow?> Handle(FetchItem request, CancellationToken cancellationToken)
    {
        using var reader = store.Read();
        var key = await reader.Devices.FindHeldAsync(request.Collection, request.Number) is { Now.IsHeld: true } held ? held.Item : (await reader.Devices.FindAliasAsync(request.Collection, request.Number))?.Item;
        return key is { } known && await reader.Items.FindAsync(request.Account.Key, known) is { Visible: true } item ? item : null;
    }
}
