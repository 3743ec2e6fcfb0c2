using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Domain.Tests.Time;

public sealed class BoundedCacheTests
{
    [Fact]
    public void An_answer_is_computed_once_until_the_cache_is_full()
    {
        var computed = new List<int>();
        var cache = new BoundedCache<int, int>(2, key =>
        {
            computed.Add(key);
            return key * key;
        });
        Assert.Equal([1, 4, 1, 4], new[] { 1, 2, 1, 2 }.Select(cache.Of));
        Assert.Equal([9, 1, 9], new[] { 3, 1, 3 }.Select(cache.Of));
        Assert.Equal([1, 2, 3, 1], computed);
    }
}
