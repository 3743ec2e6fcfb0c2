using MediatR;
using Microsoft.Extensions.Logging;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Sync;

/// <summary>
/// Syncs a device:
/// (1) with nothing to do and nothing new it compares numbers and ends;
/// (2) otherwise it takes its turn to write and reads the device's state again;
/// (3) a repeated request gets the answer it got before, unless the device has not taken it several times (<see cref="Narrowing"/>);
/// (4) each folder is carried out in the device's order (<see cref="CollectionSync"/>);
/// (5) the answer is stored beside the state it led to, and all of it is committed at once.
/// </summary>
internal sealed class SyncDeviceHandler(IStore store, DeviceActivity activity, IRandomSource random, TimeProvider time, ILogger<SyncDeviceHandler> log) : IRequestHandler<SyncDevice, SyncResult>
{
    public async Task<SyncResult> Handle(SyncDevice request, CancellationToken cancellationToken)
    {
        // (1)
        var now = time.Now();
        activity.Note(request.Session.Device, now);
        if (IsStoredLately(request.Session.Device, now) && request.Collections.All(collection => IsIdle(collection, request.Session[collection.Kind], request.Account, now)))
            return new(null, false, Earliest(request.Collections.Where(asked => asked.GetChanges).Select(asked => request.Session[asked.Kind]!.Set?.ChangesAt)));

        // (2)
        await using var transaction = await store.WriteAsync(cancellationToken);
        if (await transaction.Devices.OpenAsync(request.Account.Key, request.Session.Device.DeviceId) is not { } session)
            return StartOver(request);
        var device = session.Device;
        if (!IsStoredLately(device, now))
            device = await transaction.Devices.SaveAsync(device with { LastSync = now });

        // (3)
        var narrowing = Narrowing.Of(request.Collections, session);
        if (narrowing is null && await FindRepeatedAsync(transaction, request, session) is { } repeated)
        {
            await transaction.CommitAsync(cancellationToken);
            return new(repeated.Body, true);
        }

        // (4)
        var window = Math.Min(request.Window, narrowing?.Window ?? request.Window);
        var context = new SyncContext(transaction, request.Account, device, request.Answer, random, now, log) { Window = window, Turn = narrowing?.Turn };
        var advanced = new List<(CollectionState State, bool HasGiven)>();
        var folders = request.Collections.Select(collection => new CollectionSync(context, collection)).ToList();
        foreach (var folder in folders)
        {
            if (await folder.RunAsync(session[folder.Kind]) is { } state)
                advanced.Add((state, folder.HasGiven));
        }

        // (5)
        var body = BodyOf(request.Answer);
        if (advanced.Count > 0 && body is { } bytes)
        {
            var answer = await transaction.Devices.SaveAnswerAsync(device, new(request.RequestDigest, bytes.ToArray()), Obsolete(session, [.. advanced.Select(folder => folder.State)]));
            foreach (var (state, hasGiven) in advanced)
                await transaction.Devices.SaveAsync(state with { Answer = answer, Delivery = hasGiven ? state.Delivery with { Sent = window - context.Window } : state.Delivery });
        }

        await transaction.CommitAsync(cancellationToken);
        return new(body, false, Earliest(folders.Select(folder => folder.ChangesAt)));
    }

    private static Instant? Earliest(IEnumerable<Instant?> instants) => instants.Min();

    private static bool IsStoredLately(Device device, Instant now) => device.LastSync is { } last && now - last < DeviceActivity.Lag;

    // The device was forgotten while its request was on the way.
    private static SyncResult StartOver(SyncDevice request)
    {
        foreach (var collection in request.Collections)
            request.Answer.Refuse(collection);
        return new(BodyOf(request.Answer), false);
    }

    // An answer whose collections have all been led on by this one is needed no more.
    private static long? Obsolete(DeviceSession session, List<CollectionState> advanced)
    {
        var needed = session.Collections.Where(stored => advanced.All(state => state.Key != stored.Key)).Select(stored => stored.Answer);
        return advanced.Select(state => state.Answer).Except(needed).FirstOrDefault(answer => answer is not null);
    }

    // Not "? null :", which would be memory without bytes and no null: null converts to it as an array does.
    private static ReadOnlyMemory<byte>? BodyOf(ISyncAnswer answer) => answer.IsEmpty ? default(ReadOnlyMemory<byte>?) : answer.Complete();

    private static bool IsIdle(CollectionRequest request, CollectionState? state, Account account, Instant now) =>
        state is { Start: null } && request.State == state.State && request.Commands.Count == 0
        && (!request.GetChanges || state.HasAll(request.Filter, now, account.TimeZone))
        && (request.Settings is null || request.Settings.AsSpan().SequenceEqual(state.Settings));

    // Each folder of which the answer speaks.
    private static async ValueTask CountAsync(IStoreTransaction transaction, SyncDevice request, DeviceSession session, long answer)
    {
        foreach (var collection in request.Collections)
        {
            if (session[collection.Kind] is { } state && state.Answer == answer && state.IsPrevious(collection.State))
                await transaction.Devices.SaveAsync(state with { Delivery = state.Delivery.Repeated() });
        }
    }

    private static async ValueTask<StoredAnswer?> FindRepeatedAsync(IStoreTransaction transaction, SyncDevice request, DeviceSession session)
    {
        foreach (var collection in request.Collections)
        {
            if (session[collection.Kind] is { Answer: { } answer } state && state.IsPrevious(collection.State)
                && await transaction.Devices.FindAnswerAsync(answer) is { } stored
                && stored.RequestDigest.AsSpan().SequenceEqual(request.RequestDigest))
            {
                await CountAsync(transaction, request, session, answer);
                return stored;
            }
        }

        return null;
    }
}
