using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Tests;

public sealed class WalkTests
{
    [Fact]
    public async Task A_walk_gives_the_item_and_what_the_device_has_of_it()
    {
        await using var database = await Database.OpenAsync();
        var anna = await database.AddUserAsync("anna");
        var collection = await database.StartAsync(anna);
        var (first, second) = await database.WriteAsync(async transaction =>
        {
            var first = await transaction.Addresses.AddAsync(anna.Tenant, Samples.FullAddress("anna"));
            var second = await transaction.Addresses.AddAsync(anna.Tenant, Samples.Address("Beta", "anna"));
            await transaction.Items.SaveExtrasAsync(anna, second.Id, [7, 8]);
            await transaction.Devices.SaveHeldAsync(collection, new() { Item = second.Id, Number = 5, Now = new(1, 1, [9]), Since = 3, Before = new(0, 0, null) });
            return (first, second);
        });

        var changes = await database.WalkAsync(collection, anna);

        Assert.Equal([1, 2], changes.Select(change => change.Sequence));
        Assert.Equal([first.Id, second.Id], changes.Select(change => change.Item));
        Assert.Equal(Snapshot.Encode(first.Content.View()), changes[0].Snapshot);
        Assert.Equal((true, 0, 1, 0), (changes[0].Visible, changes[0].Number, changes[0].Version, changes[0].ExtrasVersion));
        Assert.Equal(Given.Nothing, changes[0].Given);
        Assert.Equal((5, 3, 1, 1), (changes[1].Number, changes[1].Since, changes[1].Given.Version, changes[1].Given.ExtrasVersion));
        Assert.Equal([9], changes[1].Given.Base!);
        Assert.Equal([7, 8], changes[1].Extras);
        Assert.Equal(1, changes[1].ExtrasVersion);
        Assert.Equal(second.Id, Assert.Single(await database.WalkAsync(collection, anna, after: 1)).Item);
        Assert.Empty(await database.WalkAsync(collection, anna, after: 2));
    }

    [Fact]
    public async Task A_walk_may_end_early_and_go_inside_another()
    {
        await using var database = await Database.OpenAsync();
        var anna = await database.AddUserAsync("anna");
        var collection = await database.StartAsync(anna);
        await database.WriteAsync(async transaction =>
        {
            for (var number = 0; number < 10; number++)
                await transaction.Addresses.AddAsync(anna.Tenant, Samples.Address("Nr. " + number, "anna"));
        });

        using var reader = database.Store.Read();
        var seen = 0;
        await foreach (var change in reader.Devices.ChangesAsync(collection, anna, 0))
        {
            seen++;
            Assert.Equal(10, (await reader.Devices.WalkAsync(collection, anna)).Count);
            if (seen == 3)
                break;
        }

        Assert.Equal(3, seen);
        Assert.Equal(10, (await reader.Devices.WalkAsync(collection, anna)).Count);
    }

    [Fact]
    public async Task A_deleted_item_is_walked_as_gone()
    {
        await using var database = await Database.OpenAsync();
        var anna = await database.AddUserAsync("anna");
        var collection = await database.StartAsync(anna);
        var record = await database.WriteAsync(async transaction => await transaction.Addresses.AddAsync(anna.Tenant, Samples.Address("Alpha", "anna")));
        await database.WriteAsync(async transaction => await transaction.Addresses.DeleteAsync(anna.Tenant, record));

        var gone = Assert.Single(await database.WalkAsync(collection, anna));

        Assert.Equal((record.Id, false, 0, 2), (gone.Item, gone.Visible, gone.Version, gone.Sequence));
        Assert.Empty(gone.Snapshot);
        Assert.Empty(gone.Extras);
    }

    [Fact]
    public async Task Kinds_and_users_are_walked_apart()
    {
        await using var database = await Database.OpenAsync();
        var (anna, ben) = (await database.AddUserAsync("anna"), await database.AddUserAsync("ben"));
        var collection = await database.StartAsync(anna);
        await database.WriteAsync(async transaction => await transaction.Addresses.AddAsync(anna.Tenant, Samples.Address("Alpha", "ben")));

        Assert.Empty(await database.WalkAsync(collection, anna));
        Assert.Empty(await database.WalkAsync(collection with { Kind = ItemKind.Task }, ben));
        Assert.Single(await database.WalkAsync(collection, ben));
    }
}
