using System.Text.Json.Nodes;

namespace OnOfficeSync.Host.Web.Tests.Api;

/// <summary><c>/tasks</c>. Source: contract, "A task".</summary>
public sealed class TasksTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Whole = """
        {"subject":"Exposé senden","notes":"eins\nzwei","start":"2026-12-01","due":"2026-12-03","priority":"high","status":"inProgress","completedOn":null,"reminder":"2026-12-03T08:00:00",
         "timeZone":"Europe/Lisbon","private":true,"categories":["Kunde"],"users":["anna","ben"]}
        """;

    [Fact]
    public async Task What_was_written_comes_back_with_its_place_and_tag()
    {
        var created = (await host.Anna.PostAsync("/tasks", Whole)).Is(HttpStatusCode.Created);
        Assert.Equal($"/api/v1/tasks/{created.Id}", created.Headers.Location!.ToString());
        foreach (var (member, value) in JsonNode.Parse(Whole)!.AsObject())
            Assert.Equal(value?.ToJsonString(), created[member]?.ToJsonString());
        var read = (await host.Ben.GetAsync($"/tasks/{created.Id}")).Is(HttpStatusCode.OK);
        Assert.Equal((created.Text, created.ETag), (read.Text, read.ETag));
        Assert.Equal(created.ETag, (await host.Anna.PutAsync($"/tasks/{created.Id}", created.Text)).Is(HttpStatusCode.OK).ETag);
    }

    [Fact]
    public async Task What_is_left_out_takes_its_default()
    {
        var created = (await host.Anna.PostAsync("/tasks", """{"subject":"Rückruf"}""")).Is(HttpStatusCode.Created).Json.AsObject();
        created.Remove("id");
        Assert.Equal(
            """{"subject":"Rückruf","notes":null,"start":null,"due":null,"priority":"normal","status":"notStarted","completedOn":null,"reminder":null,"timeZone":"Europe/Berlin","private":false,"categories":[],"users":["anna"]}""",
            System.Text.RegularExpressions.Regex.Unescape(created.ToJsonString()));
    }

    [Fact]
    public async Task A_completed_task_has_a_day_of_completion()
    {
        var created = (await host.Anna.PostAsync("/tasks", """{"subject":"x","status":"completed"}""")).Is(HttpStatusCode.Created);
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", (string)created["completedOn"]!);
        Assert.Equal("2026-11-02", (string)(await host.Anna.PostAsync("/tasks", """{"subject":"x","status":"completed","completedOn":"2026-11-02"}""")).Is(HttpStatusCode.Created)["completedOn"]!);
    }

    [Theory]
    [InlineData("{}", "subject")]
    [InlineData("""{"subject":" "}""", "subject")]
    [InlineData("""{"subject":"x\u0007"}""", "subject")]
    [InlineData("""{"subject":"x","start":"2026-12-04","due":"2026-12-03"}""", "start")]
    [InlineData("""{"subject":"x","completedOn":"2026-12-03"}""", "completedOn")]
    [InlineData("""{"subject":"x","timeZone":"Berlin"}""", "timeZone")]
    [InlineData("""{"subject":"x","categories":[""]}""", "categories[0]")]
    [InlineData("""{"subject":"x","users":[]}""", "users")]
    [InlineData("""{"subject":"x","users":["nobody"]}""", "users")]
    public async Task What_breaks_a_rule_is_refused_by_field(string json, string field) => Assert.Equal([field], (await host.Anna.PostAsync("/tasks", json)).Errors);

    [Fact]
    public async Task A_stale_tag_is_refused_and_a_deleted_one_is_gone()
    {
        var created = (await host.Anna.PostAsync("/tasks", """{"subject":"x"}""")).Is(HttpStatusCode.Created);
        var path = $"/tasks/{created.Id}";
        (await host.Anna.PutAsync(path, """{"subject":"y"}""", created.ETag)).Is(HttpStatusCode.OK);
        (await host.Anna.PutAsync(path, """{"subject":"z"}""", created.ETag)).Is(HttpStatusCode.PreconditionFailed);
        (await host.Ben.GetAsync(path)).Is(HttpStatusCode.NotFound);
        (await host.Anna.DeleteAsync(path)).Is(HttpStatusCode.NoContent);
        (await host.Anna.GetAsync(path)).Is(HttpStatusCode.NotFound);
        (await host.Anna.PostAsync($"{path}/restore")).Is(HttpStatusCode.NotFound);
    }
}
