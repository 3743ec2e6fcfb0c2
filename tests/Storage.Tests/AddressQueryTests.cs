using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Storage.Tests;

public sealed class AddressQueryTests : IAsyncLifetime
{
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
    public async Task A_user_finds_what_the_user_sees_released_or_not()
    {
        var seen = await AddAsync(Samples.FullAddress("anna") with { ReleasedFor = [] });

        Assert.Equivalent(seen, await _database.Addresses.FindAsync(_anna, seen.Id, Database.Cancel), strict: true);
        Assert.Null(await _database.Addresses.FindAsync(_ben, seen.Id, Database.Cancel));
        Assert.Null(await _database.Addresses.FindAsync(_anna, seen.Id + 1, Database.Cancel));
    }

    [Fact]
    public async Task Lists_are_cut_into_pages_by_id()
    {
        foreach (var name in new[] { "C", "A", "B" })
            await AddAsync(Samples.Address(name, "anna"));
        await AddAsync(Samples.Address("X", "ben"));

        var first = await _database.Addresses.ListAsync(_anna, null, 2, Database.Cancel);
        var last = await _database.Addresses.ListAsync(_anna, first.Next, 2, Database.Cancel);

        Assert.Equal(["C", "A"], first.Items.Select(record => record.Content.LastName));
        Assert.Equal(["B"], last.Items.Select(record => record.Content.LastName));
        Assert.Null(last.Next);
        Assert.Null((await _database.Addresses.ListAsync(_anna, null, 3, Database.Cancel)).Next);
    }

    [Fact]
    public async Task A_record_counts_its_writes_and_what_devices_see_of_them()
    {
        var stored = await AddAsync(Samples.Address("Alpha", "anna"));
        stored = await _database.WriteAsync(async transaction => await transaction.Addresses.UpdateAsync(_anna.Tenant, stored, stored.Content with { Salutation = "Frau" }));
        await _database.WriteAsync(async transaction => await transaction.Addresses.UpdateAsync(_anna.Tenant, stored, stored.Content with { City = "Bonn" }));

        var found = await _database.Addresses.FindAsync(_anna, stored.Id, Database.Cancel);

        Assert.Equal((3, 2), (found!.Revision, found.Version));
    }

    [Theory]
    [InlineData("eri")]
    [InlineData("ERIKA")]
    [InlineData("müller-lü")]
    [InlineData("MÜLLER")]
    [InlineData("lüden")]
    [InlineData("süd")]
    [InlineData("\"süd")]
    [InlineData("GmbH")]
    [InlineData("erika.must")]
    [InlineData("  erika   müller ")]
    public async Task A_search_finds_the_beginning_of_a_word(string prefix)
    {
        var stored = await AddAsync(Samples.FullAddress("anna"));

        Assert.Equal(stored.Id, Assert.Single(await SearchAsync(_anna, prefix)).Id);
        Assert.Empty(await SearchAsync(_ben, prefix));
    }

    [Theory]
    [InlineData("rika")]
    [InlineData("aachen")]
    [InlineData("example.org")]
    [InlineData("%")]
    [InlineData("_rika")]
    [InlineData("\\")]
    [InlineData("' OR 1=1")]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_search_finds_nothing_else(string prefix)
    {
        await AddAsync(Samples.FullAddress("anna"));

        Assert.Empty(await SearchAsync(_anna, prefix));
    }

    [Fact]
    public async Task Found_addresses_come_by_name_and_not_too_many()
    {
        foreach (var name in new[] { "Zander", "Öhler", "Otto", "Ohm" })
            await AddAsync(Samples.Address(name, "anna") with { FirstName = "Max" });
        await AddAsync(new() { Company = "Maximal", Users = ["anna"] });

        Assert.Equal(["Maximal", "Öhler", "Ohm", "Otto", "Zander"], Names(await SearchAsync(_anna, "max")));
        Assert.Equal(["Maximal", "Öhler"], Names(await SearchAsync(_anna, "max", 2)));
    }

    [Fact]
    public async Task A_changed_name_is_found_by_the_new_one_alone()
    {
        var stored = await AddAsync(Samples.Address("Alpha", "anna"));
        await _database.WriteAsync(async transaction => await transaction.Addresses.UpdateAsync(_anna.Tenant, stored, stored.Content with { LastName = "Beta" }));

        Assert.Empty(await SearchAsync(_anna, "alpha"));
        Assert.Single(await SearchAsync(_anna, "beta"));
    }

    private static IEnumerable<string?> Names(IEnumerable<CrmRecord<Address>> records) => records.Select(record => record.Content.LastName ?? record.Content.Company);

    private Task<IReadOnlyList<CrmRecord<Address>>> SearchAsync(AccountKey account, string prefix, int limit = 10) =>
        _database.AddressSearch.SearchAsync(account, prefix, limit, Database.Cancel);

    private Task<CrmRecord<Address>> AddAsync(Address address) =>
        _database.WriteAsync(async transaction => await transaction.Addresses.AddAsync(_anna.Tenant, address));
}
