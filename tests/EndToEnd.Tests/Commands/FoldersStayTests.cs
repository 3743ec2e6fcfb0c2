using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>FolderCreate, FolderUpdate, FolderDelete and MoveItems (SHEET 4, 9): each kind has its one folder, whatever a device wants, and the device goes on with the key that it has.</summary>
public sealed class FoldersStayTests(SharedHost shared)
{
    [Fact]
    public async Task No_folder_is_made_renamed_or_deleted_and_the_key_stays_good()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var before = phone.Folders.ToList();
        foreach (var (command, status, parts) in new (string, string, string[])[]
        {
            ("FolderCreate", "11", ["ParentId=0", "DisplayName=Kunden", "Type=14"]),
            ("FolderCreate", "2", ["ParentId=0", "DisplayName=Adressen", "Type=14"]),
            ("FolderCreate", "10", ["ParentId=0", "DisplayName=Kunden", "Type=9"]),
            ("FolderUpdate", "2", [$"ServerId={phone.Contacts.ServerId}", "ParentId=0", "DisplayName=Kunden"]),
            ("FolderUpdate", "4", ["ServerId=77", "ParentId=0", "DisplayName=Kunden"]),
            ("FolderDelete", "3", [$"ServerId={phone.Contacts.ServerId}"]),
            ("FolderDelete", "4", ["ServerId=77"]),
        })
        {
            var answer = await phone.PostAsync(command, Change(command, phone.FolderSyncKey, parts));
            Assert.Equal((command, status), (command, answer.Status));
            Assert.Single(answer.Root!.Elements());
            await user.Host.AssertLoggedAsync(command, phone.DeviceId, status);
            Assert.Equal("9", (await phone.PostAsync(command, Change(command, phone.SyncKey(phone.Contacts)!, parts.Contains("Type=9") ? ["ParentId=0", "DisplayName=Kunden", "Type=14"] : parts))).Status);
        }

        Assert.Equal(("1", 0), ((await phone.FolderSyncAsync()).Status, (await phone.FolderSyncAsync()).Count));
        Assert.Equal(before, phone.Folders);
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task No_item_is_moved_and_each_is_told_why()
    {
        var user = await shared.NewUserAsync(addresses: 2);
        var phone = await user.SyncedPhoneAsync();
        var (folder, items) = (phone.Contacts.ServerId, phone.Items(phone.Contacts).Keys.ToList());
        var answer = await phone.PostAsync("MoveItems", Ns.El(
            "Move:MoveItems", Move(items[0], folder, folder), Move(items[1], folder, "77"), Move($"{folder}:4711", folder, folder), Move(items[0], "77", folder), Move(items[0], folder, folder, "77")));
        Assert.Equal(
            [(items[0], "4"), (items[1], "2"), ($"{folder}:4711", "1"), (items[0], "1"), (items[0], "5")],
            answer.Root!.Elements().Select(response => (response.Element(response.Name.Namespace + "SrcMsgId")!.Value, response.Element(response.Name.Namespace + "Status")!.Value)));
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
        Assert.Equal(["Person 01", "Person 02"], await user.LastNamesAsync());
        user.Host.AssertClean();
    }

    private static XElement Change(string command, string key, string[] parts) => Ns.El(
        $"FolderHierarchy:{command}",
        Ns.El("FolderHierarchy:SyncKey", key),
        parts.Select(part => part.Split('=')).Select(part => Ns.El($"FolderHierarchy:{part[0]}", part[1])));

    private static XElement Move(string item, string from, params string[] to) =>
        Ns.El("Move:Move", Ns.El("Move:SrcMsgId", item), Ns.El("Move:SrcFldId", from), to.Select(folder => Ns.El("Move:DstFldId", folder)));
}
