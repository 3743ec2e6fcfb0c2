using NodaTime;
using OnOfficeSync.Domain.Holding;

namespace OnOfficeSync.Domain.Tests.Holding;

public class BrakeTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 12, 0);

    [Theory]
    [InlineData(20, 20)]
    [InlineData(21, 21)]
    [InlineData(1, 1)]
    public void Up_to_20_may_always_go_even_if_that_is_all(int gone, int had) => Assert.Equal(gone > 20, Brake.Holds(gone, had - gone));

    [Theory]
    [InlineData(21, 62, true)]
    [InlineData(21, 63, false)]
    [InlineData(21, 64, false)]
    [InlineData(1_000, 2_999, true)]
    [InlineData(1_000, 3_000, false)]
    public void More_than_20_are_held_if_they_are_more_than_a_third_of_what_there_was(int gone, int had, bool held) => Assert.Equal(held, Brake.Holds(gone, had - gone));

    [Fact]
    public void Nobody_need_count_beyond_what_is_enough()
    {
        for (var gone = 21; gone < 200; gone++)
        {
            Assert.True(Brake.Holds(gone, Brake.EnoughLeft(gone) - 1));
            Assert.False(Brake.Holds(gone, Brake.EnoughLeft(gone)));
        }
    }

    [Fact]
    public void What_goes_within_ten_minutes_is_looked_at_together_but_not_what_was_decided_already()
    {
        var tenMinutes = Instant.FromUtc(2026, 11, 25, 11, 50);
        Assert.Equal(tenMinutes, Brake.Within(Now, null).Start);
        Assert.Equal(tenMinutes, Brake.Within(Now, Now - Duration.FromHours(1)).Start);
        var decided = Now - Duration.FromMinutes(1);
        Assert.False(Brake.Within(Now, decided).Contains(decided));
        Assert.True(Brake.Within(Now, decided).Contains(decided + Duration.FromMilliseconds(1)));
        Assert.True(Brake.Within(Now, decided).Contains(Now));
        Assert.False(Brake.Within(Now, Now).Contains(Now));
    }

    [Fact]
    public void Where_the_clock_was_put_back_neither_what_was_decided_nor_what_went_before_counts()
    {
        var within = Brake.Within(Now, Now + Duration.FromMinutes(30));
        Assert.True(within.Contains(Now));
        Assert.True(within.Contains(Now - Duration.FromMinutes(10)));
        Assert.False(within.Contains(Now + Duration.FromMinutes(29)));
    }
}
