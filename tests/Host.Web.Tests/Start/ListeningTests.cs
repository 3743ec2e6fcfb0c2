using Microsoft.Extensions.Configuration;
using OnOfficeSync.Host.Web.Start;

namespace OnOfficeSync.Host.Web.Tests.Start;

public sealed class ListeningTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://127.8.9.10:80")]
    [InlineData("http://localhost:8080")]
    [InlineData("https://LOCALHOST:8443")]
    [InlineData("http://[::1]:8080")]
    [InlineData("http://[::ffff:127.0.0.1]:8080")]
    public void Loopback_is_loopback(string url) => Listening.RequireLoopback([url]);

    [Theory]
    [InlineData("http://*:80")]
    [InlineData("http://+:80")]
    [InlineData("http://+")]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://192.168.1.2:8080")]
    [InlineData("http://example.org:8080")]
    [InlineData("http://127.0.0.1.example.org:8080")]
    [InlineData("http://localhost.example.org")]
    [InlineData("http://unix:/tmp/socket")]
    [InlineData("no url")]
    public void Anything_else_is_not(string url)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Listening.RequireLoopback(["http://localhost:1", url]));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(url, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls", "http://a:1; http://b:2;", "http://a:1", "http://b:2")]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://a:1", "http://a:1")]
    [InlineData("http_ports", "80;81", "http://*:80", "http://*:81")]
    [InlineData("https_ports", "443", "http://*:443")]
    [InlineData("server.urls", "http://a:1", "http://a:1")]
    [InlineData("urls", "")]
    public void Addresses_are_found_wherever_they_stand(string key, string value, params string[] addresses) => Assert.Equal(
        addresses, Listening.Addresses(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build()));

    [Fact]
    public void Ports_count_only_where_no_url_is_named() => Assert.Equal(
        ["http://localhost:1"], Listening.Addresses(new ConfigurationBuilder().AddInMemoryCollection([new("urls", "http://localhost:1"), new("http_ports", "8080")]).Build()));
}
