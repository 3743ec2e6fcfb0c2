using System.Collections.Immutable;
using OnOfficeSync.ActiveSync.Folders;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>GetItemEstimate (MS-ASCMD 2.2.1.9): how many changes a Sync would bring. Keys stay as they are.</summary>
internal sealed class GetItemEstimateCommand(Dispatcher dispatcher) : EasCommand
{
    // MS-ASCMD 3.1.5.10.
    private const int MostCollections = 1000;

    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var asked = Read(request);
        if (asked.IsEmpty || asked.Length > MostCollections)
            return EasAnswer.Refuse(request.Command, CommonStatus.InvalidXml, $"the request names no collection, or more than {MostCollections}");
        foreach (var (id, _, filter) in asked)
        {
            if (filter is { } said && ServerId.ParseFolder(id) is { } kind && !said.IsAllowed(kind))
                return EasAnswer.Refuse(request.Command, said.IsUnknown ? CommonStatus.InvalidXml : CommonStatus.ServerError, "a filter is none that the folder can have");
        }

        var answers = new List<(string Id, EstimateStatus Status, int Estimate)>();
        foreach (var (id, key, filter) in asked)
        {
            var (status, estimate) = await EstimateAsync(request, id, key, filter);
            answers.Add((id, status, estimate));
        }

        var answer = EasAnswer.Write(GetItemEstimate.Root, writer =>
        {
            foreach (var (id, status, estimate) in answers)
                Write(writer, id, status, estimate, request.Version);
        });
        return answers.Find(one => one.Status != EstimateStatus.Success) is { Id: not null, Status: var refused }
            ? answer.Refused((int)refused, "a folder is unknown or off, was never synced, or its key is none of ours")
            : answer;
    }

    private async Task<(EstimateStatus Status, int Estimate)> EstimateAsync(EasRequest request, string id, string key, FilterType? filter)
    {
        if (FolderTable.IsMail(request, id))
            return (key == SyncKey.Initial ? EstimateStatus.NotPrimed : MailFolder.IsKey(key) ? EstimateStatus.Success : EstimateStatus.InvalidSyncKey, 0);
        if (ServerId.ParseFolder(id) is not { } kind || !ServedKinds.IsServed(request.Account, kind))
            return (EstimateStatus.UnknownCollection, 0);
        if (key == SyncKey.Initial || request.Known[kind] is not { } state)
            return (EstimateStatus.NotPrimed, 0);
        var known = SyncKey.Parse(key);
        if (state.BegunEmpty is { } begun && known == begun.State)
            state = begun;
        if (known != state.State && !state.IsPrevious(known))
            return (EstimateStatus.InvalidSyncKey, 0);
        var wanted = (filter ?? CollectionSettings.Decode(state.Settings).Filter).For(kind);
        return (EstimateStatus.Success, (await dispatcher.SendAsync(new CountChanges(request.Account, state, wanted, int.MaxValue), request.Cancellation)).Count);
    }

    private static ImmutableArray<(string Id, string Key, FilterType? Filter)> Read(EasRequest request)
    {
        if (!request.TryRead(out var reader))
            return [];
        var asked = ImmutableArray.CreateBuilder<(string, string, FilterType?)>();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag != GetItemEstimate.Collections)
                continue;
            var collections = reader.Depth;
            while (reader.ReadChild(collections))
            {
                if (reader.Tag == GetItemEstimate.Collection)
                    asked.Add(ReadCollection(ref reader, request.Version));
            }
        }

        reader.ReadEnd();
        return asked.ToImmutable();
    }

    // The filter stands in the collection up to 12.1, and in its options from 14.0 on (MS-ASCMD 2.2.3.68.1).
    private static (string Id, string Key, FilterType? Filter) ReadCollection(ref WbxmlReader reader, ProtocolVersion version)
    {
        var (id, key, filter, depth) = ("", "", (FilterType?)null, reader.Depth);
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == GetItemEstimate.Class && version.Has(Feature.FolderByClass) && id.Length == 0)
                id = FolderTable.IdOf(reader.ReadText());
            else if (reader.Tag == GetItemEstimate.CollectionId)
                id = reader.ReadText();
            else if (reader.Tag == AirSync.SyncKey)
                key = reader.ReadText();
            else if (reader.Tag == AirSync.FilterType)
                filter = FilterType.Parse(reader.ReadText());
            else if (reader.Tag == AirSync.Options)
                filter = ReadFilter(ref reader);
        }

        return (id, key, filter);
    }

    private static FilterType? ReadFilter(ref WbxmlReader reader)
    {
        FilterType? filter = null;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == AirSync.FilterType)
                filter = FilterType.Parse(reader.ReadText());
        }

        return filter;
    }

    private static void Write(WbxmlWriter writer, string id, EstimateStatus status, int estimate, ProtocolVersion version)
    {
        writer.Start(GetItemEstimate.Response);
        writer.Element(GetItemEstimate.Status, (int)status);
        if (status == EstimateStatus.Success)
        {
            writer.Start(GetItemEstimate.Collection);
            if (version.Knows(GetItemEstimate.Class) && FolderTable.ClassOf(id) is { } name)
                writer.Element(GetItemEstimate.Class, name);
            writer.Element(GetItemEstimate.CollectionId, id);
            writer.Element(GetItemEstimate.Estimate, estimate);
            writer.End();
        }

        writer.End();
    }
}
