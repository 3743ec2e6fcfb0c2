using System.Collections.Immutable;
using System.Globalization;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Folders;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>Reads the body of Sync (MS-ASCMD 2.2.1.21).</summary>
internal static class SyncBodyReader
{
    // MS-ASCMD 3.1.5.10.
    private const int MostCommands = 200;
    private const int MostCollections = 100;

    /// <summary>Reads the root that the reader stands on.</summary>
    public static SyncBody Read(ref WbxmlReader reader, EasRequest request)
    {
        var body = new SyncBody();
        var collections = ImmutableArray.CreateBuilder<CollectionPart>();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            switch (reader.Tag)
            {
                case AirSync.Collections:
                    ReadCollections(ref reader, request, collections);
                    break;
                case AirSync.WindowSize:
                    body = body with { Window = WindowSizes.Of(reader.ReadNumber()) };
                    break;
                case AirSync.Wait:
                    body = body with { Wait = reader.ReadNumber() };
                    break;
                case AirSync.HeartbeatInterval:
                    body = body with { Heartbeat = reader.ReadNumber() };
                    break;
                case AirSync.Partial:
                    body = body with { IsPartial = true };
                    break;
            }
        }

        reader.ReadEnd();
        if (collections.Count == 0 && !body.IsPartial)
            throw new SyncProblemException(SyncStatus.ProtocolError, "the request names neither collections nor says that it is partial");
        if (collections.Sum(collection => collection.Commands.Length) > MostCommands)
            throw new SyncProblemException(SyncStatus.ProtocolError, $"the request has more than {MostCommands} commands");
        if (collections.Select(collection => collection.Id).Distinct().Count() != collections.Count)
            throw new SyncProblemException(SyncStatus.ProtocolError, "the request names a collection twice");
        return body with { Collections = collections.ToImmutable() };
    }

    private static void ReadCollections(ref WbxmlReader reader, EasRequest request, ImmutableArray<CollectionPart>.Builder collections)
    {
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag != AirSync.Collection)
                continue;
            if (collections.Count == MostCollections)
                throw new SyncProblemException(SyncStatus.TooManyCollections, $"the request names more than {MostCollections} collections", MostCollections);
            collections.Add(ReadCollection(ref reader, request));
        }
    }

    private static CollectionPart ReadCollection(ref WbxmlReader reader, EasRequest request)
    {
        string? id = null, key = null;
        bool? getChanges = null;
        var window = WindowSizes.Default;
        CollectionSettings? options = null;
        var supported = ImmutableArray<ushort>.Empty;
        var commands = ImmutableArray<DeviceCommand>.Empty;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            switch (reader.Tag)
            {
                case AirSync.SyncKey:
                    key = reader.ReadText();
                    break;
                case AirSync.Class when request.Version.Has(Feature.FolderByClass):
                    id ??= FolderTable.IdOf(reader.ReadText());
                    break;
                case AirSync.CollectionId:
                    id = reader.ReadText();
                    break;
                case AirSync.Supported:
                    supported = ReadSupported(ref reader);
                    break;
                case AirSync.GetChanges:
                    getChanges = reader.ReadFlag();
                    break;
                case AirSync.WindowSize:
                    window = WindowSizes.Of(reader.ReadNumber());
                    break;
                case AirSync.Options:
                    options = OptionsReader.Read(ref reader, request.Version);
                    break;
                case AirSync.Commands:
                    // What they mean depends on what must stand before them (MS-ASCMD 2.2.3.29.2).
                    if (id is null || key is null)
                        throw new SyncProblemException(SyncStatus.ProtocolError, "commands stand before the key or the id of their collection");
                    commands = CommandsReader.Read(ref reader, request, id, Settings(request, id, key, options));
                    break;
            }
        }

        if (id is null || string.IsNullOrEmpty(key))
            throw new SyncProblemException(SyncStatus.ProtocolError, "a collection has no id or no key");
        if (key == SyncKey.Initial && getChanges == true)
            throw new SyncProblemException(SyncStatus.ProtocolError, "changes are wanted of a collection that starts from nothing");
        var settings = Settings(request, id, key, options);
        if (ServerId.ParseFolder(id) is { } kind && !settings.Filter.IsAllowed(kind))
            throw new SyncProblemException(SyncStatus.ProtocolError, "a filter is none that the folder can have");
        return new()
        {
            Id = id,
            Key = key,
            GetChanges = getChanges,
            Window = window,
            Settings = key == SyncKey.Initial ? settings with { Supported = supported } : settings,
            Commands = key == SyncKey.Initial ? [] : commands,
        };
    }

    // New options replace the old ones wholly; what is supported was said at the start and stands.
    private static CollectionSettings Settings(EasRequest request, string? id, string? key, CollectionSettings? options)
    {
        var stored = key != SyncKey.Initial && id is not null && ServerId.ParseFolder(id) is { } kind && request.Session?[kind] is { } state
            ? CollectionSettings.Decode(state.At(SyncKey.Parse(key ?? "")).Settings)
            : CollectionSettings.None;
        return options is null ? stored : options with { Supported = stored.Supported, BodyBefore = stored.Body };
    }

    private static ImmutableArray<ushort> ReadSupported(ref WbxmlReader reader)
    {
        var elements = ImmutableArray.CreateBuilder<ushort>();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (elements.Count < byte.MaxValue)
                elements.Add(reader.Tag);
        }

        return elements.ToImmutable();
    }

    /// <summary>Reads a number; another text breaks the rules.</summary>
    public static int ReadNumber(this ref WbxmlReader reader)
    {
        var text = reader.ReadText();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new SyncProblemException(SyncStatus.ProtocolError, "a number is none");
    }

    /// <summary>Reads a flag: an empty element is true (MS-ASDTYPE 2.1).</summary>
    public static bool ReadFlag(this ref WbxmlReader reader) => reader.ReadText() != "0";
}
