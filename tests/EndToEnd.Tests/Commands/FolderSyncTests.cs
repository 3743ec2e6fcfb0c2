using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>FolderSync (SHEET 4).</summary>
public sealed class FolderSyncTests(SharedHost shared)
{
    [Theory]
    [InlineData("de", "Adressen")]
    [InlineData("en", "Addresses")]
    public async Task Folders_have_the_names_of_the_user_s_language_and_the_types_of_the_protocol(string language, string name)
    {
        var user = await shared.NewUserAsync(language: language);
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal(new Folder(phone.Contacts.ServerId, "0", name, Folder.ContactsType), phone.Contacts);
        Assert.InRange(phone.Contacts.ServerId.Length, 1, 64);
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task From_nothing_all_folders_come_under_the_ids_they_had()
    {
        var user = await shared.NewUserAsync(addresses: 2);
        var phone = await user.SyncedPhoneAsync();
        var before = phone.Folders.ToList();
        phone.FolderSyncKey = "0";
        var again = await phone.FolderSyncAsync();
        Assert.Equal(before, again.Added);

        // The folders' own states stay.
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
    }

    [Fact]
    public async Task Without_a_change_there_is_a_count_of_none_and_a_new_key()
    {
        var phone = await (await shared.NewUserAsync()).ConnectedPhoneAsync();
        var key = phone.FolderSyncKey;
        var result = await phone.FolderSyncAsync();
        Assert.Equal(("1", 0), (result.Status, result.Count));
        Assert.NotEqual(key, result.SyncKey);
    }

    [Fact]
    public async Task The_key_before_is_good_as_its_answer_may_have_been_lost()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        await user.SetAddressesAsync("off");
        var lost = await phone.FolderSyncAsync(loseAnswer: true);
        var again = await phone.FolderSyncAsync();
        Assert.Equal(lost.Deleted, again.Deleted);
        Assert.Single(again.Deleted);
        Assert.DoesNotContain(phone.Folders, folder => folder.ServerId == lost.Deleted[0]);
        await user.SetAddressesAsync("twoWay");
        Assert.Single((await phone.FolderSyncAsync()).Added);
        Assert.Empty(phone.Complaints);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("rubbish")]
    [InlineData("00000000.1")]
    [InlineData("{older}")]
    [InlineData("{collection}")]
    public async Task A_wrong_key_is_status_9_without_a_key(string key)
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        var first = phone.FolderSyncKey;
        await phone.FolderSyncAsync();
        await phone.FolderSyncAsync();
        await phone.PrimeAsync(phone.Contacts);
        var good = phone.FolderSyncKey;
        var answer = await phone.PostAsync("FolderSync", Bodies.FolderSync(key switch { "{older}" => first, "{collection}" => phone.SyncKey(phone.Contacts), _ => key }));
        Assert.Equal("9", answer.Status);
        Assert.Single(answer.Root!.Elements());
        await user.Host.AssertLoggedAsync("FolderSync", phone.DeviceId, "9");
        phone.FolderSyncKey = good;
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
    }

    [Fact]
    public async Task No_key_at_all_is_status_10()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal("10", (await phone.PostAsync("FolderSync", Bodies.FolderSync(null))).Status);
        Assert.Equal("10", (await phone.PostAsync("FolderSync", null)).Status);
        await user.Host.AssertLoggedAsync("FolderSync", phone.DeviceId, "10");
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
    }

    /// <summary>MS-ASHTTP 2.2.2.1.2, 3.2.5.1: a device that starts from nothing may take another version.</summary>
    [Fact]
    public async Task The_first_answer_alone_says_what_is_served_as_OPTIONS_does()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        var options = await phone.OptionsAsync();
        phone.FolderSyncKey = "0";
        var first = (await phone.FolderSyncAsync()).Response;
        Assert.Equal("2.5,12.0,12.1,14.0,14.1,16.0,16.1", first.Header("X-MS-RP"));
        foreach (var header in new[] { "MS-ASProtocolVersions", "MS-ASProtocolCommands" })
            Assert.Equal(options.Header(header), first.Header(header));
        var next = (await phone.FolderSyncAsync()).Response;
        foreach (var header in new[] { "X-MS-RP", "MS-ASProtocolVersions", "MS-ASProtocolCommands" })
            Assert.Null(next.Header(header));
    }
}
