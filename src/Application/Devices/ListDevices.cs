using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Devices;

/// <summary>A user's devices, by first contact. Source: contract, <c>/sync/devices</c>.</summary>
/// <param name="Account">Whose.</param>
/// <param name="After">Where the part begins; null at the start.</param>
/// <param name="Limit">How many at most.</param>
public sealed record ListDevices(Account Account, long? After, int Limit) : IRequest<Page<Device>>;

internal sealed class ListDevicesHandler(IDirectory directory, DeviceActivity activity) : IRequestHandler<ListDevices, Page<Device>>
{
    public async Task<Page<Device>> Handle(ListDevices request, CancellationToken cancellationToken)
    {
        var page = await directory.ListDevicesAsync(request.Account.Key, request.After, request.Limit, cancellationToken);
        return page with { Items = [.. page.Items.Select(activity.Refresh)] };
    }
}
