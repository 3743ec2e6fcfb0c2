using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>Search in the address book (SHEET 9).</summary>
public sealed class SearchTests(SharedHost shared)
{
    [Theory]
    [InlineData("Mül", "Müller")]
    [InlineData("mül", "Müller")]
    [InlineData("MÜL", "Müller")]
    [InlineData("öz", "Özdemir")]
    [InlineData("ÖZDEMIR", "Özdemir")]
    [InlineData("Jürg", "Müller")]
    [InlineData("anna@", "Özdemir")]
    [InlineData("Größe", "Kurz")]
    public async Task A_beginning_finds_name_company_and_address_in_any_case(string query, string lastName)
    {
        var user = await NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        var result = await phone.SearchAsync(query);
        Assert.Equal("1", result.Status);
        Assert.Equal(lastName, Assert.Single(result.Hits)["GAL:LastName"]);
        Assert.Equal((1, "0-0"), (result.Total, result.Range));
    }

    [Fact]
    public async Task A_hit_has_what_a_phone_shows()
    {
        var user = await NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        var hit = Assert.Single((await phone.SearchAsync("özdemir")).Hits);
        Assert.Equal("Anna Özdemir", hit["GAL:DisplayName"]);
        Assert.Equal("anna@example.org", hit["GAL:EmailAddress"]);
        Assert.Equal("+49 171 3920001", hit["GAL:MobilePhone"]);
    }

    [Fact]
    public async Task Nothing_found_is_one_empty_result()
    {
        var user = await NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        foreach (var query in new[] { "Nirgendwo", "%", "_", "'", "üll", "*" })
        {
            var result = await phone.SearchAsync(query);
            Assert.Equal("1", result.Status);
            Assert.Empty(Assert.Single(result.Response.Root!.Descendants(Ns.Search + "Result")).Elements());
            Assert.Equal(0, result.Total);
        }
    }

    [Fact]
    public async Task Ranges_are_parts_of_one_sorted_list()
    {
        var user = await shared.NewUserAsync(addresses: 7);
        var phone = await user.ConnectedPhoneAsync();
        var all = (await phone.SearchAsync("Person", range: null)).Hits.Select(hit => hit["GAL:LastName"]).ToList();
        Assert.Equal(7, all.Count);
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        var part = await phone.SearchAsync("Person", "2-4");
        Assert.Equal(("2-4", 7), (part.Range, part.Total));
        Assert.Equal(all[2..5], part.Hits.Select(hit => hit["GAL:LastName"]));
        Assert.Equal(("5-6", 7), ((await phone.SearchAsync("Person", "5-20")).Range, 7));
        var beyond = await phone.SearchAsync("Person", "20-30");
        Assert.Equal("1", beyond.Status);
        Assert.Empty(beyond.Response.Root!.Descendants(Ns.Search + "Properties"));
    }

    [Theory]
    [InlineData("100-199", "12")]
    [InlineData("5-2", "2")]
    [InlineData("x", "2")]
    [InlineData("1", "2")]
    [InlineData("-1-5", "2")]
    [InlineData("0-99999999999999", "2")]
    public async Task A_range_that_there_is_not_is_refused(string range, string status)
    {
        var user = await NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal(status, (await phone.SearchAsync("Mül", range)).Status);
        await user.Host.AssertLoggedAsync("Search", phone.DeviceId, status);
    }

    [Fact]
    public async Task Only_what_the_user_sees_is_found_released_or_not()
    {
        var (user, stranger) = (await NewUserAsync(), await shared.NewUserAsync());
        await user.AddAsync("Versteckt", more: new { users = new[] { user.Name }, releasedFor = Array.Empty<string>() });
        await user.AddAsync("Geteilt", more: new { users = new[] { user.Name, stranger.Name }, releasedFor = new[] { user.Name } });
        var (phone, other) = (await user.ConnectedPhoneAsync(), await stranger.ConnectedPhoneAsync());
        Assert.Single((await phone.SearchAsync("Versteckt")).Hits);
        Assert.Empty((await other.SearchAsync("Versteckt")).Hits);
        Assert.Single((await other.SearchAsync("Geteilt")).Hits);
        Assert.Empty((await other.SearchAsync("Mül")).Hits);
    }

    [Fact]
    public async Task Questions_that_make_no_sense_have_a_status()
    {
        var user = await NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal("2", (await phone.SearchAsync("")).Status);
        Assert.Equal("2", (await phone.SearchAsync("   ")).Status);
        Assert.Equal("2", (await phone.SearchAsync(new string('a', 100_000))).Status);
        var mailbox = await phone.PostAsync("Search", Ns.El("Search:Search", Ns.El("Search:Store", Ns.El("Search:Name", "Mailbox"), Ns.El("Search:Query", Ns.El("Search:And", HostLog.Canary)))));
        Assert.Equal("5", new SearchResult(mailbox).Status);
        var query = await phone.PostAsync("Search", Ns.El("Search:Search", Ns.El("Search:Store", Ns.El("Search:Name", "GAL"), Ns.El("Search:Query", Ns.El("Search:And", HostLog.Canary)))));
        Assert.Equal("103", new SearchResult(query).Status);
        user.Host.AssertClean();
    }

    private async Task<TestUser> NewUserAsync()
    {
        var user = await shared.NewUserAsync();
        await user.AddAsync("Müller", more: new { firstName = "Jürgen" });
        await user.AddAsync("Özdemir", more: new
        {
            firstName = "Anna",
            emails = new[] { new { value = "anna@example.org", type = "business", slot = "email1" } },
            phones = new[] { new { value = "+49 171 3920001", type = "mobile", slot = "mobile" } },
        });
        await user.AddAsync("Kurz", more: new { company = "Größe & Co." });
        return user;
    }
}
