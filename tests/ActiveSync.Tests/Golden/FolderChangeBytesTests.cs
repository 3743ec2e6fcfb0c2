using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>FolderCreate, FolderDelete and FolderUpdate, byte for byte (MS-ASCMD 2.2.1.3, .4, .6): each refuses by its own status, and hands out no key.</summary>
public sealed class FolderChangeBytesTests
{
    private const string Key = "0000000b.1";

    [Theory]
    [InlineData(Key, "0", "Kunden", "14", "11")] // a folder of the user's own
    [InlineData(Key, "0", "Adressen", "14", "2")] // the name is taken
    [InlineData(Key, "0", "ADRESSEN", "1", "2")]
    [InlineData(Key, "1", "Kunden", "14", "3")] // in a folder of the server's own
    [InlineData(Key, "9", "Kunden", "14", "5")] // in one that there is not
    [InlineData(Key, "0", "Kunden", "9", "10")] // a default folder
    [InlineData(Key, "0", "Kunden", "19", "10")]
    [InlineData(Key, "0", "Kunden", "", "10")]
    [InlineData(Key, "0", "Kunden", null, "10")]
    [InlineData(Key, "0", "", "14", "10")]
    [InlineData(Key, "0", null, "14", "10")]
    [InlineData(Key, null, "Kunden", "14", "10")]
    [InlineData(null, "0", "Kunden", "14", "10")]
    [InlineData("", "0", "Kunden", "14", "9")]
    [InlineData("0", "0", "Kunden", "14", "9")]
    [InlineData("0000000b.2", "0", "Kunden", "14", "9")]
    [InlineData("0000000c.1", "0", "Kunden", "14", "9")]
    public async Task FolderCreate(string? key, string? parent, string? name, string? type, string status) =>
        Bytes.Equal(Answer(0x53, status), await AnswerAsync(new FolderCreateCommand(), Request(0x53, (0x52, key), (0x49, parent), (0x47, name), (0x4A, type))));

    [Theory]
    [InlineData(Key, "1", "3")] // a default folder
    [InlineData(Key, "9", "4")] // one that there is not
    [InlineData(Key, "rubbish", "4")]
    [InlineData(Key, "", "4")]
    [InlineData(Key, null, "10")]
    [InlineData(null, "1", "10")]
    [InlineData("", "1", "9")]
    [InlineData("0000000b.2", "1", "9")]
    public async Task FolderDelete(string? key, string? id, string status) =>
        Bytes.Equal(Answer(0x54, status), await AnswerAsync(new FolderDeleteCommand(), Request(0x54, (0x52, key), (0x48, id))));

    [Theory]
    [InlineData(Key, "1", "0", "Kunden", "2")] // a default folder
    [InlineData(Key, "1", "1", "Kunden", "2")]
    [InlineData(Key, "9", "0", "Kunden", "4")] // one that there is not
    [InlineData(Key, "1", "9", "Kunden", "5")] // into one that there is not
    [InlineData(Key, "1", "0", "", "10")]
    [InlineData(Key, "1", "0", null, "10")]
    [InlineData(Key, "1", null, "Kunden", "10")]
    [InlineData(Key, null, "0", "Kunden", "10")]
    [InlineData(null, "1", "0", "Kunden", "10")]
    [InlineData("", "1", "0", "Kunden", "9")]
    [InlineData("0000000b.2", "1", "0", "Kunden", "9")]
    public async Task FolderUpdate(string? key, string? id, string? parent, string? name, string status) =>
        Bytes.Equal(Answer(0x55, status), await AnswerAsync(new FolderUpdateCommand(), Request(0x55, (0x52, key), (0x48, id), (0x49, parent), (0x47, name))));

    [Fact]
    public async Task A_Status_in_the_request_is_Status_10() =>
        Bytes.Equal(Answer(0x55, "10"), await AnswerAsync(new FolderUpdateCommand(), Request(0x55, (0x52, Key), (0x48, "1"), (0x49, "0"), (0x47, "Kunden"), (0x4C, "1"))));

    [Fact]
    public async Task The_key_before_is_good_as_the_answer_with_the_current_one_may_have_been_lost()
    {
        var session = Requests.Session();
        session = session with { Device = session.Device with { Folders = new(new(11, 2), session.Device.Folders.Shown, 1, 0) } };
        Bytes.Equal(Answer(0x54, "3"), await AnswerAsync(new FolderDeleteCommand(), Request(0x54, (0x52, Key), (0x48, "1")), session));
    }

    [Fact]
    public async Task Nothing_at_all_is_Status_10()
    {
        foreach (var (command, tag) in new (EasCommand, int)[] { (new FolderCreateCommand(), 0x53), (new FolderDeleteCommand(), 0x54), (new FolderUpdateCommand(), 0x55) })
            Bytes.Equal(Answer(tag, "10"), await AnswerAsync(command, Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x07, tag - 0x40)));
    }

    // Header, page FolderHierarchy, the command with content, each element that is said.
    private static byte[] Request(int command, params (int Tag, string? Text)[] elements) => Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, 0x00, 0x07, command,
        Bytes.Of([.. elements.Where(element => element.Text is not null).Select(element => Bytes.Of(element.Tag, 0x03, element.Text!, 0, 0x01))]),
        0x01);

    private static byte[] Answer(int command, string status) => Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x07, command, 0x4C, 0x03, status, 0, 0x01, 0x01);

    private static async Task<ReadOnlyMemory<byte>> AnswerAsync(EasCommand command, byte[] body, DeviceSession? session = null)
    {
        var name = command.GetType().Name[..^"Command".Length];
        return (await command.ExecuteAsync(Requests.Of(name, body, session ?? Requests.Session()))).Body;
    }
}
