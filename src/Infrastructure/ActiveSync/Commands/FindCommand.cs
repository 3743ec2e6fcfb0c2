using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>
/// Find (MS-ASCMD 2.2.1.2) in the <see cref="AddressBook"/>. Each part is found anew, so that the id of a search means nothing here. In the mailbox, where no mail is, nothing is found.
/// </summary>
internal sealed class FindCommand(Dispatcher dispatcher) : EasCommand
{
    private const string Mailbox = "Mailbox";

    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var said = Read(request);
        if (said.Store is null)
            return EasAnswer.Refuse(request.Command, (int)FindStatus.InvalidRequest, "the request says nowhere to find");
        if (!AddressBook.IsQuery(said.Query))
            return Refuse(said.Store, FindStatus.InvalidRequest, "the query is missing or too long");
        if (said.Range is not { IsBeyond: false } range)
            return Refuse(said.Store, FindStatus.InvalidRange, $"the range is none, or begins beyond {AddressBook.MostResults} results");
        var found = said.Store == AddressBook.Store ? await AddressBook.FindAsync(dispatcher, request, said.Query!) : [];
        return Answer(said.Store, FindStatus.Success, range.Of(found), range, found.Count);
    }

    private static Said Read(EasRequest request)
    {
        var said = new Said(null, null, HitRange.All);
        if (!request.TryRead(out var reader))
            return said;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag != Find.ExecuteSearch)
                continue;
            var search = reader.Depth;
            while (reader.ReadChild(search))
            {
                if (reader.Tag == Find.GalSearchCriterion)
                    said = ReadCriterion(ref reader, said with { Store = AddressBook.Store });
                else if (reader.Tag == Find.MailBoxSearchCriterion)
                    said = ReadCriterion(ref reader, said with { Store = Mailbox });
            }
        }

        reader.ReadEnd();
        return said;
    }

    private static Said ReadCriterion(ref WbxmlReader reader, Said said)
    {
        var criterion = reader.Depth;
        while (reader.ReadChild(criterion))
        {
            if (reader.Tag == Find.Query)
                said = said with { Query = said.Store == AddressBook.Store ? reader.ReadText().Trim() : ReadChildText(ref reader, Find.FreeText) };
            else if (reader.Tag == Find.Options && ReadChildText(ref reader, Find.Range) is { } range)
                said = said with { Range = HitRange.Parse(range) };
        }

        return said;
    }

    private static string? ReadChildText(ref WbxmlReader reader, ushort element)
    {
        string? text = null;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == element)
                text = reader.ReadText();
        }

        return text;
    }

    private static EasAnswer Refuse(string store, FindStatus status, string why) => Answer(store, status, [], HitRange.All, 0).Refused((int)status, why);

    private static EasAnswer Answer(string store, FindStatus status, IReadOnlyList<CrmRecord<Address>> found, HitRange range, int total) => EasAnswer.Write(Find.Root, writer =>
    {
        writer.Element(Find.Status, (int)FindStatus.Success);
        writer.Start(Find.Response);
        writer.Element(ItemOperations.Store, store);
        writer.Element(Find.Status, (int)status);
        foreach (var record in found)
        {
            writer.Start(Find.Result);
            writer.Start(Find.Properties);
            AddressBook.WriteProperties(writer, record.Content);
            writer.End();
            writer.End();
        }

        if (status == FindStatus.Success)
        {
            if (found.Count > 0)
                writer.Element(Find.Range, range.TextOf(found.Count));
            writer.Element(Find.Total, total);
        }

        writer.End();
    });

    private sealed record Said(string? Store, string? Query, HitRange? Range);
}
