using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Devices;

/// <summary>Reads a device with its collections; null when it is unknown. One read of the store, on every request of a device.</summary>
public sealed record OpenDevice(Account Account, string DeviceId) : IRequest<DeviceSession?>;

internal sealed class OpenDeviceHandler(IStore store) : IRequestHandler<OpenDevice, DeviceSession?>
{
    public async Task<DeviceSession?> Handle(OpenDevice request, CancellationToken cancellationToken)
    {
        using var reader = store.Read();
        return await reader.Devices.OpenAsync(request.Account.Key, request.DeviceId);
    }
}
