namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class EntriesTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task An_entry_has_the_contracts_members_and_defaults() => Assert.Equal(
        """[{"id":"1","value":"0241 446860","type":"business","standard":true,"slot":null}]""",
        (await Create("phones", """[{"value":"0241 446860"}]"""))["phones"]!.ToJsonString());

    [Fact]
    public async Task If_none_is_marked_the_first_is_the_standard()
    {
        var phones = (await Create("phones", """[{"value":"1"},{"value":"2"}]"""))["phones"]!;
        Assert.True((bool)phones[0]!["standard"]!);
        Assert.False((bool)phones[1]!["standard"]!);
    }

    [Fact]
    public async Task Two_standards_are_refused() =>
        Assert.Equal(["emails[1].standard"], await Errors("emails", """[{"value":"a@b","standard":true},{"value":"c@d","standard":true}]"""));

    [Theory]
    [InlineData("phones", "mobile business business2 home home2 car radio pager assistant companyMain mms")]
    [InlineData("faxes", "businessFax homeFax")]
    [InlineData("emails", "email1 email2 email3")]
    public async Task Every_slot_of_a_family_is_taken(string family, string slots)
    {
        var entries = string.Join(',', slots.Split(' ').Select((slot, index) => $$"""{"value":"{{index}}","slot":"{{slot}}"}"""));
        var created = await Create(family, $"[{entries}]");
        Assert.Equal(slots.Split(' '), created[family]!.AsArray().Select(entry => (string)entry!["slot"]!));
    }

    [Theory]
    [InlineData("phones", "businessFax")]
    [InlineData("phones", "email1")]
    [InlineData("faxes", "mobile")]
    [InlineData("emails", "home")]
    [InlineData("phones", "satellite")]
    [InlineData("phones", "Mobile")]
    [InlineData("phones", "0")]
    public async Task A_slot_of_another_family_or_none_at_all_is_refused(string family, string slot) =>
        Assert.Equal([$"{family}[1].slot"], await Errors(family, $$"""[{"value":"1"},{"value":"2","slot":"{{slot}}"}]"""));

    [Fact]
    public async Task One_slot_twice_is_refused() => Assert.Equal(["phones[1].slot"], await Errors("phones", """[{"value":"1","slot":"mobile"},{"value":"2","slot":"mobile"}]"""));

    [Theory]
    [InlineData("faxes", "mobile")]
    [InlineData("emails", "mobile")]
    [InlineData("phones", "work")]
    public async Task A_type_that_the_family_does_not_know_is_refused(string family, string type) =>
        Assert.Equal([$"{family}[0].type"], await Errors(family, $$"""[{"value":"1","type":"{{type}}"}]"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"value":""}""")]
    [InlineData("""{"value":null}""")]
    public async Task An_entry_has_a_value(string entry) => Assert.Equal(["faxes[0].value"], await Errors("faxes", $"[{entry}]"));

    [Fact]
    public async Task Entries_keep_their_ids_and_new_ones_get_ids_that_never_were()
    {
        var created = await Create("phones", """[{"value":"1"},{"value":"2"}]""");
        var path = $"/addresses/{created.Id}";
        var first = (await host.Anna.PutAsync(path, """{"lastName":"Test","phones":[{"id":"2","value":"zwei"},{"value":"3"}]}""")).Is(HttpStatusCode.OK);
        Assert.Equal(["2", "3"], Ids(first, "phones"));
        var second = (await host.Anna.PutAsync(path, """{"lastName":"Test","phones":[{"value":"4"}],"emails":[{"value":"a@b"}]}""")).Is(HttpStatusCode.OK);
        Assert.Equal(["4"], Ids(second, "phones"));
        Assert.Equal(["5"], Ids(second, "emails"));
    }

    [Theory]
    [InlineData("""{"lastName":"Test","phones":[{"id":"77","value":"1"}]}""", "phones[0].id")]
    [InlineData("""{"lastName":"Test","phones":[{"id":"1","value":"1"},{"id":"1","value":"2"}]}""", "phones[1].id")]
    [InlineData("""{"lastName":"Test","emails":[{"id":"1","value":"a@b"}]}""", "emails[0].id")]
    public async Task An_id_that_the_family_does_not_have_is_refused(string json, string field)
    {
        var created = await Create("phones", """[{"value":"1"}]""");
        Assert.Equal([field], (await host.Anna.PutAsync($"/addresses/{created.Id}", json)).Errors);
    }

    [Fact]
    public async Task A_family_has_two_hundred_entries_at_most()
    {
        await Create("faxes", Many(200));
        Assert.Equal(["faxes"], await Errors("faxes", Many(201)));
    }

    private static string Many(int count) => $"[{string.Join(',', Enumerable.Range(0, count).Select(number => $$"""{"value":"{{number}}"}"""))}]";

    private static IEnumerable<string> Ids(Answer address, string family) => address[family]!.AsArray().Select(entry => (string)entry!["id"]!);

    private Task<Answer> Create(string family, string entries) => host.Anna.CreateAsync($$"""{"lastName":"Test","{{family}}":{{entries}}}""");

    private async Task<IReadOnlyList<string>> Errors(string family, string entries) =>
        (await host.Anna.PostAsync("/addresses", $$"""{"lastName":"Test","{{family}}":{{entries}}}""")).Errors;
}
