using System.Text;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class SignInTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData(@"demo\anna")]
    [InlineData("anna@demo")]
    [InlineData("demo/anna")]
    [InlineData(@"DEMO\Anna")]
    [InlineData("ANNA@Demo")]
    public async Task A_user_is_written_in_three_ways_and_any_case(string user) =>
        (await host.With(ApiClient.Basic(user, "demo")).GetAsync("/sync/status")).Is(HttpStatusCode.OK);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer abc")]
    [InlineData("Basic")]
    [InlineData("Basic !!!")]
    [InlineData("Basic ZGVtbw==")]
    [InlineData("Basic YW5uYTpkZW1v")]
    public async Task Without_credentials_nobody_gets_in(string? authorization)
    {
        var answer = (await host.With(authorization).GetAsync("/sync/status")).Problem(HttpStatusCode.Unauthorized);
        Assert.Equal("Basic realm=\"onOffice Sync\", charset=\"UTF-8\"", answer.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("/addresses")]
    [InlineData("/addresses/1")]
    [InlineData("/nothing")]
    [InlineData("")]
    public async Task Nothing_is_told_to_who_is_not_in(string path) => (await host.With(null).GetAsync(path)).Problem(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Wrong_passwords_are_wrong()
    {
        (await host.As("anna", "Demo").GetAsync("/sync/status")).Problem(HttpStatusCode.Unauthorized);
        (await host.As("nobody").GetAsync("/sync/status")).Problem(HttpStatusCode.Unauthorized);
        (await host.With(ApiClient.Basic("elsewhere/anna", "demo")).GetAsync("/sync/status")).Problem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Credentials_are_utf8_or_else_latin1()
    {
        (await host.Admin.PostAsync("/admin/users", """{"name":"uwe","password":"schöß:ner"}""")).Is(HttpStatusCode.Created);
        (await host.With(ApiClient.Basic("demo/uwe", "schöß:ner", Encoding.UTF8)).GetAsync("/sync/status")).Is(HttpStatusCode.OK);
        (await host.With(ApiClient.Basic("demo/uwe", "schöß:ner", Encoding.Latin1)).GetAsync("/sync/status")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_ten_wrong_passwords_in_a_minute_comes_a_pause()
    {
        var name = await host.NewUserAsync();
        for (var attempt = 0; attempt < 10; attempt++)
            (await host.As(name, $"wrong{attempt}").GetAsync("/sync/status")).Problem(HttpStatusCode.Unauthorized);
        var answer = (await host.As(name, "wrong").GetAsync("/sync/status")).Problem(HttpStatusCode.TooManyRequests);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        (await host.As(name).GetAsync("/sync/status")).Problem(HttpStatusCode.TooManyRequests);
        // Neither other users nor ActiveSync's lock have anything to do with it.
        (await host.Anna.GetAsync("/sync/status")).Is(HttpStatusCode.OK);
        Assert.Equal(0, (int)(await host.Admin.GetAsync($"/sync/status?user={name}"))["failedAttempts"]!);
    }
}
