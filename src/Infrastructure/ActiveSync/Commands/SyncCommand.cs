using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Folders;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Waiting;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>
/// Sync (MS-ASCMD 2.2.1.21):
/// (1) read what is asked, or take it from the request before;
/// (2) check how long the answer may be held;
/// (3) let the use case carry it out;
/// (4) with nothing to report and time to wait, hold and look again on every change.
/// </summary>
internal sealed class SyncCommand(Dispatcher dispatcher, Waiter waiter, DeviceWaits waits, StoredRequests stored, Heartbeats heartbeats) : EasCommand
{
    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var session = request.Known;
        waits.End(session.Device.Key);
        try
        {
            // (1)
            var body = ReadBody(request);
            body = Complete(request, body, session);

            // (2)
            var duration = HoldDuration(body);

            // (3)
            var digest = request.Body.IsEmpty ? [] : SHA256.HashData(request.Body.ToArray());
            var (answer, _) = await RunAsync(request, session, body, digest);
            stored.Keep(session.Device.Key, body);
            if (answer is not null || duration is null || body.HasCommands)
                return answer ?? Nothing(request, body);

            // (4)
            await waiter.HoldAsync(request.Account, session.Device.Key, duration.Value, LookAsync, request.Cancellation);
            return answer ?? Nothing(request, body);

            async Task<Look> LookAsync()
            {
                if (await dispatcher.SendAsync(new OpenDevice(request.Account, request.Query.DeviceId), request.Cancellation) is not { } current)
                    return Look.Found;
                (answer, var changesAt) = await RunAsync(request, current, body, digest);
                return answer is not null ? Look.Found : Look.Again(changesAt);
            }
        }
        catch (SyncProblemException problem)
        {
            return EasAnswer.Write(AirSync.Sync, writer =>
            {
                writer.Element(AirSync.Status, (int)problem.Status);
                if (problem.Limit is { } limit)
                    writer.Element(AirSync.Limit, limit);
            }).Refused((int)problem.Status, problem.Message);
        }
    }

    private static SyncBody? ReadBody(EasRequest request)
    {
        if (!request.TryRead(out var reader))
            return null;
        return SyncBodyReader.Read(ref reader, request);
    }

    /// <summary>
    /// Fills what a request leaves to the one before it. The device must have acknowledged the answers to that one: without a key in the request nobody could tell whether an answer was lost.
    /// </summary>
    private SyncBody Complete(EasRequest request, SyncBody? body, DeviceSession session)
    {
        if (body is { IsPartial: false })
            return body;
        if (stored.Find(session.Device.Key) is not { } before)
            throw new SyncProblemException(SyncStatus.IncompleteRequest, "nothing is known of an earlier request");
        var said = body?.Collections.Select(part => part.Id).ToImmutableHashSet() ?? [];
        var kept = before.Collections.Where(part => !said.Contains(part.Id)).ToImmutableArray();
        foreach (var part in kept)
        {
            if (!IsCurrent(request, part, session))
                throw new SyncProblemException(SyncStatus.IncompleteRequest, "an answer since the earlier request has not been acknowledged");
        }

        return body is null
            ? before
            : body with { IsPartial = false, Collections = [.. body.Collections, .. kept], Wait = body.Wait ?? (body.Heartbeat is null ? before.Wait : null), Heartbeat = body.Heartbeat ?? (body.Wait is null ? before.Heartbeat : null) };
    }

    private static bool IsCurrent(EasRequest request, CollectionPart part, DeviceSession session) => FolderTable.IsMail(request, part.Id)
        ? part.Key != SyncKey.Initial
        : ServerId.ParseFolder(part.Id) is { } kind && session[kind] is { } state && SyncKey.Parse(part.Key) is { } key && key == state.At(key).State;

    private TimeSpan? HoldDuration(SyncBody body)
    {
        if (body is { Wait: not null, Heartbeat: not null })
            throw new SyncProblemException(SyncStatus.ProtocolError, "the request has both Wait and HeartbeatInterval");
        if (body.Wait is { } minutes)
            return heartbeats.BoundForMinutes(minutes) is { } bound ? throw OutOfBounds(bound) : TimeSpan.FromMinutes(minutes);
        if (body.Heartbeat is { } seconds)
            return heartbeats.BoundFor(seconds) is { } bound ? throw OutOfBounds(bound) : TimeSpan.FromSeconds(seconds);
        return null;
    }

    private static SyncProblemException OutOfBounds(int bound) => new(SyncStatus.InvalidWait, "the request wants to be held too short or too long", bound);

    private async Task<(EasAnswer? Answer, Instant? ChangesAt)> RunAsync(EasRequest request, DeviceSession session, SyncBody body, byte[] digest)
    {
        var settings = new Dictionary<ItemKind, CollectionSettings>();
        var answer = new SyncAnswer(Recipient.Of(request), kind => settings[kind]);
        var collections = new List<CollectionRequest>();
        foreach (var part in body.Collections)
        {
            if (ServerId.ParseFolder(part.Id) is { } kind && ServedKinds.IsServed(request.Account, kind))
            {
                settings[kind] = part.Settings;
                collections.Add(Ask(kind, part, session[kind]?.At(SyncKey.Parse(part.Key))));
            }
            else if (FolderTable.IsMail(request, part.Id))
            {
                MailFolder.Answer(part, answer);
            }
            else
            {
                answer.RefuseFolder(part.Id);
            }
        }

        var result = await dispatcher.SendAsync(new SyncDevice(request.Account, session, collections, body.Window, digest, answer), request.Cancellation);
        var bytes = result.Body;
        if (bytes is null && !answer.IsEmpty)
            bytes = answer.Complete();
        return (bytes is { } said ? EasAnswer.Ok(said) with { Refusal = answer.Refusal } : null, result.ChangesAt);
    }

    private static EasAnswer Nothing(EasRequest request, SyncBody body)
    {
        if (request.Version.Has(Feature.EmptyAnswer))
            return EasAnswer.Nothing;
        var answer = new SyncAnswer(Recipient.Of(request), _ => CollectionSettings.None);
        foreach (var part in body.Collections)
            answer.Keep(part.Id, part.Key);
        return EasAnswer.Ok(answer.Complete());
    }

    private static CollectionRequest Ask(ItemKind kind, CollectionPart part, CollectionState? state)
    {
        var encoded = part.Settings.Encode();
        return new()
        {
            Kind = kind,
            State = part.Key == SyncKey.Initial ? null : SyncKey.Parse(part.Key),
            UnknownState = part.Key != SyncKey.Initial && SyncKey.Parse(part.Key) is null,
            Commands = part.Commands,
            GetChanges = part.GetChanges ?? true,
            Window = part.Window,
            Filter = part.Settings.Filter.For(kind),
            Winner = part.Settings.Winner,
            Settings = state is not null && encoded.AsSpan().SequenceEqual(state.Settings) ? null : encoded,
        };
    }
}
