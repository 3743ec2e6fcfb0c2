using MediatR;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Provisioning;

/// <summary>The device is told what it must erase (MS-ASPROV 3.1.5.1.2.2). Answers that, or null when nothing is to be told any more. Told again, it is the same order.</summary>
/// <param name="Account">Whose device.</param>
/// <param name="DeviceId">The device.</param>
public sealed record SendWipe(Account Account, string DeviceId) : IRequest<WipeScope?>;

/// <summary>The device says how it went. Answers how the wipe stands, or null when nothing of that scope was ordered.</summary>
/// <param name="Account">Whose device.</param>
/// <param name="DeviceId">The device.</param>
/// <param name="Scope">What it says that it erased.</param>
/// <param name="Succeeded">Whether it did.</param>
public sealed record AnswerWipe(Account Account, string DeviceId, WipeScope Scope, bool Succeeded) : IRequest<WipeState?>;

internal sealed class SendWipeHandler(IStore store) : IRequestHandler<SendWipe, WipeScope?>
{
    public async Task<WipeScope?> Handle(SendWipe request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var session = await transaction.Devices.OpenAsync(request.Account.Key, request.DeviceId);
        if (session?.Device is not { Wipe: { IsOpen: true } wipe } device)
            return null;
        if (wipe.State != WipeState.Sent)
        {
            await transaction.Devices.SaveAsync(device with { Wipe = wipe with { State = WipeState.Sent } });
            await transaction.CommitAsync(cancellationToken);
        }

        return wipe.Scope;
    }
}

internal sealed class AnswerWipeHandler(IStore store, TimeProvider time) : IRequestHandler<AnswerWipe, WipeState?>
{
    public async Task<WipeState?> Handle(AnswerWipe request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var session = await transaction.Devices.OpenAsync(request.Account.Key, request.DeviceId);
        if (session?.Device is not { Wipe: { } wipe } device || wipe.Scope != request.Scope)
            return null;

        // A device that repeats its answer because ours was lost has been wiped once, and not again.
        if (wipe.State == WipeState.Done)
            return wipe.State;
        var answered = wipe with { State = request.Succeeded ? WipeState.Done : WipeState.Failed, AnsweredAt = Instant.FromDateTimeOffset(time.GetUtcNow()) };

        // Nothing is left of what the key stood for: whoever lets the device back in lets it begin anew.
        device = request.Succeeded ? device with { PolicyKey = 0, PendingPolicyKey = 0 } : device;
        await transaction.Devices.SaveAsync(device with { Wipe = answered });
        await transaction.CommitAsync(cancellationToken);
        return answered.State;
    }
}
