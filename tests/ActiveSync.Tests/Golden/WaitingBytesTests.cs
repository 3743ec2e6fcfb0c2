using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Waiting;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>Ping, and what Sync says of a time out of bounds, byte for byte (MS-ASCMD 2.2.1.13, 2.2.3.97).</summary>
public sealed class WaitingBytesTests
{
    private static readonly Heartbeats Heartbeats = new(60, 3540);

    private static readonly byte[] PingBegin = Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, // header
        0x00, 0x0D, // page Ping
        0x45); // Ping (content)

    private static readonly byte[] FolderOne = Bytes.Of(
        0x49, // Folders (content)
        0x4A, // Folder (content)
        0x4B, 0x03, "1", 0, 0x01, // Id "1"
        0x4C, 0x03, "Contacts", 0, 0x01, // Class
        0x01, // END Folder
        0x01); // END Folders

    [Fact]
    public async Task A_folder_with_something_new_is_Status_2_and_its_id() =>
        Bytes.Equal(
            Bytes.Of(
                PingBegin,
                0x47, 0x03, "2", 0, 0x01, // Status "2"
                0x49, // Folders (content)
                0x4A, 0x03, "1", 0, 0x01, // Folder "1"
                0x01, // END Folders
                0x01), // END Ping
            await PingAsync(Bytes.Of(PingBegin, 0x48, 0x03, "480", 0, 0x01, FolderOne, 0x01)));

    [Theory]
    [InlineData("59", "60")]
    [InlineData("3541", "3540")]
    [InlineData("-1", "60")]
    public async Task An_interval_out_of_bounds_is_Status_5_and_the_bound(string asked, string bound) =>
        Bytes.Equal(
            Bytes.Of(
                PingBegin,
                0x47, 0x03, "5", 0, 0x01, // Status "5"
                0x48, 0x03, bound, 0, 0x01, // HeartbeatInterval
                0x01), // END Ping
            await PingAsync(Bytes.Of(PingBegin, 0x48, 0x03, asked, 0, 0x01, FolderOne, 0x01)));

    [Fact]
    public async Task A_part_missing_that_was_never_said_is_Status_3() =>
        Bytes.Equal(
            Bytes.Of(
                PingBegin,
                0x47, 0x03, "3", 0, 0x01, // Status "3"
                0x01), // END Ping
            await PingAsync(Bytes.Of(PingBegin, 0x48, 0x03, "480", 0, 0x01, 0x01)));

    [Theory]
    [InlineData(0x64, "0", "1")] // Wait, minutes
    [InlineData(0x64, "60", "59")]
    [InlineData(0x69, "59", "60")] // HeartbeatInterval, seconds
    [InlineData(0x69, "3541", "3540")]
    public async Task A_Sync_that_wants_to_wait_too_short_or_too_long_is_Status_14_and_the_bound(int token, string asked, string bound) =>
        Bytes.Equal(
            Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x45, // header, Sync (content)
                0x4E, 0x03, "14", 0, 0x01, // Status "14"
                0x65, 0x03, bound, 0, 0x01, // Limit
                0x01), // END Sync
            await SyncAsync(Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x45, // header, Sync (content)
                0x5C, 0x4F, 0x4B, 0x03, "0000000a.18", 0, 0x01, 0x52, 0x03, "1", 0, 0x01, 0x01, 0x01, // Collections, Collection, SyncKey, CollectionId
                token, 0x03, asked, 0, 0x01,
                0x01)));

    private static async Task<ReadOnlyMemory<byte>> PingAsync(byte[] body)
    {
        var session = Requests.Session();
        var dispatcher = new UseCases().Answer<OpenDevice, DeviceSession?>(session).Answer<CountChanges, ChangeCount>(new ChangeCount(1, null)).Dispatcher;
        var waits = new DeviceWaits();
        return (await new PingCommand(dispatcher, Waiter(waits), waits, Heartbeats).ExecuteAsync(Requests.Of("Ping", body, session))).Body;
    }

    private static async Task<ReadOnlyMemory<byte>> SyncAsync(byte[] body)
    {
        var waits = new DeviceWaits();
        var command = new SyncCommand(new UseCases().Dispatcher, Waiter(waits), waits, new StoredRequests(), Heartbeats);
        return (await command.ExecuteAsync(Requests.Of("Sync", body, Requests.Session()))).Body;
    }

    private static Waiter Waiter(DeviceWaits waits) => Waiters.Make(waits, TimeProvider.System);
}
