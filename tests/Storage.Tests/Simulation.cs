using Microsoft.EntityFrameworkCore;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Model;

using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Storage.Tests;

/// <summary>One thing that happens; what the numbers mean depends on what it is.</summary>
internal readonly record struct Happening(Act Act, int User, int Item, int Value);

/// <summary>What can happen.</summary>
internal enum Act
{
    Add,
    Edit,
    Hide,
    Delete,
    Extras,
    Touch,
    Sync,
    SyncAfterLoss,
    StartOver,
    Undone,
}

/// <summary>Users who change addresses while a device of each walks the journal as the protocol does, now and then losing an answer.</summary>
internal sealed class Simulation(Database database, AccountKey[] users)
{
    private static readonly string[] Names = ["u0", "u1", "u2"];

    private readonly List<CrmRecord<Address>> _records = [];
    private readonly Phone[] _phones = [.. users.Select((user, index) => new Phone(user, "PHONE" + index))];

    public async Task RunAsync(IEnumerable<Happening> happenings)
    {
        foreach (var phone in _phones)
            await database.WriteAsync(phone.StartAsync);
        foreach (var happening in happenings)
        {
            await using var transaction = await database.Store.WriteAsync(Database.Cancel);
            var records = _records.ToArray();
            await HappenAsync(transaction, happening);
            if (happening.Act != Act.Undone)
            {
                await transaction.CommitAsync(Database.Cancel);
                continue;
            }

            _records.Clear();
            _records.AddRange(records);
        }

        foreach (var phone in _phones)
            await FinishAsync(phone);
    }

    private async Task HappenAsync(IStoreTransaction transaction, Happening happening)
    {
        var (user, phone) = (users[happening.User], _phones[happening.User]);
        switch (happening.Act)
        {
            case Act.Add or Act.Undone:
                _records.Add(await transaction.Addresses.AddAsync(user.Tenant, Samples.Address("Neu", [.. Some(happening.Value)])));
                break;
            case Act.Sync:
                await phone.AcknowledgeAsync(transaction);
                await phone.SyncAsync(transaction, happening.Value + 1);
                break;
            case Act.SyncAfterLoss:
                await phone.RollBackAsync(transaction);
                await phone.SyncAsync(transaction, happening.Value + 1);
                break;
            case Act.StartOver:
                await phone.StartOverAsync(transaction);
                break;
            default:
                if (_records.Count > 0)
                    await ChangeAsync(transaction, happening, user, happening.Item % _records.Count);
                break;
        }
    }

    private async Task ChangeAsync(IStoreTransaction transaction, Happening happening, AccountKey user, int at)
    {
        var record = _records[at];
        switch (happening.Act)
        {
            case Act.Edit:
                _records[at] = await transaction.Addresses.UpdateAsync(user.Tenant, record, record.Content with { LastName = "Name " + happening.Value });
                break;
            case Act.Hide:
                var some = Samples.Address("", [.. Some(happening.Value)]);
                _records[at] = await transaction.Addresses.UpdateAsync(user.Tenant, record, record.Content with { Users = some.Users, ReleasedFor = some.ReleasedFor });
                break;
            case Act.Delete:
                await transaction.Addresses.DeleteAsync(user.Tenant, record);
                _records.RemoveAt(at);
                break;
            case Act.Extras:
                await transaction.Items.SaveExtrasAsync(user, record.Id, [(byte)happening.Value]);
                break;
            default:
                await transaction.Items.TouchAsync(user, record.Id);
                break;
        }
    }

    private async Task FinishAsync(Phone phone)
    {
        await AssertHistoryAsync(phone);
        await database.WriteAsync(async transaction =>
        {
            do
                await phone.AcknowledgeAsync(transaction);
            while (await phone.SyncAsync(transaction, 3));
        });

        var journal = await database.WalkAsync(phone.State, phone.Account);
        Assert.Equal(journal.Select(change => change.Sequence).Distinct().Order(), journal.Select(change => change.Sequence));
        Assert.Equal(journal.Count, journal.Select(change => change.Item).Distinct().Count());
        Assert.Equal(journal.LastOrDefault().Sequence, await database.ReadAsync(async reader => await reader.Items.HeadAsync(phone.Account, ItemKind.Address)));
        var seen = _records.Where(record => record.Content.ReleasedFor.Contains(phone.Name)).ToDictionary(record => record.Id, record => record.Version);
        Assert.Equivalent(seen, phone.Shown.ToDictionary(shown => shown.Key, shown => shown.Value.Version), strict: true);
        Assert.Equivalent(phone.Shown, journal.Where(change => change.Given.IsHeld).ToDictionary(change => change.Item, change => change.Given), strict: true);
        Assert.All(journal, change => Assert.Equal(change.Visible, change.Given.IsHeld));
        Assert.All(journal.Where(change => change.Visible), change => Assert.Equal((change.Version, change.ExtrasVersion), (change.Given.Version, change.Given.ExtrasVersion)));
    }

    // What the device has, or had before a state that may have been lost, can still be read: edits are compared with it.
    private async Task AssertHistoryAsync(Phone phone)
    {
        using var reader = database.Store.Read();
        foreach (var change in await reader.Devices.WalkAsync(phone.State, phone.Account))
        {
            if (change.Number == 0 || _records.All(record => record.Id != change.Item))
                continue;
            var held = (await reader.Devices.FindHeldAsync(phone.State, change.Number))!;
            foreach (var given in new[] { held.Now, held.Before }.Where(given => given.IsHeld))
            {
                Assert.NotNull(await reader.Items.SnapshotAsync(change.Item, given.Version));
                Assert.NotNull(await reader.Items.ExtrasAsync(change.Item, phone.Account, given.ExtrasVersion));
            }
        }

        var most = await database.Get<StoreContexts>().ReadAsync(
            context => context.Database.SqlQuery<int>($"SELECT COALESCE(MAX(n), 0) AS Value FROM (SELECT COUNT(*) AS n FROM history GROUP BY item, user)")
                .SingleAsync(Database.Cancel), Database.Cancel);
        Assert.True(most <= 2 * users.Length, $"{most} versions of one item are kept for {users.Length} devices.");
    }

    private static string[] Some(int mask) => [.. Names.Where((_, index) => (mask >> index & 1) == 1)];
}
