using Microsoft.Extensions.Configuration;
using OnOfficeSync.Host.Web.Start;

namespace OnOfficeSync.Host.Web.Tests.Start;

public sealed class StartOptionsTests
{
    [Fact]
    public void Without_options_data_lies_beside_the_command_and_nothing_is_made_up() => Assert.Equal(new StartOptions(false, 200, 40, 20, "/home/otto/data", null), Read());

    [Theory]
    [InlineData("x", "/home/otto/x")]
    [InlineData("./x/y", "/home/otto/x/y")]
    [InlineData("../x", "/home/x")]
    [InlineData("/var/lib/x", "/var/lib/x")]
    public void A_relative_directory_is_relative_to_where_the_command_was_typed(string data, string full) => Assert.Equal(full, Read(("Data", data)).Data);

    [Fact]
    public void Demo_is_a_value_and_a_section() => Assert.Equal(new StartOptions(true, 7, 5, 3, "/home/otto/data", null), Read(("Demo", "true"), ("Demo:Addresses", "7"), ("Demo:Appointments", "5"), ("Demo:Tasks", "3")));

    [Theory]
    [InlineData("Demo", "maybe")]
    [InlineData("Demo:Addresses", "-1")]
    [InlineData("Demo:Addresses", "many")]
    [InlineData("Demo:Addresses", "100001")]
    [InlineData("Demo:Tasks", "x")]
    [InlineData("Demo:Appointments", "x")]
    [InlineData("MinHeartbeat", "0")]
    [InlineData("MinHeartbeat", "soon")]
    [InlineData("Storage", "oracle")]
    [InlineData("Storage", "postgres")]
    public void A_value_that_means_nothing_is_refused(string key, string value)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read((key, value)));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(key == "Storage" ? value : key, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shortest_heartbeat_is_a_number_of_seconds() => Assert.Equal(5, Read(("MinHeartbeat", "5")).MinHeartbeat);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("SQLite")]
    public void Sqlite_is_a_storage(string storage) => Assert.False(Read(("Storage", storage)).Demo);

    private static StartOptions Read(params (string Key, string Value)[] values) => StartOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(value => value.Key, value => (string?)value.Value)).Build(), "/home/otto");
}
