using System.Globalization;
using System.Net.Http.Json;

namespace OnOfficeSync.EndToEnd.Tests.Contacts.Walks;

/// <summary>
/// Two users who share addresses, each at work in the CRM and with two phones of different habits. Whatever happened, in the end every phone shows what the contract says of the CRM's
/// addresses that are released for its user, both phones of a user show the same beyond, and nothing is in the CRM twice or lost.
/// </summary>
internal sealed class Walk
{
    private readonly Random random;
    private readonly Tally tally;
    private readonly List<WalkClerk> clerks = [];
    private readonly List<WalkPhone> phones = [];

    private Walk(int seed) => (random, tally) = (new Random(seed), new Tally(seed));

    public static async Task<Walk> StartAsync(Office office, string name, int seed)
    {
        var walk = new Walk(seed);
        string[] users = [$"{name}{seed.ToString(CultureInfo.InvariantCulture)}a", $"{name}{seed.ToString(CultureInfo.InvariantCulture)}b"];
        foreach (var user in users)
            using (var made = await office.Admin.Http.PostAsJsonAsync(new Uri("admin/users", UriKind.Relative), new { name = user, displayName = user, email = $"{user}@example.org", password = "demo" }))
                made.EnsureSuccessStatusCode();
        foreach (var (user, colleague) in new[] { (users[0], users[1]), (users[1], users[0]) })
        {
            walk.clerks.Add(new(new Crm(office.Host, user), user, colleague, walk.Chance(), walk.tally));
            walk.phones.Add(await WalkPhone.StartAsync(office.Host.NewDevice(user), user, walk.Chance(), walk.tally, whole: false, cut: null));
            walk.phones.Add(await WalkPhone.StartAsync(office.Host.NewDevice(user), user, walk.Chance(), walk.tally, whole: true, cut: 20));
        }

        return walk;
    }

    /// <summary>One step after the other.</summary>
    public Task RunAsync(int steps) => ToldAsync(async () =>
    {
        for (var step = 0; step < steps; step++)
            await (random.Happens(0.4) ? random.Pick(clerks).StepAsync(others: false) : random.Pick(phones).StepAsync());
    });

    /// <summary>Everybody at once, each so many steps.</summary>
    public Task RunTogetherAsync(int steps) => ToldAsync(() => Task.WhenAll(
    [
        .. clerks.Select(async clerk =>
        {
            for (var step = 0; step < steps; step++)
                await clerk.StepAsync(others: true);
        }),
        .. phones.Select(async phone =>
        {
            for (var step = 0; step < steps; step++)
                await phone.StepAsync();
        }),
    ]));

    /// <summary>Lets everything come to rest and compares.</summary>
    public Task CheckAsync() => ToldAsync(async () =>
    {
        tally.Log(() => "settling");
        for (var (round, moved) = (0, true); moved; round++)
        {
            Assert.True(round < 10, "it does not come to rest");
            moved = false;
            foreach (var phone in phones)
                moved |= await phone.SettleAsync();
        }

        var present = new Dictionary<string, string>();
        foreach (var clerk in clerks)
        {
            var all = await clerk.Crm.AllAsync();
            foreach (var address in all)
                present[address.Id!] = address.Website!;
            foreach (var (_, mark) in (await clerk.Crm.NoticesAsync()).Where(notice => notice.Kind == "duplicate").SelectMany(notice => notice.Details).Where(detail => detail.Key == "lost.website"))
                tally.Adopted(mark);
            var mine = phones.Where(phone => phone.User == clerk.User).ToList();
            foreach (var phone in mine)
            {
                var expected = all.Where(address => address.ReleasedFor!.Contains(clerk.User)).Select(address => Canon.Expected(address, phone.NotesBytes)).Order(StringComparer.Ordinal);
                Assert.Equal(string.Join('\n', expected), string.Join('\n', phone.Shown()));
                Assert.Empty(phone.Device.Complaints);
                Assert.DoesNotContain(phone.ShownExtras(), extras => clerks.Any(other => other != clerk && extras.Contains($"von {other.User}", StringComparison.Ordinal)));
            }

            Assert.Equal(string.Join('\n', mine[0].ShownExtras()), string.Join('\n', mine[1].ShownExtras()));
        }

        Assert.Null(tally.Check(present.Values));
    });

    private Random Chance() => new(random.Next());

    private async Task ToldAsync(Func<Task> what)
    {
        try
        {
            await what();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var path = Path.Combine(Path.GetTempPath(), $"walk-{Path.GetRandomFileName()}.txt");
            await File.WriteAllTextAsync(path, tally.Story);
            throw new InvalidOperationException($"{failure.Message}\nThe story is in {path}", failure);
        }
    }
}
