using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Access;

/// <summary>
/// When wrong passwords lock an account's ActiveSync access: at five different pairs of device and wrong password within 15 minutes, so that one
/// device with an old password never locks its user out. Source: R5, R6 and contract, "Lock". Once reached, the lock stays until it is unlocked,
/// whatever becomes of the pairs; keeping that is the caller's part.
/// </summary>
public static class SignInLock
{
    /// <summary>So many different pairs lock.</summary>
    public const int Limit = 5;

    /// <summary>How long a pair counts. A pair that is exactly so old counts no more.</summary>
    public static Duration Window { get; } = Duration.FromMinutes(15);

    /// <summary>How many different pairs count now.</summary>
    public static int Count(ImmutableArray<FailedPair> pairs, Instant now) =>
        pairs.Where(pair => Counts(pair, now)).DistinctBy(pair => (pair.Device, pair.PasswordDigest)).Count();

    /// <summary>Whether so many different pairs count now that the account is to be locked.</summary>
    public static bool IsReached(ImmutableArray<FailedPair> pairs, Instant now) => Count(pairs, now) >= Limit;

    /// <summary>
    /// Adds a failed attempt, and forgets pairs that no longer count at its time. A pair that still counts keeps the time at which it was seen first:
    /// a device that repeats an old password all day must not keep its pair alive for longer than the window from then on.
    /// </summary>
    public static ImmutableArray<FailedPair> Add(ImmutableArray<FailedPair> pairs, FailedPair failed)
    {
        var counting = pairs.RemoveAll(pair => !Counts(pair, failed.At));
        return counting.Any(failed.IsSamePair) ? counting : counting.Add(failed);
    }

    /// <summary>Forgets a device's pairs, because it has sent the right password.</summary>
    public static ImmutableArray<FailedPair> ClearDevice(ImmutableArray<FailedPair> pairs, string device) => pairs.RemoveAll(pair => pair.Device == device);

    private static bool Counts(FailedPair pair, Instant now) => now - pair.At < Window;
}
