using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Folders;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Tests.Folders;

/// <summary>Folders of mail in the hierarchy of a device that cannot work without them (contract, "Folders").</summary>
public sealed class MailFolderTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task They_come_once_whenever_the_device_turns_out_to_need_them_and_go_when_it_does_not()
    {
        var anna = await DeviceAsync("turning");
        var first = await SyncAsync(anna, "turning", null, withMail: false);
        Assert.Equal((false, false), (first.MailAdded, first.MailRemoved));
        var added = await SyncAsync(anna, "turning", first.State, withMail: true);
        Assert.Equal((true, false), (added.MailAdded, added.MailRemoved));
        Assert.Empty(added.Added);
        var same = await SyncAsync(anna, "turning", added.State, withMail: true);
        Assert.Equal((false, false), (same.MailAdded, same.MailRemoved));
        var removed = await SyncAsync(anna, "turning", same.State, withMail: false);
        Assert.Equal((false, true), (removed.MailAdded, removed.MailRemoved));
        Assert.Empty(removed.Removed);
    }

    [Fact]
    public async Task A_lost_answer_gives_them_again()
    {
        var anna = await DeviceAsync("losing");
        var first = await SyncAsync(anna, "losing", null, withMail: false);
        await SyncAsync(anna, "losing", first.State, withMail: true);
        Assert.True((await SyncAsync(anna, "losing", first.State, withMail: true)).MailAdded);
    }

    [Fact]
    public async Task From_nothing_they_come_with_the_others()
    {
        var anna = await DeviceAsync("starting");
        var first = await SyncAsync(anna, "starting", null, withMail: true);
        Assert.True(first.MailAdded);
        Assert.Contains(ItemKind.Address, first.Added);
    }

    private async Task<FolderChanges> SyncAsync(Account account, string device, SyncState? state, bool withMail) =>
        (await world.SendAsync(new SyncFolders(account, device, state, withMail)))!;

    private async Task<Account> DeviceAsync(string id)
    {
        var anna = await world.AccountAsync("anna");
        await using var transaction = await world.Services.GetRequiredService<IStore>().WriteAsync(TestContext.Current.CancellationToken);
        await transaction.Devices.SaveAsync(new Device { Account = anna.Key, DeviceId = id });
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return anna;
    }
}
