using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Devices;

/// <summary>Stores what a device says of itself; makes the device known if it was not.</summary>
public sealed record SaveDevice(Account Account, string DeviceId, Func<Device, Device> Change) : IRequest<Device>;

internal sealed class SaveDeviceHandler(IStore store, TimeProvider time) : IRequestHandler<SaveDevice, Device>
{
    public async Task<Device> Handle(SaveDevice request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var session = await transaction.Devices.OpenAsync(request.Account.Key, request.DeviceId);
        var device = session?.Device
            ?? new Device { Account = request.Account.Key, DeviceId = request.DeviceId, FirstSeen = time.Now() };
        var saved = await transaction.Devices.SaveAsync(request.Change(device));
        await transaction.CommitAsync(cancellationToken);
        return saved;
    }
}
