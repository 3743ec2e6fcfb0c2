using System.Buffers;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Folders;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>
/// Writes the answer of Sync while it comes about (MS-ASCMD 2.2.1.21). A collection: SyncKey, CollectionId, Status, Responses, Commands, MoreAvailable; containers begin when something is to go into them, so that none is ever empty.
/// </summary>
internal sealed class SyncAnswer(Recipient recipient, Func<ItemKind, CollectionSettings> settings) : ISyncAnswer
{
    // A phone on a slow line should see something within its patience of 30 s (peers give up on silence).
    private const int Largest = 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private WbxmlWriter? _writer;
    private ItemKind _kind;
    private ushort _open;

    public bool IsEmpty => _writer is null;

    public bool IsFull => _buffer.WrittenCount >= Largest;

    /// <summary>The folder refused last; null when none was.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>A folder that the device must not ask for: it has to sync its folders first.</summary>
    public void RefuseFolder(string collectionId) => RefuseFolder(collectionId, SyncStatus.FoldersChanged, "a folder is unknown or off");

    /// <summary>A folder that the device must start from nothing.</summary>
    public void RefuseKey(string collectionId) => RefuseFolder(collectionId, SyncStatus.InvalidSyncKey, "the key is neither the current one nor the one before");

    /// <summary>A folder in which nothing is: what is added there is not taken, anything else is not there.</summary>
    public void AnswerEmpty(string collectionId, string key, IEnumerable<DeviceCommand> commands)
    {
        _open = 0;
        Collection(key, collectionId, SyncStatus.Success);
        foreach (var command in commands)
            Result(command, command.Kind == CommandKind.Add ? CommandOutcome.Rejected : CommandOutcome.NotFound, 0);
        End(moreAvailable: false);
    }

    public void Refuse(CollectionRequest collection) => RefuseKey(ServerId.Folder(collection.Kind));

    /// <summary>A folder that keeps its key, for versions in which silence does not say so.</summary>
    public void Keep(string collectionId, string key) => Collection(key, collectionId, SyncStatus.Success).End();

    public void Begin(CollectionRequest collection, SyncState state)
    {
        _kind = collection.Kind;
        _open = 0;
        Collection(SyncKey.Text(state), ServerId.Folder(_kind), SyncStatus.Success);
    }

    public void Result(DeviceCommand command, CommandOutcome outcome, long number)
    {
        // Change and Delete are answered only when they failed (MS-ASCMD 2.2.3.24, 2.2.3.42.2); a Fetch that found its item is written already.
        var isAnswered = command.Kind switch
        {
            CommandKind.Add => true,
            CommandKind.Fetch => outcome != CommandOutcome.Done,
            _ => outcome != CommandOutcome.Done,
        };
        if (!isAnswered)
            return;
        var writer = Into(AirSync.Responses);
        writer.Start(command.Kind switch
        {
            CommandKind.Add => AirSync.Add,
            CommandKind.Change when command.Edit?.Fields is AppointmentEdit { Occurrences: [{ IsDeleted: true }] } && command.Instance is not null => AirSync.Delete,
            CommandKind.Change => AirSync.Change,
            CommandKind.Delete => AirSync.Delete,
            _ => AirSync.Fetch,
        });
        if (command.Kind == CommandKind.Add)
            writer.Element(AirSync.ClientId, command.ClientId!);
        if (command.Kind != CommandKind.Add)
            writer.Element(AirSync.ServerId, command.ServerId!);
        else if (number > 0)
            writer.Element(AirSync.ServerId, ServerId.Item(_kind, number));
        if (command.Instance is { Length: > 0 } instance)
            writer.Element(AirSyncBase.InstanceId, instance);
        writer.Element(AirSync.Status, (int)StatusOf(outcome));
        writer.End();
    }

    public void Fetched(DeviceCommand command, in ItemChange item) => Item(AirSync.Responses, AirSync.Fetch, command.ServerId!, SyncStatus.Success, item);

    public void Add(long number, in ItemChange item) => Item(AirSync.Commands, AirSync.Add, ServerId.Item(_kind, number), null, item);

    public void Change(long number, in ItemChange item) => Item(AirSync.Commands, AirSync.Change, ServerId.Item(_kind, number), null, item);

    public void Delete(long number) => Without(AirSync.Delete, number);

    public void Leave(long number) => Without(AirSync.SoftDelete, number);

    public void End(bool moreAvailable)
    {
        var writer = Into(0);
        if (moreAvailable)
            writer.Empty(AirSync.MoreAvailable);
        writer.End();
    }

    public (string Name, string Text) Describe(ushort extra, byte[]? content) =>
        (ExtraDescription.NameOf(extra), content is null ? "" : ExtraDescription.TextOf(extra, content));

    public ReadOnlyMemory<byte> Complete()
    {
        var writer = _writer ?? throw new InvalidOperationException("Nothing was said.");
        writer.End();
        writer.End();
        writer.Complete();
        return _buffer.WrittenMemory;
    }

    private void RefuseFolder(string collectionId, SyncStatus status, string why)
    {
        Refusal = new((int)status, why);
        var writer = Collection(SyncKey.Initial, collectionId, status);
        writer.End();
    }

    private static SyncStatus StatusOf(CommandOutcome outcome) => outcome switch
    {
        CommandOutcome.Done => SyncStatus.Success,
        CommandOutcome.Rejected => SyncStatus.InvalidItem,
        CommandOutcome.Conflict => SyncStatus.Conflict,
        _ => SyncStatus.NotFound,
    };

    private void Without(ushort command, long number)
    {
        var writer = Into(AirSync.Commands);
        writer.Start(command);
        writer.Element(AirSync.ServerId, ServerId.Item(_kind, number));
        writer.End();
    }

    // Whatever keeps an item from being written must not keep back the others.
    private void Item(ushort container, ushort command, string id, SyncStatus? status, in ItemChange item)
    {
        var (mark, open) = (_writer!.SetMark(), _open);
        try
        {
            var writer = Into(container);
            writer.Start(command);
            writer.Element(AirSync.ServerId, id);
            if (status is { } said)
                writer.Element(AirSync.Status, (int)said);
            writer.Start(AirSync.ApplicationData);
            ItemWriter.Write(writer, _kind, item.Item, item.Snapshot, item.Extras, settings(_kind).Body, recipient);
            writer.End();
            writer.End();
            writer.Flush();
        }
        catch (Exception exception)
        {
            (var before, _open) = (_buffer.WrittenSpan[..(int)mark.Total].ToArray(), open);
            _buffer.ResetWrittenCount();
            _buffer.Write(before);
            _writer.BackTo(mark);
            throw new UnwritableItemException(exception);
        }
    }

    private WbxmlWriter Collection(string key, string id, SyncStatus status)
    {
        if (_writer is null)
        {
            _writer = new(_buffer);
            _writer.Start(AirSync.Sync);
            _writer.Start(AirSync.Collections);
        }

        _writer.Start(AirSync.Collection);
        if (recipient.Version.Has(Feature.ClassOfFolder) && FolderTable.ClassOf(id) is { } name)
            _writer.Element(AirSync.Class, name);
        _writer.Element(AirSync.SyncKey, key);
        _writer.Element(AirSync.CollectionId, id);
        _writer.Element(AirSync.Status, (int)status);
        return _writer;
    }

    // Ends the container that is open and begins another; 0 begins none.
    private WbxmlWriter Into(ushort container)
    {
        var writer = _writer!;
        if (_open == container)
            return writer;
        if (_open != 0)
            writer.End();
        if (container != 0)
            writer.Start(container);
        _open = container;
        return writer;
    }
}
