using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Host.Web.Tests.Api;

/// <summary><c>/sync/devices/{deviceId}/wipe</c>. Source: contract.</summary>
public sealed class WipeTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Account = """{"scope":"account"}""";
    private const string Device = """{"scope":"device"}""";

    [Theory]
    [InlineData("account")]
    [InlineData("device")]
    public async Task An_order_is_accepted_and_the_device_shows_it(string scope)
    {
        var agent = host.As(await AgentWithAsync("16.1"));
        var answer = (await agent.PostAsync("/sync/devices/phone1/wipe", $$"""{"scope":"{{scope}}"}""")).Is(HttpStatusCode.Accepted);
        Assert.Equal((scope, "ordered"), Standing(answer));
        var device = await agent.GetAsync("/sync/devices/phone1");
        Assert.Equal((scope, "ordered"), Standing(device));
        Assert.Equal(device.ETag, answer.ETag);
        Assert.NotNull(device["wipe"]!["orderedAt"]);
        Assert.Null(device["wipe"]!["answeredAt"]);
        Assert.Equal(scope, (string)(await agent.GetAsync("/sync/devices")).Items.Single()["wipe"]!["scope"]!);
    }

    [Theory]
    [InlineData("14.1")]
    [InlineData("16.0")]
    [InlineData("2.5")]
    [InlineData("")]
    public async Task An_account_alone_is_wiped_from_16_1_on(string version)
    {
        var agent = host.As(await AgentWithAsync(version));
        (await agent.PostAsync("/sync/devices/phone1/wipe", Account)).Problem(HttpStatusCode.Conflict);
        Assert.Null((await agent.GetAsync("/sync/devices/phone1"))["wipe"]);
        (await agent.PostAsync("/sync/devices/phone1/wipe", Device)).Is(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task The_administrator_orders_it_for_another_and_an_agent_does_not()
    {
        var name = await AgentWithAsync("16.1");
        (await host.Anna.PostAsync($"/sync/devices/phone1/wipe?user={name}", Device)).Problem(HttpStatusCode.Forbidden);
        (await host.Anna.PostAsync("/sync/devices/phone1/wipe", Device)).Problem(HttpStatusCode.NotFound);
        Assert.Null((await host.As(name).GetAsync("/sync/devices/phone1"))["wipe"]);
        (await host.Admin.PostAsync($"/sync/devices/phone1/wipe?user={name}", Account)).Is(HttpStatusCode.Accepted);
        Assert.Equal(("account", "ordered"), Standing(await host.As(name).GetAsync("/sync/devices/phone1")));
        (await host.Anna.DeleteAsync($"/sync/devices/phone1/wipe?user={name}")).Problem(HttpStatusCode.Forbidden);
        (await host.Admin.DeleteAsync($"/sync/devices/phone1/wipe?user={name}")).Is(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("{}", "scope")]
    [InlineData("""{"scope":null}""", "scope")]
    [InlineData("""{"scope":"all"}""", "scope")]
    [InlineData("""{"scope":2}""", "scope")]
    [InlineData("""{"scope":"device","at":"now"}""", "at")]
    public async Task An_order_that_does_not_say_what_to_wipe_is_none(string order, string field)
    {
        var agent = host.As(await AgentWithAsync("16.1"));
        Assert.Equal([field], (await agent.PostAsync("/sync/devices/phone1/wipe", order)).Errors);
        Assert.Null((await agent.GetAsync("/sync/devices/phone1"))["wipe"]);
    }

    [Fact]
    public async Task The_same_order_again_changes_nothing_and_another_is_refused()
    {
        var agent = host.As(await AgentWithAsync("16.1"));
        (await agent.PostAsync("/sync/devices/phone1/wipe", Account)).Is(HttpStatusCode.Accepted);
        var before = (await agent.GetAsync("/sync/devices/phone1")).Text;
        (await agent.PostAsync("/sync/devices/phone1/wipe", Account)).Is(HttpStatusCode.Accepted);
        (await agent.PostAsync("/sync/devices/phone1/wipe", Device)).Problem(HttpStatusCode.Conflict);
        Assert.Equal(before, (await agent.GetAsync("/sync/devices/phone1")).Text);
    }

    [Fact]
    public async Task What_the_device_does_not_know_of_yet_is_called_off()
    {
        var agent = host.As(await AgentWithAsync("16.1"));
        var before = await agent.GetAsync("/sync/devices/phone1");
        (await agent.DeleteAsync("/sync/devices/phone1/wipe")).Problem(HttpStatusCode.NotFound);
        (await agent.PostAsync("/sync/devices/phone1/wipe", Device)).Is(HttpStatusCode.Accepted);
        (await agent.DeleteAsync("/sync/devices/phone1/wipe", before.ETag)).Problem(HttpStatusCode.PreconditionFailed);
        (await agent.DeleteAsync("/sync/devices/phone1/wipe")).Is(HttpStatusCode.NoContent);
        Assert.Equal(before.Text, (await agent.GetAsync("/sync/devices/phone1")).Text);
        (await agent.DeleteAsync("/sync/devices/phone2/wipe")).Problem(HttpStatusCode.NotFound);
    }

    private static (string?, string?) Standing(Answer device) => ((string?)device["wipe"]!["scope"], (string?)device["wipe"]!["state"]);

    private async Task<string> AgentWithAsync(string version)
    {
        var (name, cancellation) = (await host.NewUserAsync(), TestContext.Current.CancellationToken);
        var account = await host.Services.GetRequiredService<IDirectory>().FindAccountAsync("demo", name, cancellation);
        await using var transaction = await host.Services.GetRequiredService<IStore>().WriteAsync(cancellation);
        await transaction.Devices.SaveAsync(new Device { Account = account!.Key, DeviceId = "phone1", ProtocolVersion = version });
        await transaction.CommitAsync(cancellation);
        return name;
    }
}
