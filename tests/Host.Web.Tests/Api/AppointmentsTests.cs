using System.Text.Json.Nodes;

namespace OnOfficeSync.Host.Web.Tests.Api;

/// <summary><c>/appointments</c>. Source: contract, "An appointment".</summary>
public sealed class AppointmentsTests(TestHost host) : IClassFixture<TestHost>
{
    // The contract's own example with all that it can say.
    private const string Whole = """
        {"subject":"Besichtigung","location":"Allee 5","notes":"eins\nzwei","start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00","timeZone":"Europe/Berlin","allDay":false,"reminderMinutes":15,
         "private":true,"busyStatus":"tentative","categories":["Kunde"],"recurrence":{"frequency":"weekly","interval":2,"until":"2027-02-01"},"excludedDates":["2026-12-15"],
         "participants":[{"name":"Erika Mustermann","email":"erika@example.org"},{"name":"Max","email":null}],"users":["anna","ben"]}
        """;

    private const string Single = """{"subject":"Notar","start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00"}""";

    [Fact]
    public async Task What_was_written_comes_back_with_its_place_and_tag()
    {
        var created = (await host.Anna.PostAsync("/appointments", Whole)).Is(HttpStatusCode.Created);
        Assert.Equal($"/api/v1/appointments/{created.Id}", created.Headers.Location!.ToString());
        foreach (var (member, value) in JsonNode.Parse(Whole)!.AsObject())
            Assert.Equal(value!.ToJsonString(), created[member]!.ToJsonString());
        var read = (await host.Ben.GetAsync($"/appointments/{created.Id}")).Is(HttpStatusCode.OK);
        Assert.Equal((created.Text, created.ETag), (read.Text, read.ETag));
        Assert.Equal(created.ETag, (await host.Anna.PutAsync($"/appointments/{created.Id}", created.Text)).Is(HttpStatusCode.OK).ETag);
    }

    [Fact]
    public async Task What_is_left_out_takes_its_default()
    {
        var created = (await host.Anna.PostAsync("/appointments", Single)).Is(HttpStatusCode.Created).Json.AsObject();
        created.Remove("id");
        Assert.Equal(
            """{"subject":"Notar","location":null,"notes":null,"start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00","timeZone":"Europe/Berlin","allDay":false,"reminderMinutes":null,"private":false,"busyStatus":"busy","categories":[],"recurrence":null,"excludedDates":[],"participants":[],"users":["anna"]}""",
            created.ToJsonString());
    }

    [Theory]
    [InlineData("""{"start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00"}""", "subject")]
    [InlineData("""{"subject":"x","end":"2026-12-01T10:00:00"}""", "start")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00"}""", "end")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00","end":"2026-12-01T08:00:00"}""", "end")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00","end":"2026-12-02T00:00:00","allDay":true}""", "start")]
    [InlineData("""{"subject":"x","start":"2026-12-01T00:00:00","end":"2026-12-01T00:00:00","allDay":true}""", "end")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00","timeZone":"Mars/Phobos"}""", "timeZone")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00","reminderMinutes":-1}""", "reminderMinutes")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00","recurrence":{"frequency":"daily","interval":0}}""", "recurrence.interval")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00","recurrence":{"interval":1}}""", "recurrence.frequency")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00","recurrence":{"frequency":"daily","until":"2026-11-30"}}""", "recurrence.until")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00","excludedDates":["2026-12-01"]}""", "excludedDates")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00","participants":[{"name":" "}]}""", "participants[0].name")]
    [InlineData("""{"subject":"x","start":"2026-12-01T09:00:00","end":"2026-12-01T10:00:00","users":["nobody"]}""", "users")]
    public async Task What_breaks_a_rule_is_refused_by_field(string json, string field) => Assert.Equal([field], (await host.Anna.PostAsync("/appointments", json)).Errors);

    [Fact]
    public async Task A_stale_tag_is_refused_and_a_deleted_one_is_gone()
    {
        var created = (await host.Anna.PostAsync("/appointments", Single)).Is(HttpStatusCode.Created);
        var path = $"/appointments/{created.Id}";
        (await host.Anna.PutAsync(path, Single.Replace("Notar", "Bank", StringComparison.Ordinal), created.ETag)).Is(HttpStatusCode.OK);
        (await host.Anna.PutAsync(path, Single, created.ETag)).Is(HttpStatusCode.PreconditionFailed);
        (await host.Ben.GetAsync(path)).Is(HttpStatusCode.NotFound);
        (await host.Anna.DeleteAsync(path)).Is(HttpStatusCode.NoContent);
        (await host.Anna.GetAsync(path)).Is(HttpStatusCode.NotFound);
        (await host.Anna.PostAsync($"{path}/restore")).Is(HttpStatusCode.NotFound);
    }
}
