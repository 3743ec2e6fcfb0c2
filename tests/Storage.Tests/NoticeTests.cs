using NodaTime;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Tests;

public sealed class NoticeTests
{
    [Fact]
    public async Task Notices_are_listed_newest_first_in_pages_for_their_user_alone()
    {
        await using var database = await Database.OpenAsync();
        var (anna, ben) = (await database.AddUserAsync("anna"), await database.AddUserAsync("ben"));
        await database.WriteAsync(async transaction =>
        {
            foreach (var text in new[] { "eins", "zwei", "drei" })
                await transaction.Notices.AddAsync(anna, Notice(text));
            await transaction.Notices.AddAsync(ben, Notice("Bens"));
        });

        var first = await database.Notices.ListAsync(anna, null, 2, Database.Cancel);
        var last = await database.Notices.ListAsync(anna, first.Next, 2, Database.Cancel);

        Assert.Equal(["drei", "zwei"], first.Items.Select(notice => notice.Text));
        Assert.Equal(["eins"], last.Items.Select(notice => notice.Text));
        Assert.NotNull(first.Next);
        Assert.Null(last.Next);
        Assert.Null((await database.Notices.ListAsync(anna, null, 3, Database.Cancel)).Next);
    }

    [Fact]
    public async Task A_notice_comes_back_as_it_was_written()
    {
        await using var database = await Database.OpenAsync();
        var anna = await database.AddUserAsync("anna");
        var bare = new Notice { At = Instant.FromUtc(2026, 1, 2, 3, 4), Kind = NoticeKind.Rejected, ItemKind = ItemKind.Task, Text = "ohne" };
        await database.WriteAsync(async transaction =>
        {
            await transaction.Notices.AddAsync(anna, bare);
            await transaction.Notices.AddAsync(anna, Notice("mit"));
        });

        var page = await database.Notices.ListAsync(anna, null, 10, Database.Cancel);

        Assert.Equivalent(Notice("mit"), page.Items[0], strict: true);
        Assert.Equivalent(bare, page.Items[1], strict: true);
    }

    [Fact]
    public async Task A_notice_of_how_things_stand_takes_the_place_of_the_earlier_ones_of_its_device()
    {
        await using var database = await Database.OpenAsync();
        var (anna, ben) = (await database.AddUserAsync("anna"), await database.AddUserAsync("ben"));
        await database.WriteAsync(async transaction =>
        {
            foreach (var account in new[] { anna, ben })
            {
                await transaction.Notices.AddAsync(account, Notice("bleibt") with { Kind = NoticeKind.Rejected });
                await transaction.Notices.AddAsync(account, Notice("anderes Ding") with { ItemId = null });
                await transaction.Notices.AddAsync(account, Notice("anderes Gerät") with { DeviceId = "PHONE2" });
                await transaction.Notices.AddAsync(account, Notice("alt"));
            }

            await transaction.Notices.ReplaceAsync(anna, Notice("neu"));
        });

        Assert.Equal(["neu", "anderes Gerät", "anderes Ding", "bleibt"], (await database.Notices.ListAsync(anna, null, 9, Database.Cancel)).Items.Select(notice => notice.Text));
        Assert.Equal(["alt", "anderes Gerät", "anderes Ding", "bleibt"], (await database.Notices.ListAsync(ben, null, 9, Database.Cancel)).Items.Select(notice => notice.Text));
    }

    internal static Notice Notice(string text) => new()
    {
        At = Instant.FromUtc(2026, 11, 2, 9, 30),
        Kind = NoticeKind.Conflict,
        ItemKind = ItemKind.Address,
        ItemId = 7,
        DeviceId = "PHONE1",
        Text = text,
        Details = new Dictionary<string, string> { ["field"] = "Straße", ["lost"] = "\"Allee\" <5>" },
    };
}
