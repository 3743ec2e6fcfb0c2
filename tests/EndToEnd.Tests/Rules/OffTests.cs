using OnOfficeSync.EndToEnd.Tests.Contacts;
using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Rules;

/// <summary>A kind that is off (contract, "Gates"): its folder goes, and comes back whole. The host may end in between.</summary>
public sealed class OffTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string, string, bool> Everywhere =>
        [.. from row in Kind.Everywhere from restart in new[] { false, true } select (row.Data.Item1, row.Data.Item2, restart)];

    public static TheoryData<string, string> Kinds => Kind.Everywhere;

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_kind_that_is_off_has_no_folder_and_comes_back_whole_without_doubles(string resource, string version, bool restart)
    {
        var (kind, user) = (Kind.Of(resource), await UserAsync());
        var id = await kind.AddAsync(user, "Meier", "alt");
        var phone = await kind.PhoneAsync(user, version);
        await kind.AddOnAsync(phone, "c1", "Schulz", "vom Gerät");
        var (folder, mine, theirs) = (kind.FolderOf(phone), kind.Find(phone, "Meier"), kind.Find(phone, "Schulz"));
        await kind.DirectAsync(user, "off");
        if (restart)
            await office.Host.RestartAsync();

        Assert.Equal("12", (await phone.SyncAsync(folder)).Status);
        Assert.Equal("7", (await phone.PingAsync(1, [folder])).Status);
        Assert.Equal([folder.ServerId], (await phone.FolderSyncAsync()).Deleted);
        Assert.DoesNotContain(phone.Folders, one => one.Type == kind.FolderType);
        await kind.ChangeAsync(user, id, "notes", "neu");
        await kind.AddAsync(user, "Kunz", "später");

        await kind.DirectAsync(user, "twoWay");
        Assert.Equal([folder.ServerId], (await phone.FolderSyncAsync()).Added.Select(one => one.ServerId));
        Assert.Equal(3, (await kind.PullAsync(phone)).Added.Count);
        Assert.Equal([("Meier", "neu"), ("Schulz", "vom Gerät"), ("Kunz", "später")], new[] { mine, theirs, kind.Find(phone, "Kunz") }.Select(item => kind.Shown(phone, item)));
        Assert.Equal(3, await kind.CountAsync(user));
        await kind.AssertQuietAsync(phone);
        Assert.Empty(await Kind.NoticesAsync(user));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_device_that_slept_while_a_kind_was_off_goes_on_where_it_was(string resource, string version)
    {
        var (kind, user) = (Kind.Of(resource), await UserAsync());
        var id = await kind.AddAsync(user, "Meier", "alt");
        var phone = await kind.PhoneAsync(user, version);
        await kind.DirectAsync(user, "off");
        await kind.ChangeAsync(user, id, "notes", "neu");
        await kind.DirectAsync(user, "twoWay");

        Assert.Single((await kind.PullAsync(phone)).Changed);
        await kind.AssertQuietAsync(phone);
    }

    private Task<TestUser> UserAsync() => TestUser.CreateAsync(office.Host, office.Name().ToLowerInvariant());
}
