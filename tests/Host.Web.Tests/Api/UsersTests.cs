namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class UsersTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_demo_has_its_users()
    {
        var users = (await host.Admin.GetAsync("/admin/users?limit=4")).Is(HttpStatusCode.OK);
        Assert.Equal(["anna", "ben", "carla", "admin"], users.Items.Select(user => (string)user["name"]!));
        Assert.Equal(
            """{"name":"anna","displayName":"Anna Arnold","email":"anna@example.org","administrator":false,"rights":{"sync":true,"zPush":true},"language":"de","timeZone":"Europe/Berlin"}""",
            (await host.Admin.GetAsync("/admin/users/Anna")).Is(HttpStatusCode.OK).Text);
        Assert.True((bool)users.Items.Last()["administrator"]!);
    }

    [Fact]
    public async Task A_new_user_signs_in()
    {
        const string Dora = """{"name":"dora","displayName":"Dora Döring","email":null,"administrator":false,"rights":{"sync":true,"zPush":false},"language":"en","timeZone":"Europe/Vienna"}""";
        var created = (await host.Admin.PostAsync("/admin/users", Dora[..^1] + ""","password":"geheim"}""")).Is(HttpStatusCode.Created);
        Assert.Equal(Dora, created.Text);
        Assert.Equal("/api/v1/admin/users/dora", created.Headers.Location!.ToString());
        Assert.Equal(created.ETag, (await host.Admin.GetAsync("/admin/users/dora")).ETag);
        (await host.As("dora", "geheim").GetAsync("/addresses")).Is(HttpStatusCode.OK);
        (await host.Admin.PostAsync("/admin/users", """{"name":"DORA","password":"x"}""")).Problem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_left_out_takes_its_default()
    {
        var created = (await host.Admin.PostAsync("/admin/users", """{"name":"emil","password":"x"}""")).Is(HttpStatusCode.Created);
        Assert.Equal(
            """{"name":"emil","displayName":"emil","email":null,"administrator":false,"rights":{"sync":true,"zPush":true},"language":"de","timeZone":"Europe/Berlin"}""",
            created.Text);
    }

    [Fact]
    public async Task A_password_is_changed_and_holds_at_once()
    {
        var name = await host.NewUserAsync();
        (await host.As(name).GetAsync("/sync/status")).Is(HttpStatusCode.OK);
        var changed = (await host.Admin.PutAsync($"/admin/users/{name}", """{"password":"neu"}""")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("neu", changed.Text, StringComparison.Ordinal);
        (await host.As(name).GetAsync("/sync/status")).Problem(HttpStatusCode.Unauthorized);
        (await host.As(name, "neu").GetAsync("/sync/status")).Is(HttpStatusCode.OK);
        (await host.Admin.PutAsync($"/admin/users/{name}", """{"displayName":"Neuer Name"}""")).Is(HttpStatusCode.OK);
        (await host.As(name, "neu").GetAsync("/sync/status")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"password":"x"}""", "name")]
    [InlineData("""{"name":"","password":"x"}""", "name")]
    [InlineData("""{"name":"a b","password":"x"}""", "name")]
    [InlineData("""{"name":"a@b","password":"x"}""", "name")]
    [InlineData("""{"name":"a/b","password":"x"}""", "name")]
    [InlineData("""{"name":"a\\b","password":"x"}""", "name")]
    [InlineData("""{"name":"a:b","password":"x"}""", "name")]
    [InlineData("""{"name":"a123456789012345678901234567890123456789012345678901234567890123456","password":"x"}""", "name")]
    [InlineData("""{"name":"frieda"}""", "password")]
    [InlineData("""{"name":"frieda","password":""}""", "password")]
    [InlineData("""{"name":"frieda","password":"a\u0000b"}""", "password")]
    [InlineData("""{"name":"frieda","password":"x","language":"deutsch"}""", "language")]
    [InlineData("""{"name":"frieda","password":"x","language":null}""", "language")]
    [InlineData("""{"name":"frieda","password":"x","timeZone":"Berlin"}""", "timeZone")]
    [InlineData("""{"name":"frieda","password":"x","timeZone":"UTC+03"}""", "timeZone")]
    [InlineData("""{"name":"frieda","password":"x","displayName":"a\nb"}""", "displayName")]
    [InlineData("""{"name":"frieda","password":"x","rights":{"sync":"yes"}}""", "rights.sync")]
    [InlineData("""{"name":"frieda","password":"x","role":"boss"}""", "role")]
    public async Task What_is_no_user_is_refused(string json, string field) => Assert.Equal([field], (await host.Admin.PostAsync("/admin/users", json)).Errors);

    [Fact]
    public async Task A_name_of_64_letters_digits_and_marks_is_a_name() =>
        (await host.Admin.PostAsync("/admin/users", $$"""{"name":"a.B_c-9{{new string('x', 57)}}","password":"x"}""")).Is(HttpStatusCode.Created);

    [Fact]
    public async Task A_name_cannot_be_changed()
    {
        Assert.Equal(["name"], (await host.Admin.PutAsync("/admin/users/ben", """{"name":"bernd"}""")).Errors);
        (await host.Admin.PutAsync("/admin/users/nobody", """{"name":"nobody"}""")).Problem(HttpStatusCode.NotFound);
        (await host.Admin.GetAsync("/admin/users/nobody")).Problem(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_administrator_makes_others_but_stays_one()
    {
        var name = await host.NewUserAsync();
        (await host.Admin.PutAsync($"/admin/users/{name}", """{"administrator":true}""")).Is(HttpStatusCode.OK);
        (await host.As(name).GetAsync("/admin/tenant")).Is(HttpStatusCode.OK);
        (await host.As(name).PutAsync($"/admin/users/{name}", """{"administrator":false}""")).Problem(HttpStatusCode.Conflict);
        (await host.Admin.PutAsync($"/admin/users/{name}", """{"administrator":false}""")).Is(HttpStatusCode.OK);
        (await host.As(name).GetAsync("/admin/tenant")).Problem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_agent_has_no_business_here()
    {
        (await host.Anna.GetAsync("/admin/users")).Problem(HttpStatusCode.Forbidden);
        (await host.Anna.GetAsync("/admin/users/anna")).Problem(HttpStatusCode.Forbidden);
        (await host.Anna.PostAsync("/admin/users")).Problem(HttpStatusCode.Forbidden);
        (await host.Anna.PutAsync("/admin/users/anna", """{"administrator":true}""")).Problem(HttpStatusCode.Forbidden);
    }
}
