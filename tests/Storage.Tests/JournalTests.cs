using CsCheck;

namespace OnOfficeSync.Storage.Tests;

public sealed class JournalTests
{
    private static readonly Gen<Happening> Happenings =
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 2], Gen.Int[0, 9], Gen.Int[0, 7], (act, user, item, value) => new Happening(act, user, item, value));

    [Fact]
    public async Task Whatever_happens_a_device_that_walks_to_the_end_has_what_its_user_sees_as_it_is_now()
    {
        await using var database = await Database.OpenAsync();
        var run = 0;
        await Happenings.Array[0, 60].SampleAsync(async happenings =>
        {
            // A tenant of its own is as good as a store of its own, and far cheaper.
            var tenant = "t" + Interlocked.Increment(ref run);
            var (first, second, third) = (await database.AddUserAsync("u0", tenant), await database.AddUserAsync("u1", tenant), await database.AddUserAsync("u2", tenant));
            await new Simulation(database, [first, second, third]).RunAsync(happenings);
        }, iter: 60, threads: 1);
    }
}
