using System.Net.Http.Headers;
using System.Text;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class JsonFormTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("""{"lastName":"Test","nickname":"T"}""", "nickname")]
    [InlineData("""{"lastName":"Test","LastName":"T"}""", "LastName")]
    [InlineData("""{"lastName":"Test","phones":[{"value":"1"},{"value":"2","color":"red"}]}""", "phones[1].color")]
    public async Task An_unknown_member_is_refused(string json, string field) => Assert.Equal([field], await Errors(json));

    [Theory]
    [InlineData("""{"lastName":5}""", "lastName")]
    [InlineData("""{"lastName":["a"]}""", "lastName")]
    [InlineData("""{"lastName":"Test","phones":{}}""", "phones")]
    [InlineData("""{"lastName":"Test","phones":"1"}""", "phones")]
    [InlineData("""{"lastName":"Test","phones":["1"]}""", "phones[0]")]
    [InlineData("""{"lastName":"Test","phones":[{"value":"1","standard":"true"}]}""", "phones[0].standard")]
    [InlineData("""{"lastName":"Test","phones":[{"value":"1","standard":null}]}""", "phones[0].standard")]
    [InlineData("""{"lastName":"Test","phones":[{"value":"1","type":3}]}""", "phones[0].type")]
    [InlineData("""{"lastName":"Test","categories":[1]}""", "categories[0]")]
    [InlineData("""{"lastName":"Test","birthday":19800229}""", "birthday")]
    public async Task A_member_of_another_type_is_refused(string json, string field) => Assert.Equal([field], await Errors(json));

    [Theory]
    [InlineData("""{"lastName":"Test","phones":[null]}""", "phones[0]")]
    [InlineData("""{"lastName":"Test","categories":["a",null]}""", "categories[1]")]
    [InlineData("""{"lastName":"Test","users":[null]}""", "users[0]")]
    public async Task A_list_has_no_empty_places(string json, string field) => Assert.Equal([field], await Errors(json));

    [Fact]
    public async Task A_member_twice_is_refused() => Assert.Single(await Errors("""{"lastName":"a","lastName":"b"}"""));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    public async Task Anything_but_an_object_is_refused(string json) => Assert.Equal(["$"], await Errors(json));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{'lastName':'x'}")]
    [InlineData("""{"lastName":"x",}""")]
    [InlineData("""{"lastName":"x"} {}""")]
    [InlineData("lastName=x")]
    public async Task What_is_no_json_is_a_bad_request(string text) => (await host.Anna.PostAsync("/addresses", text)).Problem(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Json_that_nests_too_deeply_is_a_bad_request() =>
        (await host.Anna.PostAsync("/addresses", new string('[', 10_000) + new string(']', 10_000))).Problem(HttpStatusCode.BadRequest);

    [Fact]
    public async Task What_is_no_utf8_is_a_bad_request() => (await Post([.. "{\"lastName\":\""u8, 0xFF, 0xFE, .. "\"}"u8])).Problem(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("""{"lastName":"\ud800"}""")]
    [InlineData("""{"lastName":"x","categories":["\udc00\ud800"]}""")]
    [InlineData("""{"lastName":"x","\ud800":1}""")]
    [InlineData("""{"lastName":"x","phones":[{"value":"1","slot":"\ud800"}]}""")]
    [InlineData("""{"lastName":"x","birthday":"\ud800"}""")]
    public async Task Half_a_character_is_refused(string json) => (await host.Anna.PostAsync("/addresses", json)).Problem(HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task A_byte_order_mark_does_no_harm() => (await Post([.. Encoding.UTF8.Preamble, .. "{\"lastName\":\"Test\"}"u8])).Is(HttpStatusCode.Created);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused(string? type) => (await Post("{\"lastName\":\"Test\"}"u8.ToArray(), type)).Problem(HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/vnd.example+json")]
    public async Task Json_may_be_called_what_it_is(string type) => (await Post("{\"lastName\":\"Test\"}"u8.ToArray(), type)).Is(HttpStatusCode.Created);

    [Fact]
    public async Task A_body_that_is_too_large_is_refused() =>
        (await host.Anna.PostAsync("/addresses", $$"""{"lastName":"Test","notes":"{{new string('n', 2_000_000)}}"}""")).Problem(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task What_there_is_not_is_a_problem_too()
    {
        (await host.Anna.GetAsync("/nothing")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.GetAsync("")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.DeleteAsync("/addresses")).Problem(HttpStatusCode.MethodNotAllowed);
        (await host.Anna.PostAsync("/sync/status")).Problem(HttpStatusCode.MethodNotAllowed);
    }

    private async Task<IReadOnlyList<string>> Errors(string json) => (await host.Anna.PostAsync("/addresses", json)).Errors;

    private Task<Answer> Post(byte[] body, string? type = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return host.Anna.SendAsync(HttpMethod.Post, "/addresses", content);
    }
}
