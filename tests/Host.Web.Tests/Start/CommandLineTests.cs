using OnOfficeSync.Host.Web.Start;

namespace OnOfficeSync.Host.Web.Tests.Start;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--demo", "--Demo=true")]
    [InlineData("--demo --data x", "--Demo=true", "--Data=x")]
    [InlineData("--data x --demo", "--Data=x", "--Demo=true")]
    [InlineData("--data x --demo --urls http://127.0.0.1:1", "--Data=x", "--Demo=true", "--urls=http://127.0.0.1:1")]
    [InlineData("--Demo=true", "--Demo=true")]
    [InlineData("--DEMO=false", "--Demo=false")]
    [InlineData("Demo=true", "--Demo=true")]
    [InlineData("--demo-addresses 5 --demo-appointments=6 --demo-tasks 7", "--Demo:Addresses=5", "--Demo:Appointments=6", "--Demo:Tasks=7")]
    [InlineData("--Demo:Addresses=5", "--Demo:Addresses=5")]
    [InlineData("--storage sqlite --min-heartbeat 5", "--Storage=sqlite", "--MinHeartbeat=5")]
    [InlineData("--Logging:LogLevel:Default Debug", "--Logging:LogLevel:Default=Debug")]
    [InlineData("--ConnectionStrings:Postgres=Host=db;Port=1", "--ConnectionStrings:Postgres=Host=db;Port=1")]
    [InlineData("")]
    public void Options_are_configuration_keys(string typed, params string[] configuration) => Assert.Equal(configuration, Parse(typed).Configuration);

    [Fact]
    public void A_tenant_is_created_wherever_its_options_stand()
    {
        foreach (var typed in new[] { "tenant create acme --admin otto --data x", "--data x tenant create acme --admin otto", "tenant --admin otto create --data x acme" })
        {
            var line = Parse(typed);
            Assert.Equal(("acme", "otto"), (line.NewTenant, line.Administrator));
            Assert.Equal(["--Data=x"], line.Configuration);
        }
    }

    [Theory]
    [InlineData("--deomo")]
    [InlineData("--demo true")]
    [InlineData("-d x")]
    [InlineData("serve")]
    [InlineData("--data")]
    [InlineData("--data --demo")]
    [InlineData("--secret=x")]
    [InlineData("x=y")]
    [InlineData("--")]
    [InlineData("tenant")]
    [InlineData("tenant create acme")]
    [InlineData("tenant create --admin otto")]
    [InlineData("tenant create acme extra --admin otto")]
    [InlineData("tenant delete acme --admin otto")]
    [InlineData("--admin otto")]
    public void What_means_nothing_is_refused_in_one_line(string typed)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Parse(typed));
        Assert.Equal(2, refused.ExitCode);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private static CommandLine Parse(string typed) => CommandLine.Parse(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
