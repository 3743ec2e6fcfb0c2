using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Domain.Access;

namespace OnOfficeSync.Domain.Tests.Access;

public sealed class SignInLockTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 1, 9, 0);

    [Fact]
    public void Five_different_pairs_within_fifteen_minutes_lock()
    {
        Assert.Equal((5, Duration.FromMinutes(15)), (SignInLock.Limit, SignInLock.Window));
        var four = Failed(("phone", "a", 0), ("phone", "b", 1), ("tablet", "a", 2), ("tablet", "b", 14));

        Assert.False(SignInLock.IsReached(four, At(14)));
        Assert.True(SignInLock.IsReached(SignInLock.Add(four, Pair("laptop", "a", 14)), At(14)));
    }

    [Fact]
    public void The_same_wrong_password_from_the_same_device_counts_once()
    {
        var pairs = Failed([.. Enumerable.Range(0, 10).Select(minute => ("phone", "old", minute))]);

        Assert.Equal(1, SignInLock.Count(pairs, At(10)));
    }

    [Fact]
    public void The_same_wrong_password_from_five_devices_counts_five_times() =>
        Assert.True(SignInLock.IsReached(Failed(("1", "old", 0), ("2", "old", 0), ("3", "old", 0), ("4", "old", 0), ("5", "old", 0)), At(0)));

    [Theory]
    [InlineData(14, 1)]
    [InlineData(15, 0)]
    [InlineData(16, 0)]
    public void After_fifteen_minutes_a_pair_counts_no_more(int minute, int count) =>
        Assert.Equal(count, SignInLock.Count(Failed(("phone", "a", 0)), At(minute)));

    [Fact]
    public void A_repetition_does_not_make_a_pair_count_for_longer()
    {
        var pairs = Failed(("phone", "old", 0), ("phone", "old", 10));

        Assert.Equal(At(0), Assert.Single(pairs).At);
        Assert.Equal(0, SignInLock.Count(pairs, At(15)));
    }

    [Fact]
    public void A_pair_that_comes_again_after_its_time_counts_anew()
    {
        var pairs = Failed(("phone", "old", 0), ("phone", "old", 16));

        Assert.Equal(At(16), Assert.Single(pairs).At);
        Assert.Equal(1, SignInLock.Count(pairs, At(16)));
    }

    [Fact]
    public void Pairs_that_count_no_more_are_forgotten() =>
        Assert.Equal(["b"], Failed(("phone", "a", 0), ("phone", "b", 20)).Select(pair => pair.PasswordDigest));

    [Fact]
    public void A_right_password_clears_the_pairs_of_its_device_only()
    {
        var pairs = Failed(("phone", "a", 0), ("phone", "b", 1), ("tablet", "a", 2));

        Assert.Equal(["tablet"], SignInLock.ClearDevice(pairs, "phone").Select(pair => pair.Device));
    }

    [Fact]
    public void A_list_that_holds_a_pair_twice_counts_it_once() =>
        Assert.Equal(1, SignInLock.Count([Pair("phone", "a", 0), Pair("phone", "a", 1)], At(1)));

    private static Instant At(int minute) => Start + Duration.FromMinutes(minute);

    private static FailedPair Pair(string device, string digest, int minute) => new(device, digest, At(minute));

    private static ImmutableArray<FailedPair> Failed(params (string Device, string Digest, int Minute)[] attempts) =>
        attempts.Aggregate(ImmutableArray<FailedPair>.Empty, (pairs, attempt) => SignInLock.Add(pairs, Pair(attempt.Device, attempt.Digest, attempt.Minute)));
}
