namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class StatusTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_fresh_user_is_open_and_has_not_synced() => Assert.Equal(
        """{"locked":false,"failedAttempts":0,"lastSync":null,"effective":{"addresses":"twoWay","appointments":"twoWay","tasks":"twoWay"},"blockedBy":[]}""",
        (await host.Anna.GetAsync("/sync/status")).Is(HttpStatusCode.OK).Text);

    [Fact]
    public async Task Each_kind_has_its_own_direction()
    {
        var agent = host.As(await host.NewUserAsync());
        (await agent.PutAsync("/sync/settings", """{"addresses":"toDevice","tasks":"off"}""")).Is(HttpStatusCode.OK);
        var status = await agent.GetAsync("/sync/status");
        Assert.Equal("""{"addresses":"toDevice","appointments":"twoWay","tasks":"off"}""", status["effective"]!.ToJsonString());
        Assert.Equal("[]", status["blockedBy"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"enabled":false}""")]
    [InlineData("""{"addresses":"off","appointments":"off","tasks":"off"}""")]
    public async Task The_users_setting_blocks(string settings)
    {
        var agent = host.As(await host.NewUserAsync());
        (await agent.PutAsync("/sync/settings", settings)).Is(HttpStatusCode.OK);
        await IsBlocked(agent, """["userSetting"]""");
    }

    [Theory]
    [InlineData("""{"sync":false}""")]
    [InlineData("""{"zPush":false}""")]
    [InlineData("""{"sync":false,"zPush":false}""")]
    public async Task The_users_right_blocks(string rights)
    {
        var name = await host.NewUserAsync();
        (await host.Admin.PutAsync($"/admin/users/{name}", $$"""{"rights":{{rights}}}""")).Is(HttpStatusCode.OK);
        await IsBlocked(host.As(name), """["userRight"]""");
    }

    [Fact]
    public async Task The_module_blocks_and_every_missing_gate_is_named()
    {
        var name = await host.NewUserAsync();
        (await host.Admin.PutAsync($"/admin/users/{name}", """{"rights":{"zPush":false}}""")).Is(HttpStatusCode.OK);
        (await host.As(name).PutAsync("/sync/settings", """{"enabled":false}""")).Is(HttpStatusCode.OK);
        (await host.Admin.PutAsync("/admin/tenant", """{"modules":{"zPush":false}}""")).Is(HttpStatusCode.OK);
        try
        {
            await IsBlocked(host.As(name), """["module","userRight","userSetting"]""");
        }
        finally
        {
            (await host.Admin.PutAsync("/admin/tenant", "{}")).Is(HttpStatusCode.OK);
        }
    }

    private static async Task IsBlocked(ApiClient agent, string by)
    {
        var status = (await agent.GetAsync("/sync/status")).Is(HttpStatusCode.OK);
        Assert.Equal(by, status["blockedBy"]!.ToJsonString());
        Assert.Equal("""{"addresses":"off","appointments":"off","tasks":"off"}""", status["effective"]!.ToJsonString());
    }
}
