using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Rules;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Adopting;

/// <summary>A phone adds what is there already: it becomes that item, in the CRM and on the phone (contract, "Identity"; R18).</summary>
public sealed class AdoptTests(SharedHost host)
{
    public static TheoryData<string, string> Everywhere => Twin.Everywhere;

    [Theory, MemberData(nameof(Everywhere))]
    public async Task What_the_phone_has_not_yet_becomes_the_item_and_what_is_empty_there_is_filled(string resource, string version)
    {
        var (kind, twin, user) = await BeginAsync(resource);
        var id = await twin.AddAsync(user);
        var phone = await UnsyncedAsync(kind, user, version);

        var mine = (await twin.AddOnAsync(phone, "MEIER", "vom Gerät")).AnswerTo("c1")!;

        Assert.Equal("1", mine.Status);
        await twin.AssertOnceAsync(user, phone, id, "Meier", "vom Gerät");
        Assert.Equal([mine.ServerId!], phone.Items(kind.FolderOf(phone)).Keys);
        Assert.Equal("vom Gerät", (string?)(await kind.GetAsync(user, id))["notes"]);
        AssertNotice(Assert.Single(await Kind.NoticesAsync(user)), kind, id, phone, filled: "notes", kept: "Meier", lost: "MEIER");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Beside_the_item_that_the_phone_has_it_is_deleted_there_by_the_next_answer(string resource, string version)
    {
        var (kind, twin, user) = await BeginAsync(resource);
        var id = await twin.AddAsync(user);
        var phone = await kind.PhoneAsync(user, version);
        var (folder, first) = (kind.FolderOf(phone), kind.Find(phone, "Meier"));

        var result = await twin.AddOnAsync(phone, body: "vom Gerät");
        var beside = result.AnswerTo("c1")!;
        Assert.Equal("1", beside.Status);
        Assert.NotEqual(first, beside.ServerId);
        Assert.Empty(result.Deleted);
        Assert.Equal(1, (await phone.EstimateAsync(folder)).Estimate);
        Assert.Equal("2", (await phone.PingAsync(60, [folder])).Status);

        Assert.Equal([beside.ServerId!], (await kind.PullAsync(phone)).Deleted);
        Assert.Equal([first], phone.Items(folder).Keys);
        await twin.AssertOnceAsync(user, phone, id, "Meier", "vom Gerät");
        AssertNotice(Assert.Single(await Kind.NoticesAsync(user)), kind, id, phone, filled: "notes");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Two_equal_ones_in_one_request_are_one(string resource, string version)
    {
        var (kind, twin, user) = await BeginAsync(resource);
        var phone = await kind.PhoneAsync(user, version);

        await phone.SyncAsync(kind.FolderOf(phone), request => request.Add("c1", twin.On(phone)).Add("c2", twin.On(phone, body: "zwei")));

        await twin.AssertOnceAsync(user, phone, (string)(await kind.ItemsAsync(user))[0]["id"]!, "Meier", "zwei");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Where_two_fit_it_is_a_new_item(string resource, string version)
    {
        var (kind, twin, user) = await BeginAsync(resource);
        await twin.AddAsync(user);
        await twin.AddAsync(user);
        var phone = await kind.PhoneAsync(user, version);

        await twin.AddOnAsync(phone);

        Assert.Equal(3, await kind.CountAsync(user));
        await kind.PullAsync(phone);
        await kind.AssertQuietAsync(phone);
        Assert.Equal(3, phone.Items(kind.FolderOf(phone)).Count);
        Assert.Empty(await Kind.NoticesAsync(user));
    }

    [Fact]
    public async Task An_address_that_was_not_released_for_the_user_is_from_now_on()
    {
        var (kind, twin, user) = await BeginAsync("addresses");
        var id = await twin.AddAsync(user);
        var phone = await kind.PhoneAsync(user, "14.1");
        await kind.DeleteOnAsync(phone, kind.Find(phone, "Meier"));
        Assert.Empty((await kind.GetAsync(user, id))["releasedFor"]!.AsArray());

        await twin.AddOnAsync(phone);

        await twin.AssertOnceAsync(user, phone, id, "Meier");
        Assert.Equal([user.Name], (await kind.GetAsync(user, id))["releasedFor"]!.AsArray().Select(name => (string?)name));
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task While_a_kind_goes_to_the_phone_only_nothing_is_adopted(string resource, string version)
    {
        var (kind, twin, user) = await BeginAsync(resource);
        await twin.AddAsync(user);
        var phone = await UnsyncedAsync(kind, user, version);
        await kind.DirectAsync(user, "toDevice");

        Assert.Equal("6", (await twin.AddOnAsync(phone, body: "vom Gerät")).AnswerTo("c1")!.Status);

        Assert.Null((string?)(await kind.ItemsAsync(user)).Single()["notes"]);
        Assert.Equal("rejected", (string)Assert.Single(await Kind.NoticesAsync(user))["kind"]!);
    }

    private async Task<(Kind Kind, Twin Twin, TestUser User)> BeginAsync(string resource) => (Kind.Of(resource), new(Kind.Of(resource)), await host.NewUserAsync());

    // It has its first key, and nothing else.
    private static async Task<Device> UnsyncedAsync(Kind kind, TestUser user, string version)
    {
        var phone = await user.Phone(version).ConnectAsync();
        phone.SyncDefaults = request => request.BodyPreference(1);
        await phone.PrimeAsync(kind.FolderOf(phone));
        return phone;
    }

    private static void AssertNotice(JsonObject notice, Kind kind, string id, Device phone, string filled, string? kept = null, string? lost = null)
    {
        Assert.Equal("duplicate", (string)notice["kind"]!);
        Assert.Equal((id, phone.DeviceId), ((string)notice["item"]!["id"]!, (string)notice["deviceId"]!));
        var details = notice["details"]!;
        Assert.Equal((filled, kept, lost), ((string)details["filled"]!, (string?)details[$"kept.{kind.Member}"], (string?)details[$"lost.{kind.Member}"]));
        Assert.Contains("gab es in onOffice schon", (string)notice["text"]!, StringComparison.Ordinal);
    }
}
