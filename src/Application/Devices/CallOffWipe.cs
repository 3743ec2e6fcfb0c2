using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Devices;

/// <summary>
/// Calls a wipe off before the device knows of it, or lets a device back in that has answered it. Source: contract, <c>/sync/devices/{deviceId}/wipe</c>.
/// Refused when the user has no such device or nothing is ordered, and while the device was told and has not answered: it may be erasing (<see cref="Refusal.Conflict"/>).
/// </summary>
/// <param name="Account">Whose device.</param>
/// <param name="DeviceId">As the device names itself.</param>
/// <param name="Precondition">On the device's tag, see <see cref="DeviceTag"/>.</param>
public sealed record CallOffWipe(Account Account, string DeviceId, Precondition Precondition) : IRequest;

internal sealed class CallOffWipeHandler(IStore store, DeviceActivity activity) : IRequestHandler<CallOffWipe>
{
    public async Task Handle(CallOffWipe request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var session = await transaction.Devices.OpenAsync(request.Account.Key, request.DeviceId) ?? throw RefusedException.NotFound("device");
        var wipe = session.Device.Wipe ?? throw RefusedException.NotFound("wipe");
        request.Precondition.Check(DeviceTag.Of(activity.Refresh(session.Device)));
        if (wipe.State == WipeState.Sent)
            throw RefusedException.Conflict("The device was told to erase and has not answered yet.");
        await transaction.Devices.SaveAsync(session.Device with { Wipe = null });
        await transaction.CommitAsync(cancellationToken);
    }
}
