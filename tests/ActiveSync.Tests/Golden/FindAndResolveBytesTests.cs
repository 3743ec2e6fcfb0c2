using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Search;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>Find and ResolveRecipients, byte for byte (MS-ASCMD 2.2.1.2, 2.2.1.15).</summary>
public sealed class FindAndResolveBytesTests
{
    private static readonly CrmRecord<Address> Jane = Record(1, "Jane", "Doe", "jane@example.org");
    private static readonly CrmRecord<Address> John = Record(2, "John", "Doe", "john@example.org");
    private static readonly CrmRecord<Address> Mute = Record(3, "Mute", "Doe", null);

    [Fact]
    public async Task Find_gives_what_Search_gives_with_range_and_total() =>
        Bytes.Equal(
            Found("GAL", "1", Hit("Jane Doe", "Jane", "jane@example.org"), 0x00, 0x19, 0x4D, 0x03, "0-0", 0, 0x01, 0x56, 0x03, "1", 0, 0x01), // Range, Total
            await FindAsync(Criterion(0x59, "jan", "0-9"), Jane));

    [Fact]
    public async Task A_later_part_of_a_search_is_found_without_the_first() =>
        Bytes.Equal(
            Found("GAL", "1", Hit("John Doe", "John", "john@example.org"), 0x00, 0x19, 0x4D, 0x03, "1-1", 0, 0x01, 0x56, 0x03, "2", 0, 0x01),
            await FindAsync(Criterion(0x59, "doe", "1-1"), Jane, John));

    [Fact]
    public async Task Nothing_found_is_a_total_of_none() => Bytes.Equal(Found("GAL", "1", 0x56, 0x03, "0", 0, 0x01), await FindAsync(Criterion(0x59, "x", "0-9")));

    [Fact]
    public async Task In_the_mailbox_there_is_nothing_to_find() =>
        Bytes.Equal(
            Found("Mailbox", "1", 0x56, 0x03, "0", 0, 0x01),
            await FindAsync(Bytes.Of(0x48, 0x49, 0x4B, 0x03, "jan", 0, 0x01, 0x01, 0x4C, 0x4D, 0x03, "0-9", 0, 0x01, 0x01, 0x01), Jane)); // Query: FreeText

    [Theory]
    [InlineData("", "0-9", "2")]
    [InlineData("jan", "9-0", "4")]
    [InlineData("jan", "x", "4")]
    [InlineData("jan", "100-199", "4")]
    public async Task What_makes_no_sense_has_a_status_in_its_response(string query, string range, string status) =>
        Bytes.Equal(Found("GAL", status), await FindAsync(Criterion(0x59, query, range), Jane));

    [Fact]
    public async Task Nowhere_to_find_is_Status_2() => Bytes.Equal(Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x19, 0x45, 0x4A, 0x03, "2", 0, 0x01, 0x01), await FindAsync([]));

    [Fact]
    public async Task One_who_is_found_is_resolved() =>
        Bytes.Equal(Resolved(("doe", "1", 1, [Jane])), await ResolveAsync(["doe"], [], Jane, Mute));

    [Fact]
    public async Task Nobody_is_Status_4() => Bytes.Equal(Resolved(("doe", "4", 0, [])), await ResolveAsync(["doe"], [], Mute));

    [Fact]
    public async Task Several_are_all_suggested() => Bytes.Equal(Resolved(("doe", "2", 2, [Jane, John])), await ResolveAsync(["doe"], [], Jane, John));

    [Fact]
    public async Task Or_no_more_than_are_wanted() =>
        Bytes.Equal(Resolved(("doe", "3", 2, [Jane])), await ResolveAsync(["doe"], Bytes.Of(0x4F, 0x54, 0x03, "1", 0, 0x01, 0x01), Jane, John)); // MaxAmbiguousRecipients

    [Fact]
    public async Task An_address_said_in_full_is_no_longer_ambiguous() =>
        Bytes.Equal(Resolved(("JOHN@example.org", "1", 1, [John])), await ResolveAsync(["JOHN@example.org"], [], Jane, John));

    [Fact]
    public async Task Each_name_has_its_own_response() =>
        Bytes.Equal(Resolved(("a", "1", 1, [Jane]), ("b", "1", 1, [Jane])), await ResolveAsync(["a", "b"], [], Jane));

    [Theory]
    [InlineData(ProtocolVersion.V14_1, true, true)]
    [InlineData(ProtocolVersion.V14_0, true, false)]
    [InlineData(ProtocolVersion.V12_1, false, false)]
    internal async Task What_is_not_known_of_them_is_said_where_the_version_can(ProtocolVersion version, bool availability, bool picture)
    {
        var options = Bytes.Of(
            0x4F, // Options
            0x51, 0x03, "2", 0, 0x01, // CertificateRetrieval
            0x56, 0x57, 0x03, "2026-12-01T09:00:00.000Z", 0, 0x01, 0x58, 0x03, "2026-12-01T10:00:00.000Z", 0, 0x01, 0x01, // Availability: StartTime, EndTime
            0x1A, 0x01); // Picture
        var more = Bytes.Of(
            availability ? Bytes.Of(0x56, 0x47, 0x03, "163", 0, 0x01, 0x01) : [],
            Bytes.Of(0x4C, 0x47, 0x03, "7", 0, 0x01, 0x01),
            picture ? Bytes.Of(0x5A, 0x47, 0x03, "173", 0, 0x01, 0x01) : []);
        Bytes.Equal(Resolved(more, ("doe", "1", 1, [Jane])), await ResolveAsync(["doe"], options, version, Jane));
    }

    [Theory]
    [InlineData("2026-12-01T09:00:00.000Z", "2026-12-01T09:29:00.000Z")]
    [InlineData("2026-12-01T09:00:00.000Z", "2026-12-01T08:00:00.000Z")]
    [InlineData("2026-12-01T09:00:00.000Z", "2027-01-12T09:00:01.000Z")]
    [InlineData("yesterday", "2026-12-01T09:30:00.000Z")]
    [InlineData("2026-12-01T09:00:00.000Z", "tomorrow")]
    public async Task A_span_of_free_time_that_there_is_not_is_Status_5(string start, string end) =>
        Bytes.Equal(Refused, await ResolveAsync(["doe"], Bytes.Of(0x4F, 0x56, 0x57, 0x03, start, 0, 0x01, 0x58, 0x03, end, 0, 0x01, 0x01, 0x01), Jane));

    [Fact]
    public async Task Nobody_named_or_too_many_are_Status_5()
    {
        Bytes.Equal(Refused, await ResolveAsync([], [], Jane));
        Bytes.Equal(Refused, await ResolveAsync([""], [], Jane));
        Bytes.Equal(Refused, await ResolveAsync([.. Enumerable.Repeat("doe", 101)], [], Jane));
    }

    private static byte[] Refused => Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x0A, 0x45, 0x47, 0x03, "5", 0, 0x01, 0x01);

    private static CrmRecord<Address> Record(long id, string first, string last, string? email) => new(id, 1, 1, new()
    {
        FirstName = first,
        LastName = last,
        Emails = EntryList.Of(EntryFamily.Emails, email is null ? [] : [new("1", email, EntryType.Business, true, null)]),
    });

    private static byte[] Criterion(int criterion, string query, string range) =>
        Bytes.Of(criterion, 0x49, 0x03, query, 0, 0x01, 0x4C, 0x4D, 0x03, range, 0, 0x01, 0x01, 0x01); // Query, Options: Range

    private static byte[] Hit(string name, string first, string email) => Bytes.Of(
        0x52, 0x53, 0x00, 0x10, 0x45, 0x03, name, 0, 0x01, 0x4B, 0x03, first, 0, 0x01, 0x4C, 0x03, "Doe", 0, 0x01, 0x4F, 0x03, email, 0, 0x01, 0x01, 0x01); // Result, Properties

    // Find, Status, Response, Store, Status.
    private static byte[] Found(string store, string status, params object[] content) => Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, 0x00, 0x19, 0x45, 0x4A, 0x03, "1", 0, 0x01, 0x51, 0x00, 0x14, 0x47, 0x03, store, 0, 0x01, 0x00, 0x19, 0x4A, 0x03, status, 0, 0x01,
        Bytes.Of(content), 0x01, 0x01);

    private static byte[] Resolved(params (string To, string Status, int Count, CrmRecord<Address>[] Shown)[] answers) => Resolved([], answers);

    // ResolveRecipients, Status; Response: To, Status, RecipientCount; Recipient: Type, DisplayName, EmailAddress.
    private static byte[] Resolved(byte[] more, params (string To, string Status, int Count, CrmRecord<Address>[] Shown)[] answers) => Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, 0x00, 0x0A, 0x45, 0x47, 0x03, "1", 0, 0x01,
        Bytes.Of([.. answers.Select(answer => Bytes.Of(
            0x46, 0x50, 0x03, answer.To, 0, 0x01, 0x47, 0x03, answer.Status, 0, 0x01,
            answer.Count == 0 ? [] : Bytes.Of(0x52, 0x03, $"{answer.Count}", 0, 0x01),
            Bytes.Of([.. answer.Shown.Select(record => Bytes.Of(
                0x49, 0x48, 0x03, "1", 0, 0x01, 0x4A, 0x03, $"{record.Content.FirstName} Doe", 0, 0x01, 0x4B, 0x03, record.Content.Emails[0].Value, 0, 0x01, more, 0x01))]),
            0x01))]),
        0x01);

    private static async Task<ReadOnlyMemory<byte>> FindAsync(byte[] criterion, params CrmRecord<Address>[] found)
    {
        var body = Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x19, 0x45, 0x46, 0x03, "5f0c2a91-0000-0000-0000-000000000000", 0, 0x01, 0x47, criterion, 0x01, 0x01); // SearchId, ExecuteSearch
        return (await new FindCommand(Book(found)).ExecuteAsync(Requests.Of("Find", body, version: ProtocolVersion.V16_1))).Body;
    }

    private static Task<ReadOnlyMemory<byte>> ResolveAsync(string[] names, byte[] options, params CrmRecord<Address>[] found) => ResolveAsync(names, options, ProtocolVersion.V14_1, found);

    private static async Task<ReadOnlyMemory<byte>> ResolveAsync(string[] names, byte[] options, ProtocolVersion version, params CrmRecord<Address>[] found)
    {
        var body = Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x0A, 0x45, Bytes.Of([.. names.Select(name => Bytes.Of(0x50, 0x03, name, 0, 0x01))]), options, 0x01); // To
        return (await new ResolveRecipientsCommand(Book(found)).ExecuteAsync(Requests.Of("ResolveRecipients", body, version: version))).Body;
    }

    private static Hosting.Dispatcher Book(CrmRecord<Address>[] found) => new UseCases().Answer<SearchAddresses, IReadOnlyList<CrmRecord<Address>>>(found).Dispatcher;
}
