using System.Collections.Immutable;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
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
        string? clientId = null, serverId = null;
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
                case AirSync.ApplicationData when kind == ItemKind.Address:
                    edit = new ContactReader(settings, request.Version, request.Quirks).Read(ref reader, isChange: what == CommandKind.Change, out problem);
                    break;
                case AirSync.ApplicationData when kind == ItemKind.Task:
                    edit = new TaskReader(settings, request.Version, request.Account.TimeZone).Read(ref reader, out problem);
                    break;
            }
        }

        if ((what == CommandKind.Add ? clientId : serverId) is not { Length: > 0 and <= MaxIdLength })
            throw new SyncProblemException(SyncStatus.ProtocolError, $"a command ({what}) has no id, or one of more than {MaxIdLength} characters");
        if (what is CommandKind.Add or CommandKind.Change && edit is null)
            problem ??= RejectionReason.NoContent;
        return new()
        {
            Kind = what,
            ClientId = clientId,
            ServerId = serverId,
            Number = serverId is not null && kind is { } known ? ServerId.ParseItem(known, serverId) : null,
            Edit = edit,
            Problem = problem,
            Digest = EditDigest.Of(edit),
        };
    }
}
