using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Rules;

/// <summary>What the user is told of what became of a device's change (contract, <c>/sync/notices</c> and "Conflicts"), the same in every version.</summary>
public sealed class NoticeTests(SharedHost host)
{
    public static TheoryData<string, string> Everywhere => Kind.Everywhere;

    public static TheoryData<string> Versions => [.. PhoneVersions.OldestAndNewest];

    [Theory, MemberData(nameof(Everywhere))]
    public async Task For_the_same_field_the_CRM_wins_by_Status_7_and_a_conflict_names_what_was_lost(string resource, string version)
    {
        var (kind, user) = (Kind.Of(resource), await host.NewUserAsync());
        var id = await kind.AddAsync(user, "alt", "alt");
        var phone = await kind.PhoneAsync(user, version);
        var mine = kind.Find(phone, "alt");
        await kind.ChangeAsync(user, id, kind.Member, "CRM");

        var result = await kind.EditOnAsync(phone, mine, "Gerät", "neu");
        await kind.PullAsync(phone);

        Assert.Equal("7", result.AnswerTo(mine)!.Status);
        Assert.Equal(("CRM", "neu"), kind.Shown(phone, mine));
        AssertNotice(Assert.Single(await Kind.NoticesAsync(user)), "conflict", kind, id, phone, (kind.Member, "CRM", "Gerät"));
        await kind.AssertQuietAsync(phone);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_delete_in_the_CRM_beats_an_edit_which_is_answered_by_Status_8_and_named(string resource, string version)
    {
        var (kind, user) = (Kind.Of(resource), await host.NewUserAsync());
        var id = await kind.AddAsync(user, "alt", "alt");
        var phone = await kind.PhoneAsync(user, version);
        var mine = kind.Find(phone, "alt");
        (await user.Api.DeleteAsync($"{resource}/{id}", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        var result = await kind.EditOnAsync(phone, mine, "Gerät", "neu");
        await kind.PullAsync(phone);

        Assert.Equal("8", result.AnswerTo(mine)!.Status);
        Assert.Empty(phone.Items(kind.FolderOf(phone)));
        Assert.Equal(0, await kind.CountAsync(user));
        AssertNotice(Assert.Single(await Kind.NoticesAsync(user)), "rejected", kind, id, phone, null);
        await kind.AssertQuietAsync(phone);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_change_that_leaves_no_name_is_rejected_and_the_CRMs_state_comes_back(string resource, string version)
    {
        var (kind, user) = (Kind.Of(resource), await host.NewUserAsync());
        var id = await kind.AddAsync(user, "alt", "alt");
        var phone = await kind.PhoneAsync(user, version);
        var (mine, before) = (kind.Find(phone, "alt"), await kind.AllAsync(user));

        var result = await kind.EditOnAsync(phone, mine, "", "neu");
        await kind.PullAsync(phone);

        Assert.Equal("6", result.AnswerTo(mine)!.Status);
        Assert.Equal(("alt", "alt"), kind.Shown(phone, mine));
        Assert.Equal(before, await kind.AllAsync(user));
        AssertNotice(Assert.Single(await Kind.NoticesAsync(user)), "rejected", kind, id, phone, null);
        await kind.AssertQuietAsync(phone);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_recurring_task_is_stored_as_the_single_one_with_a_notice_and_goes_back_without_its_rule(string version)
    {
        var (kind, user) = (Kind.Of("tasks"), await host.NewUserAsync());
        var phone = await kind.PhoneAsync(user, version);
        var data = ItemData.Build(("Tasks:Subject", "Müll"), ("Tasks:Complete", "0"));
        data.Add(Ns.El("Tasks:Recurrence", Ns.El("Tasks:Type", "1"), Ns.El("Tasks:Start", "2026-12-01T00:00:00.000Z"), Ns.El("Tasks:Interval", "1"), Ns.El("Tasks:DayOfWeek", "4")));

        var result = await phone.SyncAsync(phone.Tasks, request => request.Add("c1", data));
        await kind.PullAsync(phone);

        Assert.Equal("1", result.AnswerTo("c1")!.Status);
        Assert.Null(phone.Item(result.AnswerTo("c1")!.ServerId!)["Tasks:Recurrence"]);
        var made = Assert.Single(await kind.ItemsAsync(user));
        var notice = Assert.Single(await Kind.NoticesAsync(user));
        AssertNotice(notice, "recurrenceSimplified", kind, (string)made["id"]!, phone, null);
        Assert.Contains("Müll", (string)notice["text"]!, StringComparison.Ordinal);
        await kind.AssertQuietAsync(phone);
    }

    private static void AssertNotice(JsonObject notice, string said, Kind kind, string id, Device phone, (string Field, string Kept, string Lost)? details)
    {
        var of = kind.Resource switch { "addresses" => "address", _ => kind.Resource[..^1] };
        Assert.Equal((said, of, id, phone.DeviceId), ((string)notice["kind"]!, (string)notice["item"]!["kind"]!, (string)notice["item"]!["id"]!, (string)notice["deviceId"]!));
        Assert.NotEqual("", (string)notice["text"]!);
        if (details is { } expected)
            Assert.Equal(expected, ((string)notice["details"]!["field"]!, (string)notice["details"]!["kept"]!, (string)notice["details"]!["lost"]!));
    }
}
