using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>Answers of Sync, byte for byte (MS-ASCMD 2.2.1.21).</summary>
public sealed class SyncAnswerTests
{
    private static readonly byte[] CollectionsBegin = Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, // WBXML 1.3, public id 1, UTF-8, no string table
        0x45, // Sync (content)
        0x5C); // Collections (content)

    private static readonly byte[] Begin = Bytes.Of(
        CollectionsBegin,
        0x4F, // Collection (content)
        0x4B, 0x03, "0000000a.18", 0, 0x01, // SyncKey: epoch 10, state 18
        0x52, 0x03, "1", 0, 0x01, // CollectionId "1"
        0x4E, 0x03, "1", 0, 0x01); // Status "1"

    private static readonly byte[] End = Bytes.Of(0x01, 0x01, 0x01); // END Collection, END Collections, END Sync

    [Fact]
    public void The_answer_to_key_0_is_a_key_and_nothing_else() => Bytes.Equal(Bytes.Of(Begin, End), Answer(_ => { }));

    [Fact]
    public void MoreAvailable_is_empty_and_stands_last() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x56, // Commands (content)
                0x49, // Delete (content)
                0x4D, 0x03, "1:1", 0, 0x01, // ServerId "1:1"
                0x01, // END Delete
                0x49, 0x4D, 0x03, "1:22", 0, 0x01, 0x01, // Delete, ServerId "1:22"
                0x01, // END Commands
                0x14, // MoreAvailable, empty
                End),
            Answer(answer => { answer.Delete(1); answer.Delete(22); }, moreAvailable: true));

    [Fact]
    public void What_leaves_although_it_is_there_is_a_SoftDelete() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x56, // Commands (content)
                0x61, // SoftDelete (content)
                0x4D, 0x03, "1:1", 0, 0x01, // ServerId "1:1"
                0x01, // END SoftDelete
                0x01, // END Commands
                End),
            Answer(answer => answer.Leave(1)));

    [Fact]
    public void An_Add_that_was_done_a_Change_that_lost_and_items_not_found_are_answered() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x46, // Responses (content)
                0x47, // Add (content)
                0x4C, 0x03, "c1", 0, 0x01, // ClientId "c1"
                0x4D, 0x03, "1:5", 0, 0x01, // ServerId "1:5"
                0x4E, 0x03, "1", 0, 0x01, // Status "1"
                0x01, // END Add
                0x47, 0x4C, 0x03, "c2", 0, 0x01, 0x4E, 0x03, "6", 0, 0x01, 0x01, // Add, ClientId "c2", no ServerId, Status "6"
                0x48, 0x4D, 0x03, "1:6", 0, 0x01, 0x4E, 0x03, "7", 0, 0x01, 0x01, // Change, ServerId "1:6", Status "7"
                0x49, 0x4D, 0x03, "1:7", 0, 0x01, 0x4E, 0x03, "8", 0, 0x01, 0x01, // Delete, ServerId "1:7", Status "8"
                0x4A, 0x4D, 0x03, "1:8", 0, 0x01, 0x4E, 0x03, "8", 0, 0x01, 0x01, // Fetch, ServerId "1:8", Status "8"
                0x01, // END Responses
                End),
            Answer(answer =>
            {
                answer.Result(Command(CommandKind.Add, "c1"), CommandOutcome.Done, 5);
                answer.Result(Command(CommandKind.Add, "c2"), CommandOutcome.Rejected, 0);
                answer.Result(Command(CommandKind.Change, "1:6"), CommandOutcome.Conflict, 6);
                answer.Result(Command(CommandKind.Delete, "1:7"), CommandOutcome.NotFound, 0);
                answer.Result(Command(CommandKind.Fetch, "1:8"), CommandOutcome.NotFound, 0);
            }));

    [Fact]
    public void A_Change_and_a_Delete_that_were_done_are_not_answered() =>
        Bytes.Equal(Bytes.Of(Begin, End), Answer(answer =>
        {
            answer.Result(Command(CommandKind.Change, "1:6"), CommandOutcome.Done, 6);
            answer.Result(Command(CommandKind.Delete, "1:7"), CommandOutcome.Done, 7);
        }));

    [Fact]
    public void A_Fetch_carries_the_item_and_server_changes_follow_the_responses() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x46, // Responses (content)
                0x4A, // Fetch (content)
                0x4D, 0x03, "1:3", 0, 0x01, // ServerId "1:3"
                0x4E, 0x03, "1", 0, 0x01, // Status "1"
                0x5D, // ApplicationData (content)
                0x00, 0x01, // page Contacts
                0x5E, 0x03, "Müller, Jörg", 0, 0x01, // FileAs
                0x5F, 0x03, "Jörg", 0, 0x01, // FirstName
                0x69, 0x03, "Müller", 0, 0x01, // LastName
                0x00, 0x11, // page AirSyncBase
                0x4A, // Body (content)
                0x46, 0x03, "1", 0, 0x01, // Type "1"
                0x4C, 0x03, "0", 0, 0x01, // EstimatedDataSize "0"
                0x0B, // Data, empty
                0x01, // END Body
                0x56, 0x03, "1", 0, 0x01, // NativeBodyType "1"
                0x01, // END ApplicationData
                0x01, // END Fetch
                0x01, // END Responses
                0x00, 0x00, // page AirSync
                0x56, // Commands (content)
                0x49, 0x4D, 0x03, "1:4", 0, 0x01, 0x01, // Delete, ServerId "1:4"
                0x01, // END Commands
                End),
            Answer(answer =>
            {
                answer.Fetched(Command(CommandKind.Fetch, "1:3"), new ItemChange { Snapshot = Jörg(), Extras = [] });
                answer.Delete(4);
            }));

    [Fact]
    public void A_key_that_is_none_of_the_last_two_is_answered_by_Status_3_and_key_0_and_spoils_no_other_folder()
    {
        var answer = New();
        answer.Refuse(new CollectionRequest { Kind = ItemKind.Address });
        answer.RefuseFolder("5");
        Bytes.Equal(
            Bytes.Of(
                CollectionsBegin,
                0x4F, // Collection (content)
                0x4B, 0x03, "0", 0, 0x01, // SyncKey "0"
                0x52, 0x03, "1", 0, 0x01, // CollectionId "1"
                0x4E, 0x03, "3", 0, 0x01, // Status "3"
                0x01, // END Collection
                0x4F, // Collection (content)
                0x4B, 0x03, "0", 0, 0x01, // SyncKey "0"
                0x52, 0x03, "5", 0, 0x01, // CollectionId "5", as the device named it
                0x4E, 0x03, "12", 0, 0x01, // Status "12"
                End),
            answer.Complete());
    }

    /// <summary>MS-ASCMD 2.2.3.27.6; a folder that there is not has none.</summary>
    [Theory]
    [InlineData("2.5", true)]
    [InlineData("12.0", true)]
    [InlineData("12.1", true)]
    [InlineData("14.0", false)]
    [InlineData("16.1", false)]
    public void Up_to_12_1_a_folder_has_its_class(string version, bool has)
    {
        var answer = new SyncAnswer(new(TestData.VersionOf(version), ClientQuirks.Of("", ""), DateTimeZone.Utc), _ => CollectionSettings.None);
        answer.Keep("1", "0000000a.18");
        answer.RefuseFolder("5");
        Bytes.Equal(
            Bytes.Of(
                CollectionsBegin,
                0x4F, // Collection (content)
                has ? Bytes.Of(0x50, 0x03, "Contacts", 0, 0x01) : [], // Class
                0x4B, 0x03, "0000000a.18", 0, 0x01, // SyncKey, as it was
                0x52, 0x03, "1", 0, 0x01, // CollectionId "1"
                0x4E, 0x03, "1", 0, 0x01, // Status "1"
                0x01, // END Collection
                0x4F, 0x4B, 0x03, "0", 0, 0x01, 0x52, 0x03, "5", 0, 0x01, 0x4E, 0x03, "12", 0, 0x01, // Collection: SyncKey "0", CollectionId "5", Status "12"
                End),
            answer.Complete());
    }

    /// <summary>What was begun of it is taken back: the containers, the pages and the bytes.</summary>
    [Fact]
    public void An_item_that_cannot_be_written_leaves_no_trace_between_the_others()
    {
        var whole = new ItemChange { Snapshot = Jörg(), Extras = [] };
        var damaged = whole with { Snapshot = Jörg()[..^1] };
        Bytes.Equal(
            Answer(answer =>
            {
                answer.Fetched(Command(CommandKind.Fetch, "1:3"), whole);
                answer.Add(4, whole);
                answer.Change(5, whole);
            }).ToArray(),
            Answer(answer =>
            {
                Assert.Throws<UnwritableItemException>(() => answer.Fetched(Command(CommandKind.Fetch, "1:2"), damaged));
                answer.Fetched(Command(CommandKind.Fetch, "1:3"), whole);
                Assert.Throws<UnwritableItemException>(() => answer.Add(6, damaged));
                answer.Add(4, whole);
                Assert.Throws<UnwritableItemException>(() => answer.Change(7, damaged));
                answer.Change(5, whole);
                Assert.Throws<UnwritableItemException>(() => answer.Add(8, whole with { Extras = [1, 2, 3] }));
            }));
    }

    [Fact]
    public void Where_nothing_can_be_written_there_is_no_container() =>
        Bytes.Equal(Bytes.Of(Begin, End), Answer(answer => Assert.Throws<UnwritableItemException>(() => answer.Add(6, new ItemChange { Snapshot = Jörg()[..^1], Extras = [] }))));

    private static DeviceCommand Command(CommandKind kind, string id) =>
        new() { Kind = kind, ClientId = kind == CommandKind.Add ? id : null, ServerId = kind == CommandKind.Add ? null : id };

    private static byte[] Jörg() => Snapshot.Encode(new Address { FirstName = "Jörg", LastName = "Müller" }.View());

    private static SyncAnswer New() => new(new(ProtocolVersion.V14_1, ClientQuirks.Of("", ""), DateTimeZone.Utc), _ => CollectionSettings.None);

    private static ReadOnlyMemory<byte> Answer(Action<SyncAnswer> write, bool moreAvailable = false)
    {
        var answer = New();
        answer.Begin(new CollectionRequest { Kind = ItemKind.Address }, Requests.State);
        write(answer);
        answer.End(moreAvailable);
        return answer.Complete();
    }
}
