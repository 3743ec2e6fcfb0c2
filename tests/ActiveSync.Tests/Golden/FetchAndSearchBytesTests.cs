using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Search;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>ItemOperations and Search, byte for byte (MS-ASCMD 2.2.1.10, 2.2.1.16).</summary>
public sealed class FetchAndSearchBytesTests
{
    private static readonly Address Doe = new()
    {
        FirstName = "Jane",
        LastName = "Doe",
        Company = "Immo",
        Notes = "note",
        Phones = EntryList.Of(EntryFamily.Phones, [new("1", "0241 1", EntryType.Mobile, true, null)]),
        Emails = EntryList.Of(EntryFamily.Emails, [new("1", "jane@example.org", EntryType.Business, true, null)]),
    };

    private static readonly byte[] Begin = Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, // header
        0x00, 0x14, // page ItemOperations
        0x45); // ItemOperations (content)

    private static readonly byte[] Fetched = Bytes.Of(
        Begin,
        0x4D, 0x03, "1", 0, 0x01, // Status "1"
        0x4E, // Response (content)
        0x46, // Fetch (content)
        0x4D, 0x03, "1", 0, 0x01, // Status "1"
        0x00, 0x00, // page AirSync
        0x52, 0x03, "1", 0, 0x01, // CollectionId "1"
        0x4D, 0x03, "1:4", 0, 0x01, // ServerId "1:4"
        0x50, 0x03, "Contacts", 0, 0x01, // Class
        0x00, 0x14, // page ItemOperations
        0x4B, // Properties (content)
        0x00, 0x01, // page Contacts
        0x5E, 0x03, "Doe, Jane", 0, 0x01, // FileAs
        0x5F, 0x03, "Jane", 0, 0x01, // FirstName
        0x69, 0x03, "Doe", 0, 0x01, // LastName
        0x59, 0x03, "Immo", 0, 0x01, // CompanyName
        0x6B, 0x03, "0241 1", 0, 0x01, // MobilePhoneNumber
        0x5B, 0x03, "jane@example.org", 0, 0x01, // Email1Address
        0x00, 0x11, // page AirSyncBase
        0x4A, // Body (content)
        0x46, 0x03, "1", 0, 0x01, // Type "1"
        0x4C, 0x03, "4", 0, 0x01, // EstimatedDataSize "4"
        0x4D, 0x03, "1", 0, 0x01, // Truncated "1"
        0x4B, 0x03, "no", 0, 0x01, // Data "no"
        0x01, // END Body
        0x56, 0x03, "1", 0, 0x01, // NativeBodyType "1"
        0x01, // END Properties
        0x01, 0x01, 0x01); // END Fetch, END Response, END ItemOperations

    private static readonly byte[] Ask = Bytes.Of(
        Begin,
        0x46, // Fetch (content)
        0x47, 0x03, "Mailbox", 0, 0x01, // Store
        0x00, 0x00, 0x52, 0x03, "1", 0, 0x01, // page AirSync, CollectionId "1"
        0x4D, 0x03, "1:4", 0, 0x01, // ServerId "1:4"
        0x00, 0x14, 0x48, // page ItemOperations, Options (content)
        0x00, 0x11, 0x45, 0x46, 0x03, "1", 0, 0x01, 0x47, 0x03, "2", 0, 0x01, 0x01, // page AirSyncBase, BodyPreference: Type 1, TruncationSize 2
        0x01, 0x01, 0x01); // END Options, END Fetch, END ItemOperations

    [Fact]
    public async Task An_item_is_fetched_with_its_body_as_asked() => Bytes.Equal(Fetched, (await FetchAsync(Item)).Body);

    [Fact]
    public async Task In_parts_the_document_is_the_one_part_with_its_place_and_length()
    {
        var answer = await FetchAsync(Item, inParts: true);
        Assert.True(answer.IsMultiPart);
        var head = Bytes.Of(1, 0, 0, 0, 12, 0, 0, 0, Fetched.Length & 0xFF, Fetched.Length >> 8, 0, 0); // one part; at 12; its length
        Assert.Equal(Convert.ToHexString([.. head, .. Fetched]), Convert.ToHexString(answer.Body.Span));
    }

    [Fact]
    public async Task An_item_that_is_gone_is_Status_6() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4D, 0x03, "1", 0, 0x01, // Status "1"
                0x4E, 0x46, // Response, Fetch (content)
                0x4D, 0x03, "6", 0, 0x01, // Status "6"
                0x00, 0x00, // page AirSync
                0x52, 0x03, "1", 0, 0x01, // CollectionId "1"
                0x4D, 0x03, "1:4", 0, 0x01, // ServerId "1:4"
                0x01, 0x01, 0x01), // END Fetch, END Response, END ItemOperations
            (await FetchAsync(null)).Body);

    [Fact]
    public async Task An_item_that_cannot_be_written_is_Status_14() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4D, 0x03, "1", 0, 0x01, // Status "1"
                0x4E, 0x46, // Response, Fetch (content)
                0x4D, 0x03, "14", 0, 0x01, // Status "14"
                0x00, 0x00, // page AirSync
                0x52, 0x03, "1", 0, 0x01, // CollectionId "1"
                0x4D, 0x03, "1:4", 0, 0x01, // ServerId "1:4"
                0x01, 0x01, 0x01), // END Fetch, END Response, END ItemOperations
            (await FetchAsync(Item with { Snapshot = Item.Snapshot[..^1] })).Body);

    [Fact]
    public async Task A_hit_has_what_there_is_of_it_with_range_and_total() =>
        Bytes.Equal(
            SearchAnswer(
                0x4E, // Result (content)
                0x4F, // Properties (content)
                0x00, 0x10, // page GAL
                0x45, 0x03, "Jane Doe", 0, 0x01, // DisplayName
                0x49, 0x03, "Immo", 0, 0x01, // Company
                0x4B, 0x03, "Jane", 0, 0x01, // FirstName
                0x4C, 0x03, "Doe", 0, 0x01, // LastName
                0x4E, 0x03, "0241 1", 0, 0x01, // MobilePhone
                0x4F, 0x03, "jane@example.org", 0, 0x01, // EmailAddress
                0x01, // END Properties
                0x01, // END Result
                0x00, 0x0F, // page Search
                0x4B, 0x03, "0-0", 0, 0x01, // Range
                0x50, 0x03, "1", 0, 0x01), // Total
            await SearchAsync(new CrmRecord<Address>(1, 1, 1, Doe)));

    [Fact]
    public async Task Nothing_found_is_one_empty_result() =>
        Bytes.Equal(
            SearchAnswer(
                0x0E, // Result, empty
                0x50, 0x03, "0", 0, 0x01), // Total
            await SearchAsync());

    private static ItemNow Item => new(9, ItemKind.Address, 1, Snapshot.Encode(Doe.View()), true, 0, []);

    private static byte[] SearchAnswer(params object[] content) => Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, 0x00, 0x0F, 0x45, // header, page Search, Search (content)
        0x4C, 0x03, "1", 0, 0x01, // Status "1"
        0x4D, // Response (content)
        0x47, // Store (content)
        0x4C, 0x03, "1", 0, 0x01, // Status "1"
        Bytes.Of(content),
        0x01, 0x01, 0x01); // END Store, END Response, END Search

    private static Task<EasAnswer> FetchAsync(ItemNow? item, bool inParts = false) =>
        new ItemOperationsCommand(new UseCases().Answer<FetchItem, ItemNow?>(item).Dispatcher)
            .ExecuteAsync(Requests.Of("ItemOperations", Ask, Requests.Session()) with { AcceptMultiPart = inParts });

    private static async Task<ReadOnlyMemory<byte>> SearchAsync(params CrmRecord<Address>[] found)
    {
        var body = Bytes.Of(
            0x03, 0x01, 0x6A, 0x00, 0x00, 0x0F, 0x45, // header, page Search, Search (content)
            0x47, // Store (content)
            0x48, 0x03, "GAL", 0, 0x01, // Name
            0x49, 0x03, "jan", 0, 0x01, // Query
            0x4A, 0x4B, 0x03, "0-9", 0, 0x01, 0x01, // Options: Range
            0x01, 0x01); // END Store, END Search
        var command = new SearchCommand(new UseCases().Answer<SearchAddresses, IReadOnlyList<CrmRecord<Address>>>(found).Dispatcher);
        return (await command.ExecuteAsync(Requests.Of("Search", body))).Body;
    }
}
