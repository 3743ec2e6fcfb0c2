using MediatR;
using NodaTime;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Sync;

/// <summary>
/// Syncs a device:
/// (1) with nothing to do and nothing new it compares numbers and ends;
/// (2) otherwise it takes its turn to write and reads the device's state again;
/// (3) a repeated request gets the answer it got before;
/// (4) each folder is carried out in the device's order (<see cref="CollectionSync"/>);
/// (5) the answer is stored beside the state it led to, and all of it is committed at once.
/// </summary>
internal sealed class SyncDeviceHandler(IStore store, DeviceCommands commands, IRandomSource random, TimeProvider time) : IRequestHandler<SyncDevice, SyncResult>
{
    private static readonly Duration SeenPrecision = Duration.FromMinutes(1);

    public async Task<SyncResult> Handle(SyncDevice request, CancellationToken cancellationToken)
    {
        // (1)
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (IsRecentlySeen(request.Session.Device, now) && request.Collections.All(collection => IsIdle(collection, request.Session[collection.Kind])))
            return new(null, false);

        // (2)
        await using var transaction = await store.WriteAsync(cancellationToken);
        var stored = await transaction.Devices.OpenAsync(request.Account.Key, request.Session.Device.DeviceId);
        var session = stored ?? request.Session;
        var device = session.Device;
        if (stored is null || !IsRecentlySeen(device, now))
            device = await transaction.Devices.SaveAsync(device with { LastSync = now });

        // (3)
        if (await FindRepeatedAsync(transaction, request, session) is { } repeated)
            return new(repeated.Body, true);

        // (4)
        var context = new SyncContext(transaction, request.Account, device, request.Answer, commands, random, now) { Window = request.Window };
        var advanced = new List<CollectionState>();
        foreach (var collection in request.Collections)
        {
            if (await new CollectionSync(context, collection).RunAsync(session[collection.Kind]) is { } state)
                advanced.Add(state);
        }

        // (5)
        ReadOnlyMemory<byte>? body = request.Answer.IsEmpty ? null : request.Answer.Complete();
        if (advanced.Count > 0 && body is { } bytes)
        {
            var answer = await transaction.Devices.SaveAnswerAsync(device, new(request.RequestDigest, bytes.ToArray()));
            foreach (var state in advanced)
                await transaction.Devices.SaveAsync(state with { Answer = answer });
        }

        await transaction.CommitAsync(cancellationToken);
        return new(body, false);
    }

    private static bool IsRecentlySeen(Device device, Instant now) => device.LastSync is { } seen && now - seen < SeenPrecision;

    private static bool IsIdle(CollectionRequest request, CollectionState? state) =>
        state is not null && request.State == state.State && request.Commands.Count == 0
        && (!request.GetChanges || state.Head == state.Cursor)
        && (request.Settings is null || request.Settings.AsSpan().SequenceEqual(state.Settings));

    private static async ValueTask<StoredAnswer?> FindRepeatedAsync(IStoreTransaction transaction, SyncDevice request, DeviceSession session)
    {
        foreach (var collection in request.Collections)
        {
            if (session[collection.Kind] is { Answer: { } answer } state && state.IsPrevious(collection.State)
                && await transaction.Devices.FindAnswerAsync(answer) is { } stored
                && stored.RequestDigest.AsSpan().SequenceEqual(request.RequestDigest))
                return stored;
        }

        return null;
    }
}
