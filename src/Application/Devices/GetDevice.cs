using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Devices;

/// <summary>A device. Source: contract, <c>/sync/devices/{deviceId}</c>. Refused when the user has none of that id (<see cref="Refusal.NotFound"/>).</summary>
/// <param name="Account">Whose.</param>
/// <param name="DeviceId">As the device names itself.</param>
public sealed record GetDevice(Account Account, string DeviceId) : IRequest<Device>;

internal sealed class GetDeviceHandler(IStore store, DeviceActivity activity) : IRequestHandler<GetDevice, Device>
{
    public async Task<Device> Handle(GetDevice request, CancellationToken cancellationToken)
    {
        using var reader = store.Read();
        var session = await reader.Devices.OpenAsync(request.Account.Key, request.DeviceId) ?? throw RefusedException.NotFound("device");
        return activity.Refresh(session.Device);
    }
}
