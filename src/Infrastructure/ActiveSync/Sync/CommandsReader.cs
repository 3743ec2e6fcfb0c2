using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>Reads what a device wants done in a folder (MS-ASCMD 2.2.3.32).</summary>
internal static class CommandsReader
{
    private const int MaxIdLength = 64;

    public static ImmutableArray<DeviceCommand> Read(ref WbxmlReader reader, EasRequest request, string folder, CollectionSettings settings)
    {
        var kind = ServerId.ParseFolder(folder);
        var commands = ImmutableArray.CreateBuilder<DeviceCommand>();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            CommandKind? what = reader.Tag switch
            {
                AirSync.Add => CommandKind.Add,
                AirSync.Change => CommandKind.Change,
                AirSync.Delete => CommandKind.Delete,
                AirSync.Fetch => CommandKind.Fetch,
                _ => null,
            };
            if (what is { } command)
                commands.Add(ReadCommand(ref reader, command, kind, request, settings));
        }

        return commands.ToImmutable();
    }

    private static DeviceCommand ReadCommand(ref WbxmlReader reader, CommandKind what, ItemKind? kind, EasRequest request, CollectionSettings settings)
    {
        string? clientId = null, serverId = null, instance = null;
        RejectionReason? problem = null;
        ItemEdit? edit = null;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            switch (reader.Tag)
            {
                case AirSync.ClientId:
                    clientId = reader.ReadText();
                    break;
                case AirSync.ServerId:
                    serverId = reader.ReadText();
                    break;
                case AirSyncBase.InstanceId when kind == ItemKind.Appointment && request.Version.Knows(AirSyncBase.InstanceId):
                    instance = reader.ReadText();
                    break;
                case AirSync.ApplicationData when kind == ItemKind.Address:
                    edit = new ContactReader(settings, request.Version, request.Quirks).Read(ref reader, isChange: what == CommandKind.Change, out problem);
                    break;
                case AirSync.ApplicationData when kind == ItemKind.Appointment:
                    edit = new CalendarReader(settings, request.Version, request.Quirks, DateTimeZoneProviders.Tzdb[request.Account.TimeZone]).Read(ref reader, out problem);
                    break;
                case AirSync.ApplicationData when kind == ItemKind.Task:
                    edit = new TaskReader(settings, request.Version, request.Quirks, request.Account.TimeZone).Read(ref reader, out problem);
                    break;
            }
        }

        if ((what == CommandKind.Add ? clientId : serverId) is not { Length: > 0 and <= MaxIdLength })
            throw new SyncProblemException(SyncStatus.ProtocolError, $"a command ({what}) has no id, or one of more than {MaxIdLength} characters");
        if (what is CommandKind.Add or CommandKind.Change && edit is null)
            problem ??= RejectionReason.NoContent;
        if (instance is not null)
            (what, edit) = (CommandKind.Change, OfOccurrence(instance, what == CommandKind.Delete ? null : edit, request, ref problem));
        return new()
        {
            Kind = what,
            Instance = instance,
            ClientId = clientId,
            ServerId = serverId,
            Number = serverId is not null && kind is { } known ? ServerId.ParseItem(known, serverId) : null,
            Edit = edit,
            Problem = problem,
            Digest = EditDigest.Of(edit),
        };
    }

    // An occurrence that is named by itself is an edit of its series, as if it stood in Exceptions (MS-ASCMD 2.2.3.24, 2.2.3.42.2).
    private static ItemEdit OfOccurrence(string instance, ItemEdit? edit, EasRequest request, ref RejectionReason? problem)
    {
        if (!CalendarTimes.TryRead(instance, out var start))
            problem = RejectionReason.InvalidTime;
        return new(new AppointmentEdit(DateTimeZoneProviders.Tzdb[request.Account.TimeZone]) { Occurrences = [new(start, edit?.Fields as AppointmentEdit)] }, []);
    }
}
