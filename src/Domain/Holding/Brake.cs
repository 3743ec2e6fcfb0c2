using NodaTime;

namespace OnOfficeSync.Domain.Holding;

/// <summary>
/// When so many items of a kind go that it is more likely a mistake than meant: a device that was wiped or misconfigured, an import that failed half-way. Then nothing is deleted before their user has decided.
/// The same rule holds for what a device deletes and for what the CRM takes from a user's devices.
/// </summary>
public static class Brake
{
    /// <summary>So many may always go.</summary>
    public const int AlwaysFree = 20;

    /// <summary>One part in so many may go as well, however many that are.</summary>
    public const int FreePart = 3;

    // Times are kept in milliseconds.
    private static readonly Duration Moment = Duration.FromMilliseconds(1);

    /// <summary>What goes within this time is looked at together.</summary>
    public static Duration Window { get; } = Duration.FromMinutes(10);

    /// <summary>Whether they are held.</summary>
    /// <param name="gone">How many went within the window.</param>
    /// <param name="left">How many of the kind are left.</param>
    public static bool Holds(int gone, int left) => gone > AlwaysFree && left < EnoughLeft(gone);

    /// <summary>With so many left or more it is no third that went: nobody need count further.</summary>
    public static int EnoughLeft(int gone) => (FreePart - 1) * gone;

    /// <summary>When what goes counts: within the window, and after the user's last decision. A decision of which the clock says that it is still to come was made before somebody put the clock back.</summary>
    public static Interval Within(Instant now, Instant? decided)
    {
        var since = decided is { } at && at <= now ? Instant.Max(now - Window, at + Moment) : now - Window;
        return new(since, Instant.Max(since, now + Moment));
    }
}
