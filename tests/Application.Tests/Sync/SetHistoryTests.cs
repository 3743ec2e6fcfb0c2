using NodaTime;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Tests.Sync;

/// <summary>Random histories around the limit: whatever happened, and whatever answers were lost, a device that has pulled shows what the contract says, told here once more in the plainest way.</summary>
public sealed class SetHistoryTests : IAsyncLifetime
{
    private const int Steps = 120;

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private readonly World _world = new();
    private readonly Dictionary<string, LocalDateTime> _starts = [];

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_device_shows_what_the_contract_says(int seed)
    {
        var random = new Random(seed);
        var anna = await _world.AccountAsync("anna");
        var calendar = new Calendar(_world, anna);
        var fixedOnes = Enumerable.Range(0, 492).Select(number => ($"fixed {number:000}", new LocalDate(2026, 11, 20).PlusDays(number / 3).At(new(8 + (5 * (number % 3)), 30)))).ToList();
        await calendar.FillAsync(fixedOnes);
        foreach (var (subject, start) in fixedOnes)
            _starts[subject] = start;
        var phone = await SyncPhone.StartAsync(_world, anna);
        var (overfull, lost) = (0, 0);
        for (var step = 0; step < Steps; step++)
        {
            switch (random.Next(10))
            {
                case < 5:
                    await PutAsync(calendar, random);
                    break;
                case 5 when _starts.Keys.Where(subject => subject.StartsWith("moving", StringComparison.Ordinal)).Order().ToList() is { Count: > 0 } moving:
                    var gone = moving[random.Next(moving.Count)];
                    await calendar.RemoveAsync(gone);
                    _starts.Remove(gone);
                    break;
                case 6:
                    _world.Time.Advance(TimeSpan.FromHours(random.Next(1, 30)));
                    break;
                case 7:
                    phone.Filter = new((LookBack)random.Next(4), false);
                    break;
                case 8:
                    phone.Window = random.Next(1, 6) switch { 1 => 512, 2 => 100, var few => few };
                    lost += (await phone.LoseAsync()).Count;
                    break;
                default:
                    await phone.SyncAsync();
                    break;
            }

            if (random.Next(4) > 0)
                continue;
            var expected = Expected(phone.Filter.Back, out var leftOut);
            overfull += leftOut > 0 ? 1 : 0;
            phone.Window = 512;
            await phone.PullAsync();
            Assert.Equal(expected.Order(StringComparer.Ordinal), phone.Shown);
            Assert.Equal(0, (await phone.CountAsync()).Count);
        }

        Assert.True(overfull is > 3 and < 27 && lost > 0, $"{overfull} times there were too many, {lost} changes were lost");
    }

    private async Task PutAsync(Calendar calendar, Random random)
    {
        var number = random.Next(30);
        var start = new LocalDate(2026, 10, 1).PlusDays(random.Next(260)).At(new(8 + random.Next(12), number));
        await calendar.PutAsync($"moving {number:00}", start.ToString("uuuu-MM-dd'T'HH:mm", null));
        _starts[$"moving {number:00}"] = start;
    }

    private List<string> Expected(LookBack back, out int leftOut)
    {
        var now = Instant.FromDateTimeOffset(_world.Time.GetUtcNow()).InZone(Berlin).LocalDateTime;
        var first = back switch
        {
            LookBack.TwoWeeks => now.Date.PlusDays(-14),
            LookBack.OneMonth => now.Date.PlusMonths(-1),
            LookBack.ThreeMonths => now.Date.PlusMonths(-3),
            _ => now.Date.PlusMonths(-6),
        };
        var inside = _starts.Where(one => one.Value.Date >= first && one.Value.Date <= now.Date.PlusMonths(6)).ToList();
        leftOut = Math.Max(0, inside.Count - 500);
        var coming = inside.Where(one => one.Value.PlusHours(1) > now).OrderBy(one => one.Value);
        var past = inside.Where(one => one.Value.PlusHours(1) <= now).OrderByDescending(one => one.Value);
        return coming.Concat(past).Take(500).Select(one => one.Key).ToList();
    }
}
