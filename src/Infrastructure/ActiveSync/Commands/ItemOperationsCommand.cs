using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Folders;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>ItemOperations (MS-ASCMD 2.2.1.10): fetches items whole, mostly because Sync cut their notes.</summary>
internal sealed class ItemOperationsCommand(Dispatcher dispatcher) : EasCommand
{
    // MS-ASCMD 3.1.5.10.
    private const int MostOperations = 100;
    private const string Mailbox = "Mailbox";

    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        if (TryRead(request) is not { IsEmpty: false } asked)
            return EasAnswer.Refuse(request.Command, (int)ItemOperationsStatus.ProtocolError, "the request asks for nothing, or has options that there are not");
        if (asked.Length > MostOperations)
            return EasAnswer.Refuse(request.Command, (int)ItemOperationsStatus.TooMany, $"the request has more than {MostOperations} operations");
        var answers = new List<(Fetch Fetch, ItemOperationsStatus Status, ItemNow? Item)>();
        foreach (var fetch in asked)
        {
            var (status, item) = await FetchAsync(request, fetch);
            answers.Add((fetch, status, item));
        }

        var answer = EasAnswer.Write(ItemOperations.Root, writer =>
        {
            writer.Element(ItemOperations.Status, (int)ItemOperationsStatus.Success);
            writer.Start(ItemOperations.Response);
            foreach (var (fetch, status, item) in answers)
                Write(writer, fetch, status, item, Recipient.Of(request));
            writer.End();
        });
        return request.AcceptMultiPart ? InParts(answer) : answer;
    }

    private async Task<(ItemOperationsStatus Status, ItemNow? Item)> FetchAsync(EasRequest request, Fetch fetch)
    {
        if (fetch.Operation != ItemOperations.Fetch)
            return (ItemOperationsStatus.ProtocolError, null);
        if (fetch.Store != Mailbox)
            return (ItemOperationsStatus.UnknownStore, null);
        if (fetch.FileReference is not null)
            return (fetch.FileReference.Length == 0 ? ItemOperationsStatus.AttachmentInvalid : ItemOperationsStatus.NotFound, null);
        if (ServerId.ParseFolder(fetch.Folder) is not { } kind || !ServedKinds.IsServed(request.Account, kind)
            || ServerId.ParseItem(kind, fetch.Item) is not { } number || request.Known[kind] is not { } state)
            return (ItemOperationsStatus.NotFound, null);
        if (await dispatcher.SendAsync(new FetchItem(request.Account, state, number), request.Cancellation) is not { } item)
            return (ItemOperationsStatus.NotFound, null);
        return IsWritable(item, fetch, Recipient.Of(request)) ? (ItemOperationsStatus.Success, item) : (ItemOperationsStatus.ConversionFailed, null);
    }

    // Tried beforehand: an item that cannot be written must not keep back the others.
    private static bool IsWritable(ItemNow item, Fetch fetch, Recipient recipient)
    {
        try
        {
            WriteContent(WbxmlWriter.ForContentOf(ItemOperations.Properties, new ArrayBufferWriter<byte>()), fetch, item, recipient);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static ImmutableArray<Fetch>? TryRead(EasRequest request)
    {
        try
        {
            return Read(request);
        }
        catch (SyncProblemException)
        {
            return null;
        }
    }

    private static ImmutableArray<Fetch> Read(EasRequest request)
    {
        if (!request.TryRead(out var reader))
            return [];
        var asked = ImmutableArray.CreateBuilder<Fetch>();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
            asked.Add(ReadFetch(ref reader, request.Version));
        reader.ReadEnd();
        return asked.ToImmutable();
    }

    private static Fetch ReadFetch(ref WbxmlReader reader, ProtocolVersion version)
    {
        var fetch = new Fetch(reader.Tag, Mailbox, "", "", null, BodyPreferences.None);
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            fetch = reader.Tag switch
            {
                ItemOperations.Store => fetch with { Store = reader.ReadText() },
                AirSync.CollectionId => fetch with { Folder = reader.ReadText() },
                AirSync.ServerId => fetch with { Item = reader.ReadText() },
                AirSyncBase.FileReference => fetch with { FileReference = reader.ReadText() },
                ItemOperations.Options => fetch with { Body = OptionsReader.Read(ref reader, version).Body },
                _ => fetch,
            };
        }

        return fetch;
    }

    private static void Write(WbxmlWriter writer, Fetch fetch, ItemOperationsStatus status, ItemNow? item, Recipient recipient)
    {
        writer.Start(fetch.Operation);
        writer.Element(ItemOperations.Status, (int)status);
        if (fetch.Folder.Length > 0)
            writer.Element(AirSync.CollectionId, fetch.Folder);
        if (fetch.Item.Length > 0)
            writer.Element(AirSync.ServerId, fetch.Item);
        if (item is not null)
        {
            writer.Element(AirSync.Class, FolderTable.Of(item.Kind).Class);
            writer.Start(ItemOperations.Properties);
            WriteContent(writer, fetch, item, recipient);
            writer.End();
        }

        writer.End();
    }

    private static void WriteContent(WbxmlWriter writer, Fetch fetch, ItemNow item, Recipient recipient) =>
        ItemWriter.Write(writer, item.Kind, item.Item, item.Snapshot, item.Extras, fetch.Body, recipient);

    // One part, the document itself: its count, then its place and length (MS-ASCMD 2.2.1.10.1.1). Bodies may stand in the document.
    private static EasAnswer InParts(EasAnswer answer)
    {
        const int head = 12;
        var buffer = new ArrayBufferWriter<byte>(head + answer.Body.Length);
        var span = buffer.GetSpan(head);
        BinaryPrimitives.WriteInt32LittleEndian(span, 1);
        BinaryPrimitives.WriteInt32LittleEndian(span[4..], head);
        BinaryPrimitives.WriteInt32LittleEndian(span[8..], answer.Body.Length);
        buffer.Advance(head);
        buffer.Write(answer.Body.Span);
        return new(200, buffer.WrittenMemory, IsMultiPart: true);
    }

    private sealed record Fetch(ushort Operation, string Store, string Folder, string Item, string? FileReference, BodyPreferences Body);
}
