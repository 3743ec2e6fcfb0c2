using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.Demo;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class DemoTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("anna")]
    [InlineData("ben")]
    [InlineData("carla")]
    public async Task Each_agent_has_just_so_many_addresses(string agent)
    {
        var addresses = (await host.As(agent).GetAsync("/addresses?limit=1000")).Is(HttpStatusCode.OK).Items.ToList();
        Assert.Equal(20, addresses.Count);
        Assert.All(addresses, address => Assert.Contains(agent, address["releasedFor"]!.AsArray().Select(name => (string?)name)));
    }

    [Fact]
    public async Task The_administrator_has_none() => Assert.Empty((await host.Admin.GetAsync("/addresses")).Items);

    [Fact]
    public async Task The_first_is_erika()
    {
        var erika = (await host.Anna.GetAsync("/addresses?limit=1")).Items.Single();
        Assert.Equal(("Dr.", "Erika", "Mustermann", "1980-02-29"), ((string)erika["title"]!, (string)erika["firstName"]!, (string)erika["lastName"]!, (string)erika["birthday"]!));
        var phone = Assert.Single(erika["phones"]!.AsArray())!;
        Assert.Equal(("+49 241 446860", "business", true, null), ((string)phone["value"]!, (string)phone["type"]!, (bool)phone["standard"]!, phone["slot"]));
    }

    [Fact]
    public async Task Every_seeded_address_can_be_written_back_as_it_is()
    {
        foreach (var address in (await host.Anna.GetAsync("/addresses?limit=1000")).Items)
        {
            var path = $"/addresses/{(string)address["id"]!}";
            var before = await host.Anna.GetAsync(path);
            Assert.Equal(before.ETag, (await host.Anna.PutAsync(path, before.Text)).Is(HttpStatusCode.OK).ETag);
        }
    }

    [Fact]
    public async Task A_store_that_holds_anything_is_left_alone()
    {
        Assert.False(await host.Services.GetRequiredService<ISender>().Send(new SeedDemo(5, 5, 5), TestContext.Current.CancellationToken));
        Assert.Equal(4, (await host.Admin.GetAsync("/admin/users")).Items.Count());
    }
}
