using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Waiting;

namespace OnOfficeSync.Application.Devices;

/// <summary>
/// Forgets a device with its sync state; when it comes back it starts from nothing. Items have the same numbers then, because a device that kept them would show them twice. Source: contract, <c>/sync/devices/{deviceId}</c>.
/// Refused when the user has none of that id, or when the precondition does not hold.
/// </summary>
/// <param name="Account">Whose.</param>
/// <param name="DeviceId">As the device names itself.</param>
/// <param name="Precondition">On the device's tag, see <see cref="DeviceTag"/>.</param>
public sealed record ForgetDevice(Account Account, string DeviceId, Precondition Precondition) : IRequest;

internal sealed class ForgetDeviceHandler(IStore store, DeviceActivity activity, ChangeSignal signal) : IRequestHandler<ForgetDevice>
{
    public async Task Handle(ForgetDevice request, CancellationToken cancellationToken)
    {
        await using (var transaction = await store.WriteAsync(cancellationToken))
        {
            var session = await transaction.Devices.OpenAsync(request.Account.Key, request.DeviceId) ?? throw RefusedException.NotFound("device");
            request.Precondition.Check(DeviceTag.Of(activity.Refresh(session.Device)));
            await transaction.Devices.ForgetAsync(request.Account.Key, request.DeviceId);
            await transaction.CommitAsync(cancellationToken);
            activity.Forget(session.Device);
        }

        // What the device holds open belongs to a state that is gone.
        signal.Publish(request.Account.Key);
    }
}
