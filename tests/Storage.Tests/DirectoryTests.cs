using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Access;

namespace OnOfficeSync.Storage.Tests;

public sealed class DirectoryTests : IAsyncLifetime
{
    private Database _database = null!;

    private IDirectory Directory => _database.Directory;

    public async ValueTask InitializeAsync() => _database = await Database.OpenAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_tenant_is_found_regardless_of_case_and_made_once()
    {
        Assert.True(await Directory.IsEmptyAsync(Database.Cancel));
        Assert.Null(await Directory.FindTenantAsync("Büro", Database.Cancel));

        var tenant = await Directory.AddTenantAsync("Büro", Database.Cancel);

        Assert.Equal(new Tenant(tenant!.Key, "Büro", true, new(false, 300)), tenant);
        Assert.Equal(tenant, await Directory.FindTenantAsync("bÜRO", Database.Cancel));
        Assert.Null(await Directory.AddTenantAsync("BÜRO", Database.Cancel));
        Assert.False(await Directory.IsEmptyAsync(Database.Cancel));
    }

    [Fact]
    public async Task A_tenants_module_and_maintenance_are_stored()
    {
        var tenant = (await Directory.AddTenantAsync("demo", Database.Cancel))! with { ZPushModule = false, Maintenance = new(true, 77) };
        await Directory.AddTenantAsync("other", Database.Cancel);

        await Directory.SaveTenantAsync(tenant, Database.Cancel);

        Assert.Equal(tenant, await Directory.FindTenantAsync("demo", Database.Cancel));
        Assert.False((await Directory.FindTenantAsync("other", Database.Cancel))!.Maintenance.Enabled);
    }

    [Fact]
    public async Task A_new_user_signs_in_with_everything_two_way()
    {
        var tenant = (await Directory.AddTenantAsync("Demo", Database.Cancel))!;

        Assert.True(await Directory.AddUserAsync(tenant.Key, Full("Anna"), "hash", Database.Cancel));

        var account = await Directory.FindAccountAsync("DEMO", "anna", Database.Cancel);
        Assert.Equivalent(new Account
        {
            Key = new(tenant.Key, account!.Key.User),
            Tenant = "Demo",
            User = "Anna",
            DisplayName = "Anna A.",
            Email = "anna@example.org",
            Administrator = true,
            Language = "en",
            TimeZone = "Europe/Vienna",
            Gates = new(true, true, true, true, Direction.TwoWay, Direction.TwoWay, Direction.TwoWay),
            Locked = false,
            PasswordHash = "hash",
        }, account, strict: true);
        Assert.Null(await Directory.FindAccountAsync("demo", "ben", Database.Cancel));
        Assert.Null(await Directory.FindAccountAsync("other", "anna", Database.Cancel));
    }

    [Fact]
    public async Task A_user_name_is_unique_in_its_tenant_regardless_of_case()
    {
        var (demo, other) = ((await Directory.AddTenantAsync("demo", Database.Cancel))!.Key, (await Directory.AddTenantAsync("other", Database.Cancel))!.Key);

        Assert.True(await Directory.AddUserAsync(demo, Full("anna"), "1", Database.Cancel));
        Assert.False(await Directory.AddUserAsync(demo, Full("ANNA"), "2", Database.Cancel));
        Assert.True(await Directory.AddUserAsync(other, Full("Anna"), "3", Database.Cancel));

        Assert.Equal("1", (await Directory.FindAccountAsync("demo", "anna", Database.Cancel))!.PasswordHash);
        Assert.Equal("Anna", (await Directory.FindUserAsync(other, "anna", Database.Cancel))!.Name);
    }

    [Fact]
    public async Task A_saved_user_keeps_name_password_and_settings()
    {
        var anna = await _database.AddUserAsync("anna");
        await Directory.SaveSettingsAsync(anna, new(false, Direction.ToDevice, Direction.Off, Direction.TwoWay), Database.Cancel);
        var changed = Full("ANNA") with { SyncRight = false, ZPushRight = false, Administrator = false, Email = null };

        Assert.True(await Directory.SaveUserAsync(anna.Tenant, changed, null, Database.Cancel));

        Assert.Equal(changed with { Name = "anna" }, await Directory.FindUserAsync(anna.Tenant, "Anna", Database.Cancel));
        var account = (await Directory.FindAccountAsync("demo", "anna", Database.Cancel))!;
        Assert.Equal("hash of anna", account.PasswordHash);
        Assert.Equal(new Gates(true, false, false, false, Direction.ToDevice, Direction.Off, Direction.TwoWay), account.Gates);
        Assert.True(await Directory.SaveUserAsync(anna.Tenant, changed, "new", Database.Cancel));
        Assert.Equal("new", (await Directory.FindAccountAsync("demo", "anna", Database.Cancel))!.PasswordHash);
        Assert.False(await Directory.SaveUserAsync(anna.Tenant, Full("nobody"), null, Database.Cancel));
    }

    [Fact]
    public async Task Users_are_listed_in_the_order_of_their_creation()
    {
        var tenant = (await _database.AddUserAsync("carla")).Tenant;
        await _database.AddUserAsync("anna");
        await _database.AddUserAsync("ben");
        await _database.AddUserAsync("dora", "other");

        var first = await Directory.ListUsersAsync(tenant, null, 2, Database.Cancel);
        var last = await Directory.ListUsersAsync(tenant, first.Next, 2, Database.Cancel);

        Assert.Equal(["carla", "anna", "ben"], first.Items.Concat(last.Items).Select(user => user.Name));
        Assert.Null(last.Next);
    }

    [Fact]
    public async Task Names_that_are_no_users_are_told()
    {
        var tenant = (await _database.AddUserAsync("anna")).Tenant;
        await _database.AddUserAsync("dora", "other");

        Assert.Equal(["dora", "Nobody"], await Directory.UnknownUsersAsync(tenant, ["ANNA", "dora", "Nobody"], Database.Cancel));
        Assert.Empty(await Directory.UnknownUsersAsync(tenant, [], Database.Cancel));
    }

    [Fact]
    public async Task Failed_sign_ins_are_replaced_as_a_whole_and_lock_only_when_told()
    {
        var (anna, ben) = (await _database.AddUserAsync("anna"), await _database.AddUserAsync("ben"));
        var (first, second) = (Pair("A", 1), Pair("B", 2));
        await Directory.SaveFailuresAsync(anna, [first], locks: false, Database.Cancel);
        await Directory.SaveFailuresAsync(anna, [second, first], locks: false, Database.Cancel);

        Assert.Equal([second, first], await Directory.FailuresAsync(anna, Database.Cancel));
        Assert.Empty(await Directory.FailuresAsync(ben, Database.Cancel));
        Assert.False((await Directory.FindAccountAsync("demo", "anna", Database.Cancel))!.Locked);
    }

    [Fact]
    public async Task A_lock_stays_until_it_is_unlocked_which_drops_the_failures()
    {
        var anna = await _database.AddUserAsync("anna");
        Assert.False(await Directory.UnlockAsync(anna, Database.Cancel));
        await Directory.SaveFailuresAsync(anna, [Pair("A", 1)], locks: true, Database.Cancel);
        await Directory.SaveFailuresAsync(anna, [Pair("B", 2)], locks: false, Database.Cancel);
        Assert.True((await Directory.FindAccountAsync("demo", "anna", Database.Cancel))!.Locked);

        Assert.True(await Directory.UnlockAsync(anna, Database.Cancel));

        Assert.False((await Directory.FindAccountAsync("demo", "anna", Database.Cancel))!.Locked);
        Assert.Empty(await Directory.FailuresAsync(anna, Database.Cancel));
    }

    [Fact]
    public async Task Devices_are_listed_by_first_contact()
    {
        var (anna, ben) = (await _database.AddUserAsync("anna"), await _database.AddUserAsync("ben"));
        var devices = await _database.WriteAsync(async transaction => new[]
        {
            await transaction.Devices.SaveAsync(Samples.Device(anna, "Z") with { LastSync = Instant.FromUnixTimeSeconds(5), Folders = new(new(1, 2), 3, 4, 5) }),
            await transaction.Devices.SaveAsync(Samples.Device(anna, "A")),
            await transaction.Devices.SaveAsync(Samples.Device(ben, "B")),
        });

        var first = await Directory.ListDevicesAsync(anna, null, 1, Database.Cancel);
        var last = await Directory.ListDevicesAsync(anna, first.Next, 1, Database.Cancel);

        Assert.Equal(devices[0], Assert.Single(first.Items));
        Assert.Equal(devices[1], Assert.Single(last.Items));
        Assert.Null(last.Next);
    }

    private static FailedPair Pair(string device, int second) => new(device, "digest " + device, Instant.FromUnixTimeSeconds(second));

    private static UserRecord Full(string name) => new()
    {
        Name = name,
        DisplayName = "Anna A.",
        Email = "anna@example.org",
        Administrator = true,
        SyncRight = true,
        ZPushRight = true,
        Language = "en",
        TimeZone = "Europe/Vienna",
    };
}
