using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.Application.Folders;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>FolderSync, byte for byte (MS-ASCMD 2.2.1.5). The first request is a client's own.</summary>
public sealed class FolderSyncBytesTests
{
    private static readonly byte[] Begin = Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, // header
        0x00, 0x07, // page FolderHierarchy
        0x56); // FolderSync (content)

    [Fact]
    public async Task The_first_one_brings_every_folder() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4C, 0x03, "1", 0, 0x01, // Status "1"
                0x52, 0x03, "0000000b.1", 0, 0x01, // SyncKey: epoch 11, state 1
                0x4E, // Changes (content)
                0x57, 0x03, "1", 0, 0x01, // Count "1"
                0x4F, // Add (content)
                0x48, 0x03, "1", 0, 0x01, // ServerId "1"
                0x49, 0x03, "0", 0, 0x01, // ParentId "0"
                0x47, 0x03, "Adressen", 0, 0x01, // DisplayName
                0x4A, 0x03, "9", 0, 0x01, // Type "9", contacts
                0x01, // END Add
                0x01, // END Changes
                0x01), // END FolderSync
            await AnswerAsync(TestData.CaptureBytes("a2-00002-FolderSync-14.1"), new(new(11, 1), [ItemKind.Address], [])));

    [Fact]
    public async Task One_without_changes_says_so_and_has_a_new_key() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4C, 0x03, "1", 0, 0x01, // Status "1"
                0x52, 0x03, "0000000b.2", 0, 0x01, // SyncKey
                0x4E, // Changes (content)
                0x57, 0x03, "0", 0, 0x01, // Count "0"
                0x01, // END Changes
                0x01), // END FolderSync
            await AnswerAsync(Request("0000000b.1"), new(new(11, 2), [], [])));

    [Fact]
    public async Task A_folder_that_is_off_is_deleted() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4C, 0x03, "1", 0, 0x01, // Status "1"
                0x52, 0x03, "0000000b.2", 0, 0x01, // SyncKey
                0x4E, // Changes (content)
                0x57, 0x03, "1", 0, 0x01, // Count "1"
                0x50, // Delete (content)
                0x48, 0x03, "1", 0, 0x01, // ServerId "1"
                0x01, // END Delete
                0x01, // END Changes
                0x01), // END FolderSync
            await AnswerAsync(Request("0000000b.1"), new(new(11, 2), [], [ItemKind.Address])));

    [Fact]
    public async Task Folders_of_mail_come_beside_the_others() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4C, 0x03, "1", 0, 0x01, // Status "1"
                0x52, 0x03, "0000000b.1", 0, 0x01, // SyncKey
                0x4E, // Changes (content)
                0x57, 0x03, "4", 0, 0x01, // Count "4"
                0x4F, 0x48, 0x03, "1", 0, 0x01, 0x49, 0x03, "0", 0, 0x01, 0x47, 0x03, "Adressen", 0, 0x01, 0x4A, 0x03, "9", 0, 0x01, 0x01, // Add: ServerId, ParentId, DisplayName, Type
                0x4F, 0x48, 0x03, "m2", 0, 0x01, 0x49, 0x03, "0", 0, 0x01, 0x47, 0x03, "Posteingang", 0, 0x01, 0x4A, 0x03, "2", 0, 0x01, 0x01,
                0x4F, 0x48, 0x03, "m3", 0, 0x01, 0x49, 0x03, "0", 0, 0x01, 0x47, 0x03, "Entwürfe", 0, 0x01, 0x4A, 0x03, "3", 0, 0x01, 0x01,
                0x4F, 0x48, 0x03, "m6", 0, 0x01, 0x49, 0x03, "0", 0, 0x01, 0x47, 0x03, "Postausgang", 0, 0x01, 0x4A, 0x03, "6", 0, 0x01, 0x01,
                0x01, // END Changes
                0x01), // END FolderSync
            await AnswerAsync(Request("0"), new(new(11, 1), [ItemKind.Address], []) { MailAdded = true }));

    [Fact]
    public async Task And_are_deleted_where_they_are_needed_no_more() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4C, 0x03, "1", 0, 0x01, // Status "1"
                0x52, 0x03, "0000000b.2", 0, 0x01, // SyncKey
                0x4E, // Changes (content)
                0x57, 0x03, "3", 0, 0x01, // Count "3"
                0x50, 0x48, 0x03, "m2", 0, 0x01, 0x01, // Delete: ServerId
                0x50, 0x48, 0x03, "m3", 0, 0x01, 0x01,
                0x50, 0x48, 0x03, "m6", 0, 0x01, 0x01,
                0x01, // END Changes
                0x01), // END FolderSync
            await AnswerAsync(Request("0000000b.1"), new(new(11, 2), [], []) { MailRemoved = true }));

    [Theory]
    [InlineData("0000000b.1")] // an older one of ours
    [InlineData("{f}1")] // none of ours
    public async Task A_wrong_key_is_Status_9_and_nothing_else(string key) =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4C, 0x03, "9", 0, 0x01, // Status "9"
                0x01), // END FolderSync
            await AnswerAsync(Request(key), null));

    [Fact]
    public async Task No_key_is_Status_10() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4C, 0x03, "10", 0, 0x01, // Status "10"
                0x01), // END FolderSync
            await AnswerAsync(Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x07, 0x16), null)); // FolderSync, empty

    private static byte[] Request(string key) => Bytes.Of(Begin, 0x52, 0x03, key, 0, 0x01, 0x01);

    private static async Task<ReadOnlyMemory<byte>> AnswerAsync(byte[] body, FolderChanges? changes)
    {
        var command = new FolderSyncCommand(new UseCases().Answer<SyncFolders, FolderChanges?>(changes).Dispatcher);
        return (await command.ExecuteAsync(Requests.Of("FolderSync", body, Requests.Session()))).Body;
    }
}
