namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class SettingsTests(TestHost host) : IClassFixture<TestHost>
{
    private const string AllOn = """{"enabled":true,"addresses":"twoWay","appointments":"twoWay","tasks":"twoWay"}""";

    [Fact]
    public async Task A_new_user_has_everything_two_way() => Assert.Equal(AllOn, (await host.Anna.GetAsync("/sync/settings")).Is(HttpStatusCode.OK).Text);

    [Fact]
    public async Task Settings_are_replaced_as_a_whole()
    {
        var agent = host.As(await host.NewUserAsync());
        const string Wanted = """{"enabled":false,"addresses":"toDevice","appointments":"off","tasks":"twoWay"}""";
        Assert.Equal(Wanted, (await agent.PutAsync("/sync/settings", Wanted)).Is(HttpStatusCode.OK).Text);
        Assert.Equal(Wanted, (await agent.GetAsync("/sync/settings")).Text);
        Assert.Equal(AllOn, (await agent.PutAsync("/sync/settings", "{}")).Is(HttpStatusCode.OK).Text);
    }

    [Theory]
    [InlineData("""{"addresses":"both"}""", "addresses")]
    [InlineData("""{"tasks":"TwoWay"}""", "tasks")]
    [InlineData("""{"appointments":null}""", "appointments")]
    [InlineData("""{"enabled":"yes"}""", "enabled")]
    [InlineData("""{"notes":"twoWay"}""", "notes")]
    public async Task What_is_no_setting_is_refused(string json, string field) => Assert.Equal([field], (await host.Anna.PutAsync("/sync/settings", json)).Errors);

    [Fact]
    public async Task Another_users_settings_stay()
    {
        var agent = host.As(await host.NewUserAsync());
        (await agent.PutAsync("/sync/settings", """{"enabled":false}""")).Is(HttpStatusCode.OK);
        Assert.Equal(AllOn, (await host.Anna.GetAsync("/sync/settings")).Text);
    }
}
