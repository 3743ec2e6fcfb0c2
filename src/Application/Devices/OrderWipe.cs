using MediatR;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Devices;

/// <summary>
/// Orders that a device erases itself, or the account on it. From then on it gets nothing else. Source: contract, <c>/sync/devices/{deviceId}/wipe</c>.
/// Nothing in the CRM changes. Ordering what is ordered already changes nothing.
/// Refused when the user has no such device, when the device cannot erase an account alone, and when another wipe stands (<see cref="Refusal.Conflict"/>).
/// </summary>
/// <param name="Account">Whose device.</param>
/// <param name="DeviceId">As the device names itself.</param>
/// <param name="Scope">What it is to erase.</param>
public sealed record OrderWipe(Account Account, string DeviceId, WipeScope Scope) : IRequest<Device>;

internal sealed class OrderWipeHandler(IStore store, DeviceActivity activity, AccessChanges changes, TimeProvider time) : IRequestHandler<OrderWipe, Device>
{
    public async Task<Device> Handle(OrderWipe request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var session = await transaction.Devices.OpenAsync(request.Account.Key, request.DeviceId) ?? throw RefusedException.NotFound("device");
        var device = session.Device;
        if (device.Wipe is { IsOpen: true } open && open.Scope == request.Scope)
            return activity.Refresh(device);
        if (device.Wipe is { } other)
            throw RefusedException.Conflict(other.IsOpen ? "Another wipe is ordered; call it off first." : "The device has been wiped; forget it or call the wipe off first.");
        if (!DeviceWipe.IsPossible(request.Scope, device.ProtocolVersion))
            throw RefusedException.Conflict("The device cannot erase this account alone: it does not speak version 16.1.");
        device = await transaction.Devices.SaveAsync(device with { Wipe = new(request.Scope, WipeState.Ordered, Instant.FromDateTimeOffset(time.GetUtcNow()), null) });
        await transaction.CommitAsync(cancellationToken);

        // What the device holds open ends, so that it comes back and is told.
        changes.Announce(request.Account.Key);
        return activity.Refresh(device);
    }
}
