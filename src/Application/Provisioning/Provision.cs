using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Provisioning;

/// <summary>Phase one: hands out a policy key that is good for phase two alone (MS-ASPROV 3.1.5.1.1). Makes the device known.</summary>
/// <param name="Account">Whose device.</param>
/// <param name="DeviceId">The device.</param>
/// <param name="DeviceType">As the device says.</param>
/// <param name="ProtocolVersion">The version it speaks.</param>
/// <param name="Information">What it says of itself; null when it says nothing.</param>
public sealed record BeginProvisioning(Account Account, string DeviceId, string DeviceType, string ProtocolVersion, DeviceInformation? Information) : IRequest<uint>;

/// <summary>Phase two: the device has taken the policy. Answers the key in force from now on, or null when the key is not the one handed out.</summary>
/// <param name="Account">Whose device.</param>
/// <param name="DeviceId">The device.</param>
/// <param name="PolicyKey">The key of phase one.</param>
public sealed record FinishProvisioning(Account Account, string DeviceId, uint PolicyKey) : IRequest<uint?>;

internal sealed class BeginProvisioningHandler(IStore store, IRandomSource random, TimeProvider time) : IRequestHandler<BeginProvisioning, uint>
{
    public async Task<uint> Handle(BeginProvisioning request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var session = await transaction.Devices.OpenAsync(request.Account.Key, request.DeviceId);
        var device = session?.Device
            ?? new Device { Account = request.Account.Key, DeviceId = request.DeviceId, FirstSeen = time.Now() };
        var key = PolicyKeys.Draw(random);
        await transaction.Devices.SaveAsync(device with
        {
            DeviceType = request.DeviceType,
            ProtocolVersion = request.ProtocolVersion,
            Information = request.Information ?? device.Information,
            PendingPolicyKey = key,
        });
        await transaction.CommitAsync(cancellationToken);
        return key;
    }
}

internal sealed class FinishProvisioningHandler(IStore store, IRandomSource random) : IRequestHandler<FinishProvisioning, uint?>
{
    public async Task<uint?> Handle(FinishProvisioning request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var session = await transaction.Devices.OpenAsync(request.Account.Key, request.DeviceId);
        if (session?.Device is not { PendingPolicyKey: > 0 } device || device.PendingPolicyKey != request.PolicyKey)
            return null;

        // The pending key stays good until the next phase one, so that a device that lost this answer can ask again.
        var key = PolicyKeys.Draw(random);
        await transaction.Devices.SaveAsync(device with { PolicyKey = key });
        await transaction.CommitAsync(cancellationToken);
        return key;
    }
}

internal static class PolicyKeys
{
    /// <summary>Draws a key; never 0, which means "none".</summary>
    public static uint Draw(IRandomSource random)
    {
        Span<byte> bytes = stackalloc byte[4];
        random.Fill(bytes);
        return Math.Max(1, BitConverter.ToUInt32(bytes) & int.MaxValue);
    }
}
