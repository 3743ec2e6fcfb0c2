namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class AudienceTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_new_address_is_its_makers()
    {
        var created = await host.Anna.CreateAsync();
        Assert.Equal("""["anna"]""", created["users"]!.ToJsonString());
        Assert.Equal("""["anna"]""", created["releasedFor"]!.ToJsonString());
    }

    [Fact]
    public async Task Made_for_another_user_it_is_that_users()
    {
        var created = (await host.Admin.PostAsync("/addresses?user=ben", """{"lastName":"Test"}""")).Is(HttpStatusCode.Created);
        Assert.Equal("""["ben"]""", created["users"]!.ToJsonString());
        Assert.Equal("""["ben"]""", created["releasedFor"]!.ToJsonString());
    }

    [Fact]
    public async Task Only_its_users_see_an_address()
    {
        var created = await host.Anna.CreateAsync("""{"lastName":"Test","users":["anna","carla"]}""");
        Assert.Equal("""["anna"]""", created["releasedFor"]!.ToJsonString());
        var path = $"/addresses/{created.Id}";
        (await host.As("carla").GetAsync(path)).Is(HttpStatusCode.OK);
        (await host.Ben.GetAsync(path)).Problem(HttpStatusCode.NotFound);
        (await host.Ben.PutAsync(path, """{"lastName":"Test"}""")).Problem(HttpStatusCode.NotFound);
        (await host.Ben.DeleteAsync(path)).Problem(HttpStatusCode.NotFound);
        (await host.Admin.GetAsync(path)).Problem(HttpStatusCode.NotFound);
        Assert.DoesNotContain(created.Id, (await host.Ben.GetAsync("/addresses?limit=1000")).Items.Select(item => (string)item["id"]!));
        Assert.Contains(created.Id, (await host.As("carla").GetAsync("/addresses?limit=1000")).Items.Select(item => (string)item["id"]!));
    }

    [Fact]
    public async Task Names_are_taken_regardless_of_case_and_once()
    {
        var created = await host.Anna.CreateAsync("""{"lastName":"Test","users":["ANNA","Ben","anna"],"releasedFor":["BEN"]}""");
        Assert.Equal("""["anna","ben"]""", created["users"]!.ToJsonString());
        Assert.Equal("""["ben"]""", created["releasedFor"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"lastName":"Test","users":["anna","nobody"]}""", "users")]
    [InlineData("""{"lastName":"Test","users":["anna",""]}""", "users")]
    [InlineData("""{"lastName":"Test","users":[]}""", "users")]
    [InlineData("""{"lastName":"Test","releasedFor":["nobody"]}""", "releasedFor")]
    [InlineData("""{"lastName":"Test","users":["anna"],"releasedFor":["anna","ben"]}""", "releasedFor")]
    [InlineData("""{"lastName":"Test","releasedFor":["ben"]}""", "releasedFor")]
    public async Task Who_is_no_user_or_does_not_see_it_is_refused(string json, string field)
    {
        Assert.Equal([field], (await host.Anna.PostAsync("/addresses", json)).Errors);
        var created = await host.Anna.CreateAsync();
        Assert.Equal([field], (await host.Anna.PutAsync($"/addresses/{created.Id}", json)).Errors);
    }

    [Fact]
    public async Task Released_for_nobody_is_a_choice() =>
        Assert.Equal("[]", (await host.Anna.CreateAsync("""{"lastName":"Test","releasedFor":[]}"""))["releasedFor"]!.ToJsonString());

    [Fact]
    public async Task Who_does_not_see_it_any_more_loses_its_release()
    {
        var created = await host.Anna.CreateAsync("""{"lastName":"Test","users":["anna","ben"],"releasedFor":["anna","ben"]}""");
        var replaced = (await host.Anna.PutAsync($"/addresses/{created.Id}", """{"lastName":"Test","users":["ben"]}""")).Is(HttpStatusCode.OK);
        Assert.Equal("""["ben"]""", replaced["releasedFor"]!.ToJsonString());
        (await host.Anna.GetAsync($"/addresses/{created.Id}")).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_put_changes_the_release_alone()
    {
        var created = await host.Anna.CreateAsync("""{"lastName":"Test","users":["anna","ben"]}""");
        var replaced = (await host.Anna.PutAsync($"/addresses/{created.Id}", """{"lastName":"Test","releasedFor":["ben"]}""")).Is(HttpStatusCode.OK);
        Assert.Equal("""["anna","ben"]""", replaced["users"]!.ToJsonString());
        Assert.Equal("""["ben"]""", replaced["releasedFor"]!.ToJsonString());
    }
}
