using System.Text.Json.Nodes;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class PagingTests(TestHost host) : IClassFixture<TestHost>
{
    public static TheoryData<string> Lists => new("/addresses", "/sync/devices", "/sync/notices", "/admin/users");

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_has_items_and_next(string path)
    {
        var answer = (await host.Admin.GetAsync(path)).Is(HttpStatusCode.OK);
        Assert.Equal(["items", "next"], answer.Json.AsObject().Select(member => member.Key));
        Assert.IsType<JsonArray>(answer["items"]);
        Assert.Null(answer["next"]);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_limit_is_a_number_from_one_on(string path)
    {
        foreach (var limit in new[] { "0", "-1", "abc", "1.5", "", "00", "1e3", "%20" })
            Assert.Equal(["limit"], (await host.Admin.GetAsync($"{path}?limit={limit}")).Errors);
        foreach (var limit in new[] { "1", "1000", "1001", "99999999999999999999" })
            (await host.Admin.GetAsync($"{path}?limit={limit}")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_cursor_is_one_of_ours(string path)
    {
        foreach (var after in new[] { "abc", "-5", "", "1.0", "99999999999999999999" })
            Assert.Equal(["after"], (await host.Admin.GetAsync($"{path}?after={after}")).Errors);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(20)]
    public async Task Parts_make_up_the_whole_each_item_once(int limit)
    {
        List<string> ids = [];
        string? after = null;
        do
        {
            var part = (await host.As("carla").GetAsync($"/addresses?limit={limit}{(after is null ? "" : $"&after={after}")}")).Is(HttpStatusCode.OK);
            Assert.InRange(part.Items.Count(), 1, limit);
            ids.AddRange(part.Items.Select(item => (string)item["id"]!));
            after = (string?)part["next"];
        }
        while (after is not null);
        Assert.Equal((await host.As("carla").GetAsync("/addresses?limit=1000")).Items.Select(item => (string)item["id"]!), ids);
        Assert.Equal(20, ids.Count);
    }

    [Fact]
    public async Task A_hundred_are_usual_and_a_thousand_the_most()
    {
        var agent = await host.NewUserAsync();
        for (var number = 0; number < 101; number++)
            await host.As(agent).CreateAsync();
        Assert.Equal(100, (await host.As(agent).GetAsync("/addresses")).Items.Count());
        Assert.Equal(101, (await host.As(agent).GetAsync("/addresses?limit=5000")).Items.Count());
    }
}
