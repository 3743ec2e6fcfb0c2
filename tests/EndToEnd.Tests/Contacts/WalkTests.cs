using OnOfficeSync.EndToEnd.Tests.Contacts.Walks;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>Random histories of fixed seeds, see <see cref="Walk"/>.</summary>
public sealed class WalkTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    public static TheoryData<int> SeedsTogether => [.. Enumerable.Range(1, 3)];

    [Theory, MemberData(nameof(Seeds))]
    public async Task After_any_history_every_phone_shows_what_the_CRM_says_and_nothing_is_there_twice(int seed)
    {
        var walk = await Walk.StartAsync(office, "walk", seed);
        await walk.RunAsync(120);
        await walk.CheckAsync();
    }

    [Theory, MemberData(nameof(SeedsTogether))]
    public async Task Likewise_if_everybody_works_at_once(int seed)
    {
        var walk = await Walk.StartAsync(office, "crowd", seed);
        await walk.RunTogetherAsync(20);
        await walk.CheckAsync();
    }
}
