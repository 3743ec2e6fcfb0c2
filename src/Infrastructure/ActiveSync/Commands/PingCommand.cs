using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
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
/// Ping (MS-ASCMD 2.2.1.13): tells when a folder has something new. What a request leaves out is as in the one before it, which is kept in memory: after a restart the device is asked to say it again (Status 3).
/// </summary>
internal sealed class PingCommand(Dispatcher dispatcher, Waiter waiter, DeviceWaits waits, Heartbeats heartbeats) : EasCommand
{
    private const int MostFolders = 100;
    private const int MostRemembered = 100_000;

    private readonly ConcurrentDictionary<long, PingBody> _before = new();

    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var device = request.Known.Device;
        waits.End(device.Key);
        if (Read(request) is not { } said)
            return Refuse(PingStatus.Malformed, "the body says nothing, or a number is none");
        var before = _before.GetValueOrDefault(device.Key);
        var (heartbeat, folders) = (said.Heartbeat ?? before?.Heartbeat, said.Folders ?? before?.Folders);
        if (heartbeat is not { } seconds || folders is not { } ids)
            return Refuse(PingStatus.MissingParameters, "nothing is known of what the request leaves out");
        if (ids.Distinct().Count() != ids.Length)
            return Refuse(PingStatus.Malformed, "a folder is named twice");
        if (heartbeats.BoundFor(seconds) is { } bound)
            return Refuse(PingStatus.InvalidHeartbeat, "the request wants to be held too short or too long", writer => writer.Element(Ping.HeartbeatInterval, bound));
        if (ids.Length > MostFolders)
            return Refuse(PingStatus.TooManyFolders, $"the request names more than {MostFolders} folders", writer => writer.Element(Ping.MaxFolders, MostFolders));
        if (_before.Count >= MostRemembered)
            _before.Clear();
        _before[device.Key] = new(seconds, ids);

        // Every folder must be one that the device was given, and none may have come or gone since.
        var served = ServedKinds.Shown(request.Account, request.Quirks.NeedsMailFolders);
        var kinds = ids.Where(id => !FolderTable.IsMail(request, id)).Select(ServerId.ParseFolder).ToImmutableArray();
        if (device.Folders.State.Number == 0 || device.Folders.Shown != served || kinds.Any(kind => kind is null || !ServedKinds.IsServed(request.Account, kind.Value)))
            return Refuse(PingStatus.FolderSyncRequired, "a folder is unknown, or folders have come or gone");

        var changed = ImmutableArray<ItemKind>.Empty;
        await waiter.HoldAsync(request.Account, device.Key, TimeSpan.FromSeconds(seconds), LookAsync, request.Cancellation);
        return changed.IsEmpty ? Answer(PingStatus.Expired) : Answer(PingStatus.Changed, writer => WriteFolders(writer, changed));

        async Task<Look> LookAsync()
        {
            if (await dispatcher.SendAsync(new OpenDevice(request.Account, request.Query.DeviceId), request.Cancellation) is not { } session)
                return Look.Again(null);
            var again = new List<Instant?>();
            foreach (var kind in kinds)
            {
                // A folder that the device never synced is not reported: some list it long before, and would ask again and again.
                if (session[kind!.Value] is not { } state)
                    continue;
                // It names no key: it may go on from the beginning that it asked for.
                state = state.BegunEmpty ?? state;
                var filter = CollectionSettings.Decode(state.Settings).Filter.For(kind.Value);
                var (count, changesAt) = await dispatcher.SendAsync(new CountChanges(request.Account, state, filter, Limit: 1), request.Cancellation);
                if (count > 0)
                    changed = changed.Add(kind.Value);
                again.Add(changesAt);
            }

            return changed.IsEmpty ? Look.Again(again.Min()) : Look.Found;
        }
    }

    /// <summary>Reads what is said; an empty body says nothing, null breaks the rules.</summary>
    private static PingBody? Read(EasRequest request)
    {
        if (!request.TryRead(out var reader))
            return new(null, null);
        int? heartbeat = null;
        ImmutableArray<string>? folders = null;
        var (depth, saysNothing) = (reader.Depth, true);
        while (reader.ReadChild(depth))
        {
            saysNothing = false;
            if (reader.Tag == Ping.HeartbeatInterval)
            {
                if (!int.TryParse(reader.ReadText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
                    return null;
                heartbeat = seconds;
            }
            else if (reader.Tag == Ping.Folders && ReadFolders(ref reader) is { Length: > 0 } ids)
            {
                folders = ids;
            }
        }

        reader.ReadEnd();
        return saysNothing ? null : new(heartbeat, folders);
    }

    private static ImmutableArray<string> ReadFolders(ref WbxmlReader reader)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag != Ping.Folder)
                continue;
            var folder = reader.Depth;
            while (reader.ReadChild(folder))
            {
                if (reader.Tag == Ping.Id)
                    ids.Add(reader.ReadText());
            }
        }

        return ids.ToImmutable();
    }

    private static EasAnswer Refuse(PingStatus status, string why, Action<WbxmlWriter>? more = null) => Answer(status, more).Refused((int)status, why);

    private static EasAnswer Answer(PingStatus status, Action<WbxmlWriter>? more = null) => EasAnswer.Write(Ping.Root, writer =>
    {
        writer.Element(Ping.Status, (int)status);
        more?.Invoke(writer);
    });

    private static void WriteFolders(WbxmlWriter writer, ImmutableArray<ItemKind> kinds)
    {
        writer.Start(Ping.Folders);
        foreach (var kind in kinds)
            writer.Element(Ping.Folder, ServerId.Folder(kind));
        writer.End();
    }

    private sealed record PingBody(int? Heartbeat, ImmutableArray<string>? Folders);
}
