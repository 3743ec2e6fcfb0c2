using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Changes;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Tests;

/// <summary>What devices change is kept beside the change itself.</summary>
public sealed class ChangeHistoryTests : IAsyncLifetime
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 25, 12, 0);

    private Database _database = null!;
    private AccountKey _anna;
    private AccountKey _ben;

    public async ValueTask InitializeAsync()
    {
        _database = await Database.OpenAsync();
        (_anna, _ben) = (await _database.AddUserAsync("anna"), await _database.AddUserAsync("ben"));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Several_writes_of_one_record_are_one_change_from_the_first_before_to_the_last_after()
    {
        var record = await AddAsync("eins");
        await RunAsync(CommandKind.Change, record.Id, async transaction =>
        {
            var second = await transaction.Addresses.UpdateAsync(_anna.Tenant, record, record.Content with { LastName = "zwei" });
            await transaction.Items.SaveExtrasAsync(_anna, record.Id, [1]);
            await transaction.Addresses.UpdateAsync(_anna.Tenant, second, record.Content with { LastName = "drei" });
            await transaction.Items.SaveExtrasAsync(_anna, record.Id, [2]);
        });

        var (change, records) = Assert.Single(await AllAsync());
        Assert.Equal((At, "PHONE1", CommandKind.Change, ItemKind.Address, record.Id, null), (change.At, change.DeviceId, change.Command, change.Kind, change.Item, change.UndoneAt));
        var changed = Assert.Single(records);
        Assert.Equal((record.Id, "eins", "drei"), (changed.Item, changed.Before!.LastName, changed.After!.LastName));
        Assert.Equivalent(new ChangedExtras([], [2], 0), changed.Extras, strict: true);
    }

    [Fact]
    public async Task What_is_as_it_was_in_the_end_is_no_change()
    {
        var record = await AddAsync("eins");
        await RunAsync(CommandKind.Change, record.Id, async transaction =>
        {
            var second = await transaction.Addresses.UpdateAsync(_anna.Tenant, record, record.Content with { LastName = "zwei" });
            await transaction.Addresses.UpdateAsync(_anna.Tenant, second, record.Content);
            var made = await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("kurz", "anna"));
            await transaction.Addresses.DeleteAsync(_anna.Tenant, made);
            await transaction.Items.TouchAsync(_anna, record.Id);
        });

        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task A_made_record_has_no_before_and_a_deleted_one_no_after_but_its_extras()
    {
        var deleted = await AddAsync("weg");
        await _database.WriteAsync(async transaction => await transaction.Items.SaveExtrasAsync(_anna, deleted.Id, [7]));
        var made = await RunAsync(CommandKind.Add, 0, async transaction => await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("neu", "anna")));
        await RunAsync(CommandKind.Delete, deleted.Id, async transaction => await transaction.Addresses.DeleteAsync(_anna.Tenant, deleted));

        var changes = await AllAsync();

        Assert.Equal([CommandKind.Delete, CommandKind.Add], changes.Select(change => change.Change.Command));
        var (gone, added) = (changes[0].Records.Single(), changes[1].Records.Single());
        Assert.Equal((deleted.Id, "weg", null), (gone.Item, gone.Before!.LastName, gone.After));
        Assert.Equivalent(new ChangedExtras([7], [], 1), gone.Extras, strict: true);
        Assert.Equal((made.Id, null, "neu", null), (added.Item, added.Before, added.After!.LastName, added.Extras));
    }

    [Fact]
    public async Task Where_extras_alone_change_the_record_stands_beside_them_as_it_is()
    {
        var record = await AddAsync("eins");
        await RunAsync(CommandKind.Change, record.Id, async transaction => await transaction.Items.SaveExtrasAsync(_anna, record.Id, [1]));

        var changed = (await AllAsync()).Single().Records.Single();

        Assert.Equal(("eins", "eins"), (changed.Before!.LastName, changed.After!.LastName));
        Assert.Equal([1], changed.Extras!.After);
    }

    [Fact]
    public async Task What_no_command_of_a_device_writes_is_not_kept()
    {
        var record = await AddAsync("eins");
        await _database.WriteAsync(async transaction =>
        {
            transaction.Changes.Begin(_anna, "PHONE1", ItemKind.Address, CommandKind.Change, At);
            await transaction.Changes.EndAsync(record.Id);
            await transaction.Addresses.UpdateAsync(_anna.Tenant, record, record.Content with { LastName = "zwei" });
        });

        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task What_is_not_committed_has_not_happened()
    {
        var record = await AddAsync("eins");
        await using (var transaction = await _database.Store.WriteAsync(Database.Cancel))
        {
            transaction.Changes.Begin(_anna, "PHONE1", ItemKind.Address, CommandKind.Delete, At);
            await transaction.Addresses.DeleteAsync(_anna.Tenant, record);
            await transaction.Changes.EndAsync(record.Id);
        }

        Assert.Empty(await AllAsync());
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task What_is_older_than_30_days_goes_with_the_next_change_of_the_user(int days, bool stays)
    {
        var record = await AddAsync("eins");
        await DeleteReleaseAsync(_anna, record, At);

        await DeleteReleaseAsync(_ben, record, At + Duration.FromDays(100));
        Assert.Single(await AllAsync());
        await RunAsync(CommandKind.Add, 0, async transaction => await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address("neu", "anna")), At + Duration.FromDays(days));

        Assert.Equal(stays ? 2 : 1, (await AllAsync()).Count);
    }

    [Fact]
    public async Task They_are_listed_newest_first_in_pages_by_device_and_time_for_their_user_alone()
    {
        var record = await AddAsync("eins");
        var times = new[] { At, At, At + Duration.FromHours(1), At + Duration.FromHours(2) };
        for (var number = 0; number < times.Length; number++)
            await RunAsync(CommandKind.Change, record.Id, transaction => RenameAsync(transaction, record.Id, $"{number}"), times[number], number == 2 ? "PHONE2" : "PHONE1");

        Assert.Equal(["3", "2", "1", "0"], await NamesAsync(new(At, null)));
        Assert.Equal(["3", "1", "0"], await NamesAsync(new(At, "PHONE1")));
        Assert.Equal(["3", "2"], await NamesAsync(new(At + Duration.FromMilliseconds(1), null)));
        Assert.Empty((await _database.ReadAsync(async reader => await reader.Changes.ListAsync(_ben, new(At, null), null, 9))).Items);

        var (all, after) = (new List<string>(), (long?)null);
        do
        {
            var page = await _database.ReadAsync(async reader => await reader.Changes.ListAsync(_anna, new(At, null), after, 2));
            Assert.Equal(2, page.Items.Count);
            all.AddRange(await Task.WhenAll(page.Items.Select(NameAsync)));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(["3", "2", "1", "0"], all);
    }

    [Fact]
    public async Task A_change_is_found_by_its_user_and_is_marked_when_it_is_undone()
    {
        var record = await AddAsync("eins");
        await RunAsync(CommandKind.Change, record.Id, transaction => RenameAsync(transaction, record.Id, "zwei"));
        var change = (await AllAsync()).Single().Change;

        await _database.WriteAsync(async transaction => await transaction.Changes.MarkUndoneAsync(change, At + Duration.FromHours(1)));

        Assert.Equal(change with { UndoneAt = At + Duration.FromHours(1) }, await _database.ReadAsync(async reader => await reader.Changes.FindAsync(_anna, change.Id)));
        Assert.Null(await _database.ReadAsync(async reader => await reader.Changes.FindAsync(_ben, change.Id)));
    }

    [Fact]
    public async Task A_series_that_a_command_changes_or_ends_is_kept_as_it_was()
    {
        var appointment = await _database.WriteAsync(async transaction => await transaction.Appointments.AddAsync(_anna.Tenant, Samples.Appointment("anna")));
        var other = await _database.WriteAsync(async transaction => await transaction.Appointments.AddAsync(_anna.Tenant, Samples.Appointment("anna")));
        var rule = new KeptRule(DevicePattern.Monthly(31), new(2026, 12, 31), new(2027, 5, 1), [new(2027, 6, 30)]);
        var series = await _database.WriteAsync(async transaction => await transaction.Series.SaveAsync(new(0, _anna.User, rule, [new(appointment.Id), new(other.Id, new(2027, 1, 31))])));

        await RunAsync(CommandKind.Delete, appointment.Id, async transaction =>
        {
            await transaction.Appointments.DeleteAsync(_anna.Tenant, appointment);
            await transaction.Series.DeleteAsync(series);
        });

        var change = (await _database.ReadAsync(async reader => await reader.Changes.ListAsync(_anna, new(At, null), null, 9))).Items.Single();
        var kept = (await _database.ReadAsync(async reader => await reader.Changes.RecordsAsync<Appointment>(change))).Single().Series!;
        Assert.Null(kept.After);
        Assert.Equivalent(series, kept.Before, strict: true);
    }

    private Task<CrmRecord<Address>> AddAsync(string lastName) => _database.WriteAsync(async transaction => await transaction.Addresses.AddAsync(_anna.Tenant, Samples.Address(lastName, "anna", "ben")));

    private async Task RenameAsync(IStoreTransaction transaction, long id, string lastName)
    {
        var record = (await transaction.Addresses.FindAsync(_anna.Tenant, id))!;
        await transaction.Addresses.UpdateAsync(_anna.Tenant, record, record.Content with { LastName = lastName });
    }

    private Task<int> DeleteReleaseAsync(AccountKey account, CrmRecord<Address> record, Instant at) => RunAsync(
        CommandKind.Delete, record.Id, async transaction =>
        {
            var now = (await transaction.Addresses.FindAsync(account.Tenant, record.Id))!;
            await transaction.Addresses.UpdateAsync(account.Tenant, now, now.Content.EndRelease(account == _anna ? "anna" : "ben"));
        }, at, account: account);

    private Task<int> RunAsync(CommandKind command, long item, Func<IStoreTransaction, Task> write, Instant? at = null, string device = "PHONE1", AccountKey? account = null) =>
        RunAsync(command, item, async transaction =>
        {
            await write(transaction);
            return 0;
        }, at, device, account);

    private Task<T> RunAsync<T>(CommandKind command, long item, Func<IStoreTransaction, Task<T>> write, Instant? at = null, string device = "PHONE1", AccountKey? account = null) =>
        _database.WriteAsync(async transaction =>
        {
            transaction.Changes.Begin(account ?? _anna, device, ItemKind.Address, command, at ?? At);
            var result = await write(transaction);
            await transaction.Changes.EndAsync(item);
            return result;
        });

    private async Task<List<string>> NamesAsync(ChangeFilter filter)
    {
        var page = await _database.ReadAsync(async reader => await reader.Changes.ListAsync(_anna, filter, null, 9));
        return [.. await Task.WhenAll(page.Items.Select(NameAsync))];
    }

    private async Task<string> NameAsync(DeviceChange change) => (await RecordsAsync(change)).Single().After!.LastName!;

    private Task<IReadOnlyList<ChangedRecord<Address>>> RecordsAsync(DeviceChange change) => _database.ReadAsync(async reader => await reader.Changes.RecordsAsync<Address>(change));

    private async Task<List<(DeviceChange Change, IReadOnlyList<ChangedRecord<Address>> Records)>> AllAsync()
    {
        var all = new List<(DeviceChange, IReadOnlyList<ChangedRecord<Address>>)>();
        foreach (var change in (await _database.ReadAsync(async reader => await reader.Changes.ListAsync(_anna, new(Instant.MinValue, null), null, 99))).Items)
            all.Add((change, await RecordsAsync(change)));
        return all;
    }
}
