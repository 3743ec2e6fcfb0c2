namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class SlotActionTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Two = """
        {"lastName":"Test","phones":[{"value":"1","slot":"mobile"},{"value":"2"}],"faxes":[{"value":"3"}],"emails":[{"value":"a@b"}]}
        """;

    [Fact]
    public async Task A_slot_is_taken_from_its_previous_holder()
    {
        var created = await host.Anna.CreateAsync(Two);
        var answer = (await Assign(created, "phones", 1, """{"slot":"mobile"}""")).Is(HttpStatusCode.OK);
        Assert.Equal([null, "mobile"], answer["phones"]!.AsArray().Select(phone => (string?)phone!["slot"]));
        Assert.NotEqual(created.ETag, answer.ETag);
        Assert.Equal((await host.Anna.GetAsync($"/addresses/{created.Id}")).Text, answer.Text);
    }

    [Theory]
    [InlineData("""{"slot":null}""")]
    [InlineData("{}")]
    public async Task A_slot_can_be_given_back(string json) =>
        Assert.Null((await Assign(await host.Anna.CreateAsync(Two), "phones", 0, json)).Is(HttpStatusCode.OK)["phones"]![0]!["slot"]);

    [Fact]
    public async Task Faxes_and_emails_have_slots_too()
    {
        var created = await host.Anna.CreateAsync(Two);
        Assert.Equal("homeFax", (string)(await Assign(created, "faxes", 0, """{"slot":"homeFax"}"""))["faxes"]![0]!["slot"]!);
        Assert.Equal("email3", (string)(await Assign(created, "emails", 0, """{"slot":"email3"}"""))["emails"]![0]!["slot"]!);
    }

    [Theory]
    [InlineData("""{"slot":"email1"}""")]
    [InlineData("""{"slot":"none"}""")]
    [InlineData("""{"slot":1}""")]
    public async Task A_slot_of_another_family_or_none_at_all_is_refused(string json) =>
        Assert.Equal(["slot"], (await Assign(await host.Anna.CreateAsync(Two), "phones", 0, json)).Errors);

    [Fact]
    public async Task An_address_that_is_released_for_nobody_has_no_slots_to_give()
    {
        var created = await host.Anna.CreateAsync("""{"lastName":"Test","phones":[{"value":"1"}],"releasedFor":[]}""");
        (await Assign(created, "phones", 0, """{"slot":"mobile"}""")).Problem(HttpStatusCode.Conflict);
        (await host.Anna.PutAsync($"/addresses/{created.Id}", """{"lastName":"Test","phones":[{"id":"1","value":"1"}],"releasedFor":["anna"]}""")).Is(HttpStatusCode.OK);
        (await Assign(created, "phones", 0, """{"slot":"mobile"}""")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_not_there_has_no_slot()
    {
        var created = await host.Anna.CreateAsync(Two);
        (await host.Anna.PutAsync($"/addresses/{created.Id}/phones/99/slot", """{"slot":"mobile"}""")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.PutAsync($"/addresses/{created.Id}/emails/1/slot", """{"slot":"email1"}""")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.PutAsync($"/addresses/{created.Id}/telexes/1/slot", """{"slot":"mobile"}""")).Problem(HttpStatusCode.NotFound);
        (await host.Ben.PutAsync($"/addresses/{created.Id}/phones/1/slot", """{"slot":"car"}""")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.PutAsync("/addresses/4711/phones/1/slot", """{"slot":"mobile"}""")).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_stale_tag_is_refused()
    {
        var created = await host.Anna.CreateAsync(Two);
        var path = $"/addresses/{created.Id}/phones/2/slot";
        (await host.Anna.PutAsync(path, """{"slot":"car"}""", created.ETag)).Is(HttpStatusCode.OK);
        (await host.Anna.PutAsync(path, """{"slot":"home"}""", created.ETag)).Problem(HttpStatusCode.PreconditionFailed);
    }

    private Task<Answer> Assign(Answer address, string family, int index, string json) =>
        host.Anna.PutAsync($"/addresses/{address.Id}/{family}/{(string)address[family]![index]!["id"]!}/slot", json);
}
