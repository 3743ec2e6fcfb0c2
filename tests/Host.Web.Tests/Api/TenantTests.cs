namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class TenantTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Fresh = """{"name":"demo","modules":{"zPush":true},"maintenance":{"enabled":false,"retryAfterSeconds":300}}""";

    [Fact]
    public async Task The_tenant_is_replaced_as_a_whole()
    {
        Assert.Equal(Fresh, (await host.Admin.GetAsync("/admin/tenant")).Is(HttpStatusCode.OK).Text);
        const string Wanted = """{"name":"demo","modules":{"zPush":false},"maintenance":{"enabled":true,"retryAfterSeconds":60}}""";
        Assert.Equal(Wanted, (await host.Admin.PutAsync("/admin/tenant", Wanted)).Is(HttpStatusCode.OK).Text);
        // Maintenance keeps devices out, not people.
        Assert.Equal(Wanted, (await host.Admin.GetAsync("/admin/tenant")).Is(HttpStatusCode.OK).Text);
        Assert.Equal(Fresh, (await host.Admin.PutAsync("/admin/tenant", """{"name":"DEMO"}""")).Is(HttpStatusCode.OK).Text);
    }

    [Theory]
    [InlineData("""{"name":"other"}""", "name")]
    [InlineData("""{"maintenance":{"enabled":true,"retryAfterSeconds":0}}""", "maintenance.retryAfterSeconds")]
    [InlineData("""{"maintenance":{"retryAfterSeconds":-5}}""", "maintenance.retryAfterSeconds")]
    [InlineData("""{"maintenance":{"retryAfterSeconds":86401}}""", "maintenance.retryAfterSeconds")]
    [InlineData("""{"maintenance":{"retryAfterSeconds":1.5}}""", "maintenance.retryAfterSeconds")]
    [InlineData("""{"maintenance":null}""", "maintenance")]
    [InlineData("""{"modules":{"zpush":true}}""", "modules.zpush")]
    public async Task What_is_no_tenant_is_refused(string json, string field) => Assert.Equal([field], (await host.Admin.PutAsync("/admin/tenant", json)).Errors);

    [Fact]
    public async Task An_agent_has_no_business_here()
    {
        (await host.Anna.GetAsync("/admin/tenant")).Problem(HttpStatusCode.Forbidden);
        (await host.Anna.PutAsync("/admin/tenant", "{}")).Problem(HttpStatusCode.Forbidden);
        (await host.Anna.PutAsync("/admin/tenant", """{"name":"other"}""")).Problem(HttpStatusCode.Forbidden);
    }
}
