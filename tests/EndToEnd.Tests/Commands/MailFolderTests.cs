using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>Folders of mail, always empty, where a client cannot work without them and nowhere else (contract, "Folders"; R3).</summary>
public sealed class MailFolderTests(SharedHost shared)
{
    private const int Inbox = 2, Drafts = 3, Outbox = 6;

    [Theory]
    [InlineData("de", "Posteingang", "Entwürfe", "Postausgang")]
    [InlineData("en", "Inbox", "Drafts", "Outbox")]
    public async Task Android_is_shown_inbox_drafts_and_outbox_and_keeps_them(string language, string inbox, string drafts, string outbox)
    {
        var user = await shared.NewUserAsync(language: language);
        var phone = await user.Android().ConnectAsync();
        Assert.Equal([(Inbox, inbox), (Drafts, drafts), (Outbox, outbox)], Mail(phone).Select(folder => (folder.Type, folder.DisplayName)));
        Assert.Single(phone.Folders, folder => folder.Type == Folder.ContactsType);
        var ids = Mail(phone);
        Assert.Equal(0, (await phone.FolderSyncAsync()).Count);
        phone.FolderSyncKey = "0";
        await phone.FolderSyncAsync();
        Assert.Equal(ids, Mail(phone));
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task They_are_empty_their_keys_stay_and_nothing_loops()
    {
        var user = await shared.NewUserAsync(addresses: 2);
        var phone = await user.Android().ConnectAsync();
        await phone.PullAsync(phone.Contacts);
        foreach (var folder in Mail(phone))
        {
            Assert.Equal("3", (await phone.EstimateAsync(folder)).Status);
            Assert.True((await phone.PrimeAsync(folder)).Succeeded);
            var key = phone.SyncKey(folder);
            Assert.True((await phone.SyncAsync(folder, request => (request.FilterType, request.WindowSize) = (3, 25))).Response.IsEmpty);
            Assert.True((await phone.SyncAsync(folder)).Response.IsEmpty);
            Assert.Equal(key, phone.SyncKey(folder));
            var estimate = await phone.EstimateAsync(folder);
            Assert.Equal(("1", 0), (estimate.Status, estimate.Estimate));
        }

        Assert.Equal("1", (await phone.PingAsync(1, phone.Folders)).Status);
        Assert.True((await phone.SyncManyAsync(phone.Folders)).Response.IsEmpty);
        Assert.True((await phone.SyncEmptyAsync()).Response.IsEmpty);
        Assert.Empty(phone.Complaints);
        user.Host.AssertClean();
    }

    [Fact]
    public async Task Beside_them_addresses_go_on_as_ever()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.Android().ConnectAsync();
        await phone.PullAsync(phone.Contacts);
        foreach (var folder in Mail(phone))
            await phone.PrimeAsync(folder);
        var ping = phone.PingAsync(60, phone.Folders);
        await user.AddAsync("Neu");
        var told = await ping;
        Assert.Equal("2", told.Status);
        Assert.Equal([phone.Contacts.ServerId], told.ChangedFolders);
        Assert.Equal(1, (await phone.SyncManyAsync(phone.Folders))[phone.Contacts]!.ChangeCount);
        var held = phone.SyncManyAsync(phone.Folders, null, new SyncEnvelope(HeartbeatInterval: 60));
        await user.AddAsync("Noch neuer");
        Assert.Equal(1, (await held)[phone.Contacts]!.ChangeCount);
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task Nothing_can_be_put_there()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.Android().ConnectAsync();
        await phone.PullAsync(phone.Contacts);
        foreach (var folder in Mail(phone))
        {
            await phone.PrimeAsync(folder);
            var key = phone.SyncKey(folder);
            var data = new XElement(Ns.AirSync + "ApplicationData", Ns.El("Email:Subject", HostLog.Canary), Ns.El("Contacts:LastName", HostLog.Canary));
            var answer = await phone.SyncAsync(folder, request => request.Add("c1", data).Change($"{folder.ServerId}:1", data).Delete("1:1"));
            Assert.Equal(["6", "8", "8"], answer.Answers.Select(one => one.Status));
            Assert.NotEqual(key, phone.SyncKey(folder));
            Assert.Equal(answer.Response.Raw, (await phone.RepeatSyncAsync()).Response.Raw);
            Assert.True((await phone.SyncAsync(folder)).Response.IsEmpty);
            Assert.Equal("3", (await phone.PostAsync("FolderDelete", Ns.El("FolderHierarchy:FolderDelete", Ns.El("FolderHierarchy:SyncKey", phone.FolderSyncKey), Ns.El("FolderHierarchy:ServerId", folder.ServerId)))).Status);
            Assert.Equal("6", (await phone.FetchAsync(folder, $"{folder.ServerId}:1")).Status);
        }

        Assert.Equal("120", (await phone.PostAsync("SendMail", null)).Status);
        Assert.Equal(["Person 01"], await user.LastNamesAsync());
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("0000000b.1")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    public async Task A_key_that_there_is_not_is_Status_3_and_the_device_begins_anew(string key)
    {
        var user = await shared.UserOfAsync<MailFolderTests>();
        var phone = await user.Android().ConnectAsync();
        var inbox = Mail(phone)[0];
        await phone.PrimeAsync(inbox);
        var good = phone.SyncKey(inbox);
        phone.SetSyncKey(inbox, key);
        Assert.Equal("4", (await phone.EstimateAsync(inbox)).Status);
        await Assert.ThrowsAsync<SyncKeyRejectedException>(() => phone.SyncAsync(inbox));
        phone.Forget(inbox);
        Assert.True((await phone.SyncAsync(inbox)).Response.IsEmpty);
        Assert.Equal(good, phone.SyncKey(inbox));
    }

    [Fact]
    public async Task No_other_client_sees_them_or_gets_an_answer_there()
    {
        var user = await shared.NewUserAsync();
        var android = await user.Android().ConnectAsync();
        var phone = await user.ConnectedPhoneAsync();
        Assert.Empty(Mail(phone));
        foreach (var folder in Mail(android))
        {
            Assert.Equal("12", (await phone.PrimeAsync(folder)).Status);
            Assert.Equal("2", (await phone.EstimateAsync(folder)).Status);
            Assert.Equal("7", (await phone.PingAsync(1, [folder])).Status);
        }
    }

    private static List<Folder> Mail(Device phone) => [.. phone.Folders.Where(folder => folder.Class == "Email").OrderBy(folder => folder.Type)];
}
