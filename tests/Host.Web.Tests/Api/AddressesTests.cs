using System.Text.Json.Nodes;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class AddressesTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Whole = """
        {"salutation":"Frau","title":"Dr.","firstName":"Erika","lastName":"Mustermann","company":"Muster & Söhne","jobTitle":"Notarin","street":"Allee 5","postalCode":"52068","city":"Aachen",
         "state":"NRW","country":"Deutschland","birthday":"1980-02-29","website":"https://example.org","notes":"eins\nzwei\tdrei","categories":["Kunde","Käufer"],
         "phones":[{"value":"+49 241 446860","type":"business","standard":true,"slot":null},{"value":"0171 3920001","type":"mobile","slot":"mobile"}],
         "faxes":[{"value":"0241 446861","type":"private","slot":"homeFax"}],"emails":[{"value":"erika@example.org","type":"other","slot":"email2"}],
         "users":["anna","ben"],"releasedFor":["anna"]}
        """;

    private static readonly string[] Members =
    [
        "id", "salutation", "title", "firstName", "lastName", "company", "jobTitle", "street", "postalCode", "city", "state", "country", "birthday", "website", "notes", "categories",
        "phones", "faxes", "emails", "users", "releasedFor",
    ];

    [Fact]
    public async Task A_new_address_is_answered_with_its_place_and_tag()
    {
        var created = (await host.Anna.PostAsync("/addresses", Whole)).Is(HttpStatusCode.Created);
        Assert.Equal($"/api/v1/addresses/{created.Id}", created.Headers.Location!.ToString());
        Assert.Matches("^\"[0-9]+\"$", created.ETag);
        var read = (await host.Anna.GetAsync($"/addresses/{created.Id}")).Is(HttpStatusCode.OK);
        Assert.Equal(created.Text, read.Text);
        Assert.Equal(created.ETag, read.ETag);
    }

    [Fact]
    public async Task An_address_has_the_contracts_members_in_its_order()
    {
        var created = await host.Anna.CreateAsync();
        Assert.Equal(Members, created.Json.AsObject().Select(member => member.Key));
        Assert.Null(created["salutation"]);
        Assert.Equal("[]", created["categories"]!.ToJsonString());
    }

    [Fact]
    public async Task What_was_written_comes_back()
    {
        var created = await host.Anna.CreateAsync(Whole);
        var sent = JsonNode.Parse(Whole)!.AsObject();
        foreach (var (member, value) in sent.Where(member => member.Value is JsonValue || member.Key is "categories" or "users" or "releasedFor"))
            Assert.Equal(value!.ToJsonString(), created[member]!.ToJsonString());
        Assert.Equal("mobile", (string)created["phones"]![1]!["slot"]!);
        Assert.False((bool)created["phones"]![1]!["standard"]!);
        Assert.True((bool)created["faxes"]![0]!["standard"]!);
    }

    [Fact]
    public async Task What_was_read_can_be_written_back_and_changes_nothing()
    {
        var created = await host.Anna.CreateAsync(Whole);
        var replaced = (await host.Anna.PutAsync($"/addresses/{created.Id}", created.Text)).Is(HttpStatusCode.OK);
        Assert.Equal(created.Text, replaced.Text);
        Assert.Equal(created.ETag, replaced.ETag);
    }

    [Fact]
    public async Task A_put_replaces_the_whole_but_who_sees_it()
    {
        var created = await host.Anna.CreateAsync(Whole);
        var replaced = (await host.Anna.PutAsync($"/addresses/{created.Id}", """{"company":"Neu"}""")).Is(HttpStatusCode.OK);
        Assert.Equal("Neu", (string)replaced["company"]!);
        Assert.Null(replaced["lastName"]);
        Assert.Equal("[]", replaced["phones"]!.ToJsonString());
        Assert.Equal("""["anna","ben"]""", replaced["users"]!.ToJsonString());
        Assert.Equal("""["anna"]""", replaced["releasedFor"]!.ToJsonString());
    }

    [Fact]
    public async Task A_deleted_address_is_gone()
    {
        var created = await host.Anna.CreateAsync();
        (await host.Anna.DeleteAsync($"/addresses/{created.Id}")).Is(HttpStatusCode.NoContent);
        (await host.Anna.GetAsync($"/addresses/{created.Id}")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.DeleteAsync($"/addresses/{created.Id}")).Problem(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("4711")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999999")]
    [InlineData("1%2F..")]
    public async Task There_is_no_address_of_an_unknown_id(string id)
    {
        (await host.Anna.GetAsync($"/addresses/{id}")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.PutAsync($"/addresses/{id}", """{"lastName":"x"}""")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.DeleteAsync($"/addresses/{id}")).Problem(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"firstName":"Erika"}""")]
    [InlineData("""{"lastName":" ","company":""}""")]
    [InlineData("""{"lastName":null}""")]
    public async Task Last_name_or_company_is_required(string json) =>
        Assert.Equal(["lastName"], (await host.Anna.PostAsync("/addresses", json)).Errors);

    [Fact]
    public async Task An_empty_text_is_none()
    {
        var created = await host.Anna.CreateAsync("""{"lastName":"Test","firstName":"","city":"  "}""");
        Assert.Null(created["firstName"]);
        Assert.Null(created["city"]);
    }

    [Fact]
    public async Task Lines_of_notes_end_with_line_feeds() =>
        Assert.Equal("eins\nzwei\ndrei", (string)(await host.Anna.CreateAsync("""{"lastName":"Test","notes":"eins\r\nzwei\rdrei"}"""))["notes"]!);

    [Theory]
    [InlineData("""{"lastName":"a\u0000b"}""", "lastName")]
    [InlineData("""{"lastName":"a\nb"}""", "lastName")]
    [InlineData("""{"lastName":"Test","notes":"a\u0007b"}""", "notes")]
    [InlineData("""{"lastName":"Test","street":"a\tb"}""", "street")]
    [InlineData("""{"lastName":"Test","city":"a\u0085b"}""", "city")]
    [InlineData("""{"lastName":"Test","categories":["gut","a\u001bb"]}""", "categories[1]")]
    [InlineData("""{"lastName":"Test","phones":[{"value":"1\u0000"}]}""", "phones[0].value")]
    [InlineData("""{"lastName":"Test","emails":[{"value":"a@b"},{"value":"a\r\n@b"}]}""", "emails[1].value")]
    public async Task Control_characters_are_refused(string json, string field) => Assert.Equal([field], (await host.Anna.PostAsync("/addresses", json)).Errors);

    [Theory]
    [InlineData("salutation")]
    [InlineData("title")]
    [InlineData("firstName")]
    [InlineData("company")]
    [InlineData("jobTitle")]
    [InlineData("street")]
    [InlineData("postalCode")]
    [InlineData("city")]
    [InlineData("state")]
    [InlineData("country")]
    [InlineData("website")]
    public async Task A_text_has_a_thousand_characters_at_most(string field)
    {
        await host.Anna.CreateAsync($$"""{"lastName":"Test","{{field}}":"{{new string('ä', 1_000)}}"}""");
        Assert.Equal([field], (await host.Anna.PostAsync("/addresses", $$"""{"lastName":"Test","{{field}}":"{{new string('ä', 1_001)}}"}""")).Errors);
    }

    [Fact]
    public async Task Notes_have_a_hundred_thousand_characters_at_most()
    {
        await host.Anna.CreateAsync($$"""{"lastName":"Test","notes":"{{new string('n', 100_000)}}"}""");
        Assert.Equal(["notes"], (await host.Anna.PostAsync("/addresses", $$"""{"lastName":"Test","notes":"{{new string('n', 100_001)}}"}""")).Errors);
    }

    [Theory]
    [InlineData("1980-02-30")]
    [InlineData("29.02.1980")]
    [InlineData("1980-02-29T00:00:00Z")]
    [InlineData("-0100-01-01")]
    [InlineData("")]
    public async Task A_birthday_is_an_iso_date(string date) =>
        Assert.Equal(["birthday"], (await host.Anna.PostAsync("/addresses", $$"""{"lastName":"Test","birthday":"{{date}}"}""")).Errors);

    [Fact]
    public async Task An_id_that_the_server_did_not_give_is_refused()
    {
        Assert.Equal(["id"], (await host.Anna.PostAsync("/addresses", """{"id":"7","lastName":"Test"}""")).Errors);
        var created = await host.Anna.CreateAsync();
        Assert.Equal(["id"], (await host.Anna.PutAsync($"/addresses/{created.Id}", """{"id":"999","lastName":"Test"}""")).Errors);
    }

    [Fact]
    public async Task Every_error_is_named_at_once() => Assert.Equal(
        ["city", "phones[1].slot", "title"],
        (await host.Anna.PostAsync("/addresses", """{"lastName":"Test","title":"\u0001","city":"\u0002","phones":[{"value":"1","slot":"car"},{"value":"2","slot":"car"}]}""")).Errors.Order());
}
