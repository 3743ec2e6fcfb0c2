using System.Globalization;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Search;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>Search (MS-ASCMD 2.2.1.16) in the address book, which here is what the user sees in the CRM, released to devices or not.</summary>
internal sealed class SearchCommand(Dispatcher dispatcher) : EasCommand
{
    private const string AddressBook = "GAL";
    private const int MostResults = 100;
    private const int LongestQuery = 256;

    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var said = Read(request);
        if (said.Store is null)
            return EasAnswer.Refuse(request.Command, (int)SearchStatus.InvalidRequest, "the request names no store");
        if (said.Store != AddressBook)
            return Refuse(SearchStatus.AccessDenied, "the store is not the address book");
        if (said.Query is not { Length: > 0 and <= LongestQuery } query || said.First is null)
            return Refuse(SearchStatus.InvalidRequest, "the query is missing or too long, or the range is none");
        if (said.First > said.Last)
            return Refuse(SearchStatus.InvalidRequest, "the range ends before it begins");
        if (said.First >= MostResults)
            return Refuse(SearchStatus.RangeExceeded, $"the range begins beyond {MostResults} results");
        var found = await dispatcher.SendAsync(new SearchAddresses(request.Account, query, MostResults), request.Cancellation);
        var last = Math.Min(said.Last, MostResults - 1);
        var page = found.Skip(said.First.Value).Take(last - said.First.Value + 1).ToList();
        return Answer(SearchStatus.Success, page, said.First.Value, found.Count);
    }

    private static Said Read(EasRequest request)
    {
        var said = new Said(null, null, 0, MostResults - 1);
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
                    Search.Query when said.Store == AddressBook => said with { Query = reader.ReadText().Trim() },
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
            if (reader.Tag != Search.Range)
                continue;
            var parts = reader.ReadText().Split('-');
            said = parts.Length == 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
                ? said with { First = first, Last = last }
                : said with { First = null };
        }

        return said;
    }

    private static EasAnswer Refuse(SearchStatus status, string why) => Answer(status, [], 0, 0).Refused((int)status, why);

    private static EasAnswer Answer(SearchStatus status, List<CrmRecord<Address>> found, int first, int total) => EasAnswer.Write(Search.Root, writer =>
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
                writer.Element(Search.Range, string.Create(CultureInfo.InvariantCulture, $"{first}-{first + found.Count - 1}"));
            writer.Element(Search.Total, total);
        }

        writer.End();
        writer.End();
    });

    private static void WriteResult(WbxmlWriter writer, Address address)
    {
        var view = address.View();
        writer.Start(Search.Result);
        writer.Start(Search.Properties);
        Write(writer, Gal.DisplayName, string.Join(' ', new[] { address.FirstName, address.LastName }.Where(name => name is not null)) is { Length: > 0 } name ? name : address.Company);
        Write(writer, Gal.Phone, view[Slot.Business]);
        Write(writer, Gal.Title, address.JobTitle);
        Write(writer, Gal.Company, address.Company);
        Write(writer, Gal.FirstName, address.FirstName);
        Write(writer, Gal.LastName, address.LastName);
        Write(writer, Gal.HomePhone, view[Slot.Home]);
        Write(writer, Gal.MobilePhone, view[Slot.Mobile]);
        Write(writer, Gal.EmailAddress, view[Slot.Email1]);
        writer.End();
        writer.End();
    }

    private static void Write(WbxmlWriter writer, ushort element, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            writer.Element(element, value);
    }

    private sealed record Said(string? Store, string? Query, int? First, int Last);
}
