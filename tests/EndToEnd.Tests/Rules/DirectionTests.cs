using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Rules;

/// <summary>A kind that goes to the device only (contract, "What devices may do to the CRM"): no change is taken, and the CRM's state comes back.</summary>
public sealed class DirectionTests(SharedHost host)
{
    public static TheoryData<string, string> Everywhere => Kind.Everywhere;

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Under_toDevice_a_change_is_not_taken_and_the_CRMs_state_comes_back(string resource, string version)
    {
        var (kind, user) = (Kind.Of(resource), await host.NewUserAsync());
        var id = await kind.AddAsync(user, "Meier", "alt");
        var phone = await kind.PhoneAsync(user, version);
        var (mine, before) = (kind.Find(phone, "Meier"), await kind.AllAsync(user));
        await kind.DirectAsync(user, "toDevice");

        var result = await kind.EditOnAsync(phone, mine, "Schulz", "neu", extra: "Maria");
        await kind.PullAsync(phone);

        Assert.Equal("6", result.AnswerTo(mine)!.Status);
        Assert.DoesNotContain("Maria", phone.Item(mine).ToString(), StringComparison.Ordinal);
        Assert.Equal(("Meier", "alt"), kind.Shown(phone, mine));
        Assert.Equal(before, await kind.AllAsync(user));
        await AssertRejectedAsync(user, phone.DeviceId, id);
        await kind.AssertQuietAsync(phone);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Under_toDevice_what_a_device_deletes_returns(string resource, string version)
    {
        var (kind, user) = (Kind.Of(resource), await host.NewUserAsync());
        var id = await kind.AddAsync(user, "Meier", "alt");
        var phone = await kind.PhoneAsync(user, version);
        var (mine, before) = (kind.Find(phone, "Meier"), await kind.AllAsync(user));
        await kind.DirectAsync(user, "toDevice");

        var result = await kind.DeleteOnAsync(phone, mine);
        var rest = await kind.PullAsync(phone);

        Assert.Equal("6", result.AnswerTo(mine)!.Status);
        Assert.Equal([mine], result.Added.Concat(rest.Added).Select(item => item.ServerId));
        Assert.Equal(("Meier", "alt"), kind.Shown(phone, mine));
        Assert.Equal(before, await kind.AllAsync(user));
        await AssertRejectedAsync(user, phone.DeviceId, id);
        await kind.AssertQuietAsync(phone);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Under_toDevice_what_a_device_adds_is_refused_by_Status_6(string resource, string version)
    {
        var (kind, user) = (Kind.Of(resource), await host.NewUserAsync());
        var phone = await kind.PhoneAsync(user, version);
        await kind.DirectAsync(user, "toDevice");

        var result = await kind.AddOnAsync(phone, "c1", "Meier", "neu");

        Assert.Equal(("6", null), (result.AnswerTo("c1")!.Status, result.AnswerTo("c1")!.ServerId));
        Assert.Equal(0, await kind.CountAsync(user));
        await AssertRejectedAsync(user, phone.DeviceId, null);
        await kind.AssertQuietAsync(phone);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Under_toDevice_the_CRMs_edits_go_on_reaching_the_device_and_two_way_again_its_own_are_taken(string resource, string version)
    {
        var (kind, user) = (Kind.Of(resource), await host.NewUserAsync());
        var id = await kind.AddAsync(user, "Meier", "alt");
        var phone = await kind.PhoneAsync(user, version);
        var mine = kind.Find(phone, "Meier");
        await kind.DirectAsync(user, "toDevice");

        await kind.ChangeAsync(user, id, "notes", "neu");
        Assert.Single((await kind.PullAsync(phone)).Changed);
        Assert.Equal(("Meier", "neu"), kind.Shown(phone, mine));

        await kind.DirectAsync(user, "twoWay");
        Assert.Empty((await kind.EditOnAsync(phone, mine, "Schulz", "vom Gerät")).Answers);
        Assert.Equal(("Schulz", "vom Gerät"), ((string)(await kind.GetAsync(user, id))[kind.Member]!, (string)(await kind.GetAsync(user, id))["notes"]!));
        Assert.Empty(await Kind.NoticesAsync(user));
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task The_direction_of_a_kind_is_no_other_kinds(string resource, string version)
    {
        var user = await host.NewUserAsync();
        await Kind.Of(resource).DirectAsync(user, "toDevice");
        foreach (var other in Kind.Others(resource))
        {
            var phone = await other.PhoneAsync(user, version);
            Assert.Equal("1", (await other.AddOnAsync(phone, "c1", "Meier", "neu")).AnswerTo("c1")!.Status);
            Assert.Equal(1, await other.CountAsync(user));
        }

        var effective = await user.Api.GetStringAsync("sync/status", TestContext.Current.CancellationToken);
        Assert.Contains($"\"{resource}\":\"toDevice\"", effective, StringComparison.Ordinal);
        Assert.Empty(await Kind.NoticesAsync(user));
    }

    private static async Task AssertRejectedAsync(TestUser user, string device, string? id)
    {
        var notice = Assert.Single(await Kind.NoticesAsync(user));
        Assert.Equal(("rejected", device, id), ((string)notice["kind"]!, (string)notice["deviceId"]!, (string?)notice["item"]!["id"]));
    }
}
