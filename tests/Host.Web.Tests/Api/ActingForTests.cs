namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class ActingForTests(TestHost host) : IClassFixture<TestHost>
{
    public static TheoryData<string> Resources => new("/addresses", "/sync/settings", "/sync/status", "/sync/devices", "/sync/notices");

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task The_administrator_acts_for_another(string path) =>
        Assert.Equal((await host.Anna.GetAsync(path)).Text, (await host.Admin.GetAsync($"{path}?user=ANNA")).Is(HttpStatusCode.OK).Text);

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task An_agent_does_not(string path)
    {
        (await host.Anna.GetAsync($"{path}?user=ben")).Problem(HttpStatusCode.Forbidden);
        (await host.Anna.GetAsync($"{path}?user=nobody")).Problem(HttpStatusCode.Forbidden);
        (await host.Anna.GetAsync($"{path}?user=Anna")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task There_is_nobody_to_act_for_but_users(string path)
    {
        (await host.Admin.GetAsync($"{path}?user=nobody")).Problem(HttpStatusCode.NotFound);
        (await host.Admin.GetAsync($"{path}?user=")).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_administrator_sees_and_writes_what_the_other_may()
    {
        var created = await host.Anna.CreateAsync();
        var path = $"/addresses/{created.Id}";
        (await host.Admin.GetAsync($"{path}?user=ben")).Problem(HttpStatusCode.NotFound);
        (await host.Admin.PutAsync($"{path}?user=anna", """{"lastName":"Neu"}""", created.ETag)).Is(HttpStatusCode.OK);
        (await host.Admin.DeleteAsync($"{path}?user=anna")).Is(HttpStatusCode.NoContent);
    }
}
