using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>Search (MS-ASCMD 2.2.1.16) in the <see cref="AddressBook"/>.</summary>
internal sealed class SearchCommand(Dispatcher dispatcher) : EasCommand
{
    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var said = Read(request);
        if (said.Store is null)
            return EasAnswer.Refuse(request.Command, (int)SearchStatus.InvalidRequest, "the request names no store");
        if (said.Store != AddressBook.Store)
            return Refuse(SearchStatus.AccessDenied, "the store is not the address book");
        if (!AddressBook.IsQuery(said.Query) || said.Range is not { } range)
            return Refuse(SearchStatus.InvalidRequest, "the query is missing or too long, or the range is none");
        if (range.IsBeyond)
            return Refuse(SearchStatus.RangeExceeded, $"the range begins beyond {AddressBook.MostResults} results");
        var found = await AddressBook.FindAsync(dispatcher, request, said.Query!);
        return Answer(SearchStatus.Success, range.Of(found), range, found.Count);
    }

    private static Said Read(EasRequest request)
    {
        var said = new Said(null, null, HitRange.All);
        if (!request.TryRead(out var reader))
            return said;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag != Search.Store)
                continue;
            var store = reader.Depth;
            while (reader.ReadChild(store))
            {
                said = reader.Tag switch
                {
                    Search.Name => said with { Store = reader.ReadText() },
                    Search.Query when said.Store == AddressBook.Store => said with { Query = reader.ReadText().Trim() },
                    Search.Options => ReadOptions(ref reader, said),
                    _ => said,
                };
            }
        }

        reader.ReadEnd();
        return said;
    }

    private static Said ReadOptions(ref WbxmlReader reader, Said said)
    {
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == Search.Range)
                said = said with { Range = HitRange.Parse(reader.ReadText()) };
        }

        return said;
    }

    private static EasAnswer Refuse(SearchStatus status, string why) => Answer(status, [], HitRange.All, 0).Refused((int)status, why);

    private static EasAnswer Answer(SearchStatus status, IReadOnlyList<CrmRecord<Address>> found, HitRange range, int total) => EasAnswer.Write(Search.Root, writer =>
    {
        writer.Element(Search.Status, (int)SearchStatus.Success);
        writer.Start(Search.Response);
        writer.Start(Search.Store);
        writer.Element(Search.Status, (int)status);
        foreach (var record in found)
            WriteResult(writer, record.Content);
        if (status == SearchStatus.Success)
        {
            // Nothing found is one empty result; Android wants range and total.
            if (found.Count == 0)
                writer.Empty(Search.Result);
            else
                writer.Element(Search.Range, range.TextOf(found.Count));
            writer.Element(Search.Total, total);
        }

        writer.End();
        writer.End();
    });

    private static void WriteResult(WbxmlWriter writer, Address address)
    {
        writer.Start(Search.Result);
        writer.Start(Search.Properties);
        AddressBook.WriteProperties(writer, address);
        writer.End();
        writer.End();
    }

    private sealed record Said(string? Store, string? Query, HitRange? Range);
}
