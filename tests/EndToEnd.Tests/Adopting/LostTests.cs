using OnOfficeSync.EndToEnd.Tests.Rules;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Adopting;

/// <summary>A phone adds what it has already, and answers are lost or it goes on working before it is told to delete it again: one item in the end, and no edit lost.</summary>
public sealed class LostTests(SharedHost host)
{
    public static TheoryData<string, string> Everywhere => Twin.Everywhere;

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Each_answer_may_be_lost_whether_the_phone_repeats_itself_or_goes_on(string resource, string version)
    {
        var (kind, twin, user, id, phone) = await BeginAsync(resource, version);
        var folder = kind.FolderOf(phone);

        var given = (await twin.AddOnAsync(phone, loseAnswer: true)).AnswerTo("c1")!.ServerId;
        Assert.Equal(given, (await twin.AddOnAsync(phone, loseAnswer: true)).AnswerTo("c1")!.ServerId);
        Assert.Equal(given, (await phone.SyncAsync(folder, request => Add(twin, phone, request).WindowSize = 50)).AnswerTo("c1")!.ServerId);
        Assert.Equal([given!], (await phone.SyncAsync(folder, loseAnswer: true)).Deleted);
        Assert.Equal([given!], (await phone.SyncAsync(folder, request => request.WindowSize = 40, loseAnswer: true)).Deleted);
        Assert.Equal([given!], (await phone.SyncAsync(folder, request => request.WindowSize = 30)).Deleted);

        await twin.AssertOnceAsync(user, phone, id, "Meier");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_number_that_the_phone_never_got_is_never_deleted(string resource, string version)
    {
        var (kind, twin, user, id, phone) = await BeginAsync(resource, version);
        await twin.AddOnAsync(phone, loseAnswer: true);

        // Its user has deleted it there before the phone could ask again.
        Assert.Empty((await phone.SyncAsync(kind.FolderOf(phone), request => request.WindowSize = 50)).Deleted);

        await twin.AssertOnceAsync(user, phone, id, "Meier");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task What_was_edited_before_it_was_asked_for_again_is_merged(string resource, string version)
    {
        var (_, twin, user, id, phone) = await BeginAsync(resource, version);
        await twin.AddOnAsync(phone, loseAnswer: true);

        await twin.AddOnAsync(phone, body: "vom Gerät");

        await twin.AssertOnceAsync(user, phone, id, "Meier", "vom Gerät");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task An_edit_of_the_second_one_is_merged_into_the_item(string resource, string version)
    {
        var (kind, twin, user, id, phone) = await BeginAsync(resource, version);
        var beside = (await twin.AddOnAsync(phone)).AnswerTo("c1")!.ServerId!;
        await kind.ChangeAsync(user, id, kind.Member, "Meier-Schulz");

        var result = await phone.SyncAsync(kind.FolderOf(phone), request => request.Change(beside, twin.On(phone, body: "vom Gerät")));

        Assert.Equal("1", result.AnswerTo(beside)?.Status ?? "1");
        Assert.Equal([beside], result.Deleted);
        await twin.AssertOnceAsync(user, phone, id, "Meier-Schulz", "vom Gerät");
    }

    [Fact]
    public async Task What_the_CRM_has_no_field_for_is_compared_with_what_the_second_one_showed()
    {
        var (kind, twin, user, id, phone) = await BeginAsync("addresses", "14.1");
        var first = kind.Find(phone, "Meier");
        await phone.SyncAsync(phone.Contacts, request => request.Change(first, phone.Contact(first).With(("Contacts:Spouse", "Maria"))));
        var second = twin.On(phone);
        second.Add(Ns.El("Contacts:Spouse", "Eva"));
        var beside = (await phone.SyncAsync(phone.Contacts, request => request.Add("c1", second))).AnswerTo("c1")!.ServerId!;
        var notice = Assert.Single(await Kind.NoticesAsync(user));
        Assert.Equal(("Maria", "Eva"), ((string?)notice["details"]!["kept.Spouse"], (string?)notice["details"]!["lost.Spouse"]));
        Assert.Equal("Eva", phone.Contact(beside)["Contacts:Spouse"]);

        // It says the whole of it again, and wants to win.
        second.Add(Ns.El("Contacts:Children", Ns.El("Contacts:Child", "Max")));
        await phone.SyncAsync(phone.Contacts, request => request.Change(beside, second).Conflict = 0);

        await twin.AssertOnceAsync(user, phone, id, "Meier");
        Assert.Equal("Maria", phone.Contact(first)["Contacts:Spouse"]);
        Assert.Contains("Max", phone.Items(phone.Contacts)[first].ToString(), StringComparison.Ordinal);
        Assert.Single(await Kind.NoticesAsync(user));
    }

    [Theory]
    [InlineData("2.5")]
    [InlineData("14.1")]
    public async Task The_second_one_can_be_fetched(string version)
    {
        var (kind, twin, _, _, phone) = await BeginAsync("addresses", version);
        var beside = (await twin.AddOnAsync(phone)).AnswerTo("c1")!.ServerId!;
        if (version != "2.5")
            Assert.Equal("1", (await phone.FetchAsync(phone.Contacts, beside)).Status);
        var result = await phone.SyncAsync(kind.FolderOf(phone), request => request.Fetch(beside).GetChanges = false);
        Assert.Equal("1", result.AnswerTo(beside)!.Status);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Whichever_of_the_two_its_user_deletes_the_item_stays(string resource, string version)
    {
        var (kind, twin, user, id, phone) = await BeginAsync(resource, version);
        var beside = (await twin.AddOnAsync(phone)).AnswerTo("c1")!.ServerId!;
        await kind.DeleteOnAsync(phone, beside);
        await twin.AssertOnceAsync(user, phone, id, "Meier");

        await twin.AddOnAsync(phone, clientId: "c2");
        await kind.DeleteOnAsync(phone, phone.Items(kind.FolderOf(phone)).Keys.First());
        await twin.AssertOnceAsync(user, phone, id, "Meier");
        Assert.All(await Kind.NoticesAsync(user), notice => Assert.Equal("duplicate", (string)notice["kind"]!));
    }

    [Theory]
    [InlineData("appointments", true)]
    [InlineData("appointments", false)]
    [InlineData("tasks", true)]
    [InlineData("tasks", false)]
    public async Task If_both_are_deleted_the_item_is(string resource, bool secondFirst)
    {
        var (kind, twin, user, _, phone) = await BeginAsync(resource, "14.1");
        var first = kind.Find(phone, "Meier");
        var beside = (await twin.AddOnAsync(phone)).AnswerTo("c1")!.ServerId!;
        string[] both = secondFirst ? [beside, first] : [first, beside];

        await phone.SyncAsync(kind.FolderOf(phone), request => request.Delete(both[0]).Delete(both[1]));

        Assert.Equal(0, await kind.CountAsync(user));
        await kind.AssertQuietAsync(phone);
        Assert.Empty(phone.Items(kind.FolderOf(phone)));
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task The_item_may_be_gone_before_the_second_one_is(string resource, string version)
    {
        var (kind, twin, user, id, phone) = await BeginAsync(resource, version);
        await twin.AddOnAsync(phone);
        (await user.Api.DeleteAsync($"{resource}/{id}", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        await kind.PullAsync(phone);

        Assert.Empty(phone.Items(kind.FolderOf(phone)));
        await kind.AssertQuietAsync(phone);
    }

    private static SyncRequest Add(Twin twin, Device phone, SyncRequest request) => request.Add("c1", twin.On(phone));

    private async Task<(Kind Kind, Twin Twin, TestUser User, string Id, Device Phone)> BeginAsync(string resource, string version)
    {
        var (kind, user) = (Kind.Of(resource), await host.NewUserAsync());
        var twin = new Twin(kind);
        var id = await twin.AddAsync(user);
        return (kind, twin, user, id, await kind.PhoneAsync(user, version));
    }
}
