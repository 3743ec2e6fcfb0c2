using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>MoveItems, MeetingResponse and ValidateCert, byte for byte (MS-ASCMD 2.2.1.11, .12, .22).</summary>
public sealed class MoveAndMeetingBytesTests
{
    private static readonly ItemNow Item = new(1, ItemKind.Address, 1, [], true, 0, []);

    [Theory]
    [InlineData("1:4", "1", "1", true, "4")] // where it is
    [InlineData("1:4", "1", "2", true, "2")] // another kind's folder, which is not there
    [InlineData("1:4", "1", "rubbish", true, "2")]
    [InlineData("1:4", "1", "1", false, "1")] // an item that the device has not
    [InlineData("x", "1", "1", true, "1")]
    [InlineData("2:4", "1", "1", true, "1")]
    [InlineData("1:4", "2", "1", true, "1")] // a folder that there is not
    public async Task Nothing_is_moved_and_each_item_is_told_why(string item, string from, string to, bool exists, string status) =>
        Bytes.Equal(Moved((item, status)), await MoveAsync(Moves(Move(item, from, to)), exists));

    [Fact]
    public async Task Each_item_has_its_own_answer_in_the_order_of_the_request() =>
        Bytes.Equal(Moved(("1:4", "4"), ("1:5", "2"), ("1:6", "5")), await MoveAsync(Moves(Move("1:4", "1", "1"), Move("1:5", "1", "3"), Move("1:6", "1", "1", "3"))));

    [Fact]
    public async Task What_leaves_something_out_or_is_too_much_is_Status_103()
    {
        var refused = Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x05, 0x45, 0x4B, 0x03, "103", 0, 0x01, 0x01);
        Bytes.Equal(refused, await MoveAsync([]));
        Bytes.Equal(refused, await MoveAsync(Moves()));
        Bytes.Equal(refused, await MoveAsync(Moves(Move("1:4", "1"))));
        Bytes.Equal(refused, await MoveAsync(Moves(Move("", "1", "1"))));
        Bytes.Equal(refused, await MoveAsync(Moves([.. Enumerable.Repeat(Move("1:4", "1", "1"), 1001)])));
    }

    [Fact]
    public async Task What_is_answered_is_no_meeting() =>
        Bytes.Equal(
            Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x00, 0x08, 0x47, // MeetingResponse (content)
                0x4A, 0x48, 0x03, "2:7", 0, 0x01, 0x4B, 0x03, "2", 0, 0x01, 0x01, // Result, RequestId, Status
                0x4A, 0x4B, 0x03, "2", 0, 0x01, 0x01, // one that was named by a LongId, of which nothing is said
                0x01),
            await MeetAsync(Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x00, 0x08, 0x47,
                0x49, 0x4C, 0x03, "1", 0, 0x01, 0x46, 0x03, "2", 0, 0x01, 0x48, 0x03, "2:7", 0, 0x01, 0x4E, 0x03, "2026-12-01T09:00:00.000Z", 0, 0x01, 0x01,
                0x49, 0x4C, 0x03, "3", 0, 0x01, 0x00, 0x0F, 0x58, 0x03, "long", 0, 0x01, 0x00, 0x08, 0x01,
                0x01)));

    [Theory]
    [InlineData("20261201T090000Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    public async Task An_instance_that_is_not_named_in_the_dashed_form_is_Status_104(string instance) =>
        Bytes.Equal(
            Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x08, 0x47, 0x4B, 0x03, "104", 0, 0x01, 0x01),
            await MeetAsync(Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x08, 0x47, 0x49, 0x48, 0x03, "2:7", 0, 0x01, 0x4E, 0x03, instance, 0, 0x01, 0x01, 0x01)));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task No_meeting_or_too_many_are_Status_103(int count) =>
        Bytes.Equal(
            Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x08, 0x47, 0x4B, 0x03, "103", 0, 0x01, 0x01),
            await MeetAsync(Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x08, 0x47, Bytes.Of([.. Enumerable.Repeat<object>(Bytes.Of(0x49, 0x48, 0x03, "2:7", 0, 0x01, 0x01), count)]), 0x01)));

    [Fact]
    public async Task Of_no_certificate_anything_can_be_said() =>
        Bytes.Equal(
            Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x00, 0x0B, 0x45, 0x4A, 0x03, "1", 0, 0x01, // ValidateCert, Status
                0x47, 0x4A, 0x03, "17", 0, 0x01, 0x01, 0x47, 0x4A, 0x03, "17", 0, 0x01, 0x01, // Certificate, Status, twice
                0x01),
            await ValidateAsync(2));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task No_certificate_or_too_many_are_Status_2(int count) =>
        Bytes.Equal(Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x0B, 0x45, 0x4A, 0x03, "2", 0, 0x01, 0x01), await ValidateAsync(count));

    private static byte[] Moves(params byte[][] moves) => Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x05, 0x45, Bytes.Of([.. moves]), 0x01);

    private static byte[] Move(string item, string from, params string[] to) => Bytes.Of(
        0x46, 0x47, 0x03, item, 0, 0x01, 0x48, 0x03, from, 0, 0x01, // Move, SrcMsgId, SrcFldId
        Bytes.Of([.. to.Select(id => Bytes.Of(0x49, 0x03, id, 0, 0x01))]), 0x01); // DstFldId

    private static byte[] Moved(params (string Item, string Status)[] answers) => Moves(
        [.. answers.Select(answer => Bytes.Of(0x4A, 0x47, 0x03, answer.Item, 0, 0x01, 0x4B, 0x03, answer.Status, 0, 0x01, 0x01))]); // Response, SrcMsgId, Status

    private static async Task<ReadOnlyMemory<byte>> MoveAsync(byte[] body, bool exists = true)
    {
        var command = new MoveItemsCommand(new UseCases().Answer<FetchItem, ItemNow?>(exists ? Item : null).Dispatcher);
        return (await command.ExecuteAsync(Requests.Of("MoveItems", body, Requests.Session()))).Body;
    }

    private static async Task<ReadOnlyMemory<byte>> MeetAsync(byte[] body) =>
        (await new MeetingResponseCommand(new UseCases().Dispatcher, TimeProvider.System).ExecuteAsync(Requests.Of("MeetingResponse", body, Requests.Session()))).Body;

    private static async Task<ReadOnlyMemory<byte>> ValidateAsync(int certificates)
    {
        var body = Bytes.Of(
            0x03, 0x01, 0x6A, 0x00, 0x00, 0x0B, 0x45, 0x48, 0x47, 0x03, "QQ==", 0, 0x01, 0x01, // a chain, which counts for nothing
            0x46, Bytes.Of([.. Enumerable.Repeat<object>(Bytes.Of(0x47, 0x03, "QQ==", 0, 0x01), certificates)]), 0x01, 0x01); // Certificates
        return (await new ValidateCertCommand().ExecuteAsync(Requests.Of("ValidateCert", body, Requests.Session()))).Body;
    }
}
