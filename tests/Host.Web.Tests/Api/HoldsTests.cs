using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class HoldsTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task What_is_held_is_told_with_its_items_newest_first_and_in_parts()
    {
        var name = await host.NewUserAsync();
        var first = await HoldAsync(name, ItemKind.Task, 1);
        var second = await HoldAsync(name, ItemKind.Address, 101);

        var all = (await host.As(name).GetAsync("/sync/holds")).Is(HttpStatusCode.OK);
        Assert.Equal([second, first], all.Items.Select(item => (string)item["id"]!));
        var task = all.Items.Last();
        Assert.Equal(
            $$"""{"id":"{{first}}","at":"2026-11-25T12:00:00Z","deviceId":"PHONE","direction":"fromDevice","kind":"task","count":1,"items":[{"id":"{{task["items"]![0]!["id"]}}","subject":"Nr. 0"}]}""",
            task.ToJsonString());
        Assert.Equal((101, 100), ((int)all.Items.First()["count"]!, all.Items.First()["items"]!.AsArray().Count));
        var page = await host.As(name).GetAsync("/sync/holds?limit=1");
        Assert.Equal(second, (string)page.Items.Single()["id"]!);
        var next = await host.As(name).GetAsync($"/sync/holds?limit=1&after={(string)page["next"]!}");
        Assert.Equal((first, null), ((string)next.Items.Single()["id"]!, next["next"]));
    }

    [Fact]
    public async Task An_administrator_decides_for_another_user_who_decides_for_himself_alone()
    {
        var (name, stranger) = (await host.NewUserAsync(), await host.NewUserAsync());
        var hold = await HoldAsync(name, ItemKind.Task, 2);

        (await host.As(stranger).PostAsync($"/sync/holds/{hold}/apply")).Problem(HttpStatusCode.NotFound);
        (await host.As(stranger).PostAsync($"/sync/holds/{hold}/restore")).Problem(HttpStatusCode.NotFound);
        Assert.Equal("""{"count":2}""", (await host.Admin.PostAsync($"/sync/holds/{hold}/apply?user={name}")).Is(HttpStatusCode.OK).Text);
        (await host.As(name).PostAsync($"/sync/holds/{hold}/restore")).Problem(HttpStatusCode.Conflict);
        Assert.Empty((await host.As(name).GetAsync("/sync/holds")).Items);
        Assert.Empty((await host.As(name).GetAsync("/tasks")).Items);
    }

    [Fact]
    public async Task What_is_no_hold_is_not_found()
    {
        (await host.Anna.PostAsync("/sync/holds/0/apply")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.PostAsync("/sync/holds/x/restore")).Problem(HttpStatusCode.NotFound);
    }

    // As a device's deletions would be held.
    private async Task<string> HoldAsync(string user, ItemKind kind, int items)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var account = (await host.Services.GetRequiredService<IDirectory>().FindAccountAsync("demo", user, cancellation))!.Key;
        await using var transaction = await host.Services.GetRequiredService<IStore>().WriteAsync(cancellation);
        var device = await transaction.Devices.SaveAsync(new Device { Account = account, DeviceId = "PHONE" });
        var folder = await transaction.Devices.SaveAsync(new CollectionState { Device = device.Key, Kind = kind, State = new(1, 1) });
        var at = NodaTime.Instant.FromUtc(2026, 11, 25, 12, 0);
        var hold = await transaction.Holds.OpenAsync(new() { Account = account, Kind = kind, Collection = folder.Key, DeviceId = "PHONE", At = at });
        for (var number = 0; number < items; number++)
        {
            var item = kind == ItemKind.Task
                ? (await transaction.Tasks.AddAsync(account.Tenant, new() { Subject = $"Nr. {number}", Users = [user] })).Id
                : (await transaction.Addresses.AddAsync(account.Tenant, new() { LastName = $"Nr. {number}", Users = [user], ReleasedFor = [user] })).Id;
            await transaction.Holds.WithholdAsync(hold, folder, new() { Item = item, Number = number + 1 }, at);
        }

        await transaction.CommitAsync(cancellation);
        return $"{hold.Id}";
    }
}
