using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class NoticesTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Notices_come_newest_first_in_parts()
    {
        var name = await host.NewUserAsync();
        await AddAsync(name, new() { At = Instant.FromUtc(2026, 11, 1, 8, 0), Kind = NoticeKind.Rejected, ItemKind = ItemKind.Address, Text = "Nicht übernommen." });
        await AddAsync(name, new()
        {
            At = Instant.FromUtc(2026, 11, 2, 8, 0),
            Kind = NoticeKind.Conflict,
            ItemKind = ItemKind.Address,
            ItemId = 1,
            DeviceId = "phone1",
            Text = "Beide Seiten.",
            Details = new Dictionary<string, string> { ["field"] = "lastName", ["kept"] = "Müller", ["lost"] = "Möller" },
        });
        const string Newer = """{"at":"2026-11-02T08:00:00Z","kind":"conflict","item":{"kind":"address","id":"1"},"deviceId":"phone1","text":"Beide Seiten.","details":{"field":"lastName","kept":"Müller","lost":"Möller"}}""";
        const string Older = """{"at":"2026-11-01T08:00:00Z","kind":"rejected","item":{"kind":"address","id":null},"deviceId":null,"text":"Nicht übernommen.","details":{}}""";
        Assert.Equal($$"""{"items":[{{Newer}},{{Older}}],"next":null}""", (await host.As(name).GetAsync("/sync/notices")).Is(HttpStatusCode.OK).Text);

        var first = await host.As(name).GetAsync("/sync/notices?limit=1");
        var second = await host.As(name).GetAsync($"/sync/notices?limit=1&after={(string)first["next"]!}");
        Assert.Equal("rejected", (string)second.Items.Single()["kind"]!);
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Another_users_notices_are_not_seen()
    {
        await AddAsync(await host.NewUserAsync(), new() { At = Instant.FromUtc(2026, 11, 1, 8, 0), Kind = NoticeKind.Rejected, ItemKind = ItemKind.Address, Text = "x" });
        Assert.Empty((await host.Anna.GetAsync("/sync/notices")).Items);
    }

    private async Task AddAsync(string user, Notice notice)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var account = await host.Services.GetRequiredService<IDirectory>().FindAccountAsync("demo", user, cancellation);
        await using var transaction = await host.Services.GetRequiredService<IStore>().WriteAsync(cancellation);
        await transaction.Notices.AddAsync(account!.Key, notice);
        await transaction.CommitAsync(cancellation);
    }
}
