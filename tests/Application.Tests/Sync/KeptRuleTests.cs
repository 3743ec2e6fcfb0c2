using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Tests.Sync;

/// <summary>A rule that the CRM cannot say goes on until its end or until its user deletes the series on a device (contract, "a device's series"). It is 25 November 2026; second Tuesdays have been made up to 25 May 2027.</summary>
public sealed class KeptRuleTests : IAsyncLifetime
{
    private static readonly KeptRule SecondTuesdays = new(DevicePattern.Monthly(2, Weekdays.Tuesday), new(2026, 12, 8), new(2027, 5, 25), []);

    private readonly World _world = new();
    private Account _anna = null!;
    private Account _ben = null!;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        (_anna, _ben) = (await _world.AccountAsync("anna"), await _world.AccountAsync("ben"));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task It_goes_on_for_its_user_when_others_alone_take_part_in_the_last_one_made()
    {
        await SeriesAsync(("Stammtisch", new(2026, 12, 8), ["anna", "ben"]), ("Ohne Anna", new(2027, 5, 11), ["ben"]));
        Assert.Contains("add Stammtisch", await ReachAsync(await PhoneAsync(_anna)));
    }

    [Fact]
    public async Task It_goes_on_when_one_that_was_made_becomes_a_series_of_its_own()
    {
        await SeriesAsync(("Stammtisch", new(2026, 12, 8), ["anna"]), ("Stammtisch im Mai", new(2027, 5, 11), ["anna"]));
        var phone = await PhoneAsync(_anna);
        await phone.EditAsync("Stammtisch", new AppointmentEdit(DateTimeZoneProviders.Tzdb["Europe/Berlin"]) { Series = new(DevicePattern.Weekly(Weekdays.Monday | Weekdays.Wednesday) with { Count = 4 }) });
        await phone.PullAsync();
        Assert.Equal(3, phone.Shown.Count());

        Assert.Equal(["add Stammtisch im Mai"], await ReachAsync(phone));
    }

    [Fact]
    public async Task It_goes_on_when_another_user_deletes_the_only_part_that_he_shares()
    {
        await SeriesAsync(("Mit Ben", new(2026, 12, 8), ["anna", "ben"]), ("Stammtisch", new(2027, 5, 11), ["anna"]));
        var phone = await PhoneAsync(_anna);
        await (await PhoneAsync(_ben)).EditAsync("Mit Ben", null);
        await phone.PullAsync();

        Assert.Equal(["add Stammtisch"], await ReachAsync(phone));
    }

    [Fact]
    public async Task It_ends_when_its_user_deletes_the_last_part_to_come()
    {
        await SeriesAsync(("Stammtisch", new(2026, 12, 8), ["anna"]));
        var phone = await PhoneAsync(_anna);
        await phone.EditAsync("Stammtisch", null);
        Assert.Empty(await ReachAsync(phone));
    }

    private async Task SeriesAsync(params (string Subject, LocalDate Date, string[] Users)[] parts)
    {
        await using var transaction = await _world.WriteAsync();
        var items = new List<long>();
        foreach (var (subject, date, users) in parts)
        {
            var start = date + new LocalTime(9, 0);
            items.Add((await transaction.Appointments.AddAsync(_anna.Key.Tenant, new() { Subject = subject, Start = start, End = start.PlusHours(1), Users = [.. users] })).Id);
        }

        await transaction.Series.SaveAsync(new(0, _anna.Key.User, SecondTuesdays, [.. items.Select(item => new Appointments.SeriesMember(item))]));
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    private async Task<SyncPhone> PhoneAsync(Account account)
    {
        var phone = await SyncPhone.StartAsync(_world, account, $"phone of {account.User}");
        await phone.PullAsync();
        return phone;
    }

    // 8 December: six months ahead is 8 June 2027, its second Tuesday.
    private async Task<IReadOnlyList<string>> ReachAsync(SyncPhone phone)
    {
        _world.Time.Advance(TimeSpan.FromDays(13));
        return [.. (await phone.PullAsync()).Where(told => told.StartsWith("add", StringComparison.Ordinal))];
    }
}
