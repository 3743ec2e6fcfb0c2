using System.Text.Json.Nodes;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class ConcurrencyTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Every_write_gives_an_address_another_tag()
    {
        var created = await host.Anna.CreateAsync();
        var replaced = (await host.Anna.PutAsync($"/addresses/{created.Id}", """{"lastName":"Neu"}""", created.ETag)).Is(HttpStatusCode.OK);
        Assert.NotEqual(created.ETag, replaced.ETag);
        (await host.Anna.PutAsync($"/addresses/{created.Id}", """{"lastName":"Alt"}""", created.ETag)).Problem(HttpStatusCode.PreconditionFailed);
        (await host.Anna.DeleteAsync($"/addresses/{created.Id}", created.ETag)).Problem(HttpStatusCode.PreconditionFailed);
        Assert.Equal("Neu", (string)(await host.Anna.GetAsync($"/addresses/{created.Id}"))["lastName"]!);
        (await host.Anna.DeleteAsync($"/addresses/{created.Id}", replaced.ETag)).Is(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData("{tag}", HttpStatusCode.OK)]
    [InlineData("\"x\", {tag}", HttpStatusCode.OK)]
    [InlineData("W/{tag}", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"x\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("1", HttpStatusCode.PreconditionFailed)]
    [InlineData("garbage,,,", HttpStatusCode.PreconditionFailed)]
    public async Task A_tag_is_compared_strongly(string ifMatch, HttpStatusCode status)
    {
        var created = await host.Anna.CreateAsync();
        (await host.Anna.PutAsync($"/addresses/{created.Id}", """{"lastName":"Neu"}""", ifMatch.Replace("{tag}", created.ETag, StringComparison.Ordinal))).Is(status);
    }

    [Fact]
    public async Task Nothing_matches_what_is_not_there() => (await host.Anna.PutAsync("/addresses/4711", """{"lastName":"x"}""", "*")).Problem(HttpStatusCode.NotFound);

    [Fact]
    public async Task Of_many_writers_with_one_tag_one_wins()
    {
        var created = await host.Anna.CreateAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => host.Anna.PutAsync($"/addresses/{created.Id}", $$"""{"lastName":"N{{number}}"}""", created.ETag)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => answer.Problem(HttpStatusCode.PreconditionFailed));
    }

    [Theory]
    [InlineData("/sync/settings", "tasks", "off")]
    [InlineData("/admin/tenant", "maintenance", null)]
    [InlineData("/admin/users/ben", "displayName", "Benjamin")]
    public async Task Settings_tenant_and_users_have_tags_too(string path, string member, string? value)
    {
        var before = await host.Admin.GetAsync(path);
        var changed = before.Json.AsObject();
        changed[member] = value is null ? JsonNode.Parse("""{"enabled":false,"retryAfterSeconds":60}""") : value;
        (await host.Admin.PutAsync(path, changed.ToJsonString(), "\"x\"")).Problem(HttpStatusCode.PreconditionFailed);
        var after = (await host.Admin.PutAsync(path, changed.ToJsonString(), before.ETag)).Is(HttpStatusCode.OK);
        Assert.NotEqual(before.ETag, after.ETag);
        Assert.Equal(after.ETag, (await host.Admin.GetAsync(path)).ETag);
        (await host.Admin.PutAsync(path, before.Text, before.ETag)).Problem(HttpStatusCode.PreconditionFailed);
        Assert.Equal(before.ETag, (await host.Admin.PutAsync(path, before.Text)).Is(HttpStatusCode.OK).ETag);
    }
}
