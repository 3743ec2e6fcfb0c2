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

    /// <summary>What goes within this time is looked at together.</summary>
    public static Duration Window { get; } = Duration.FromMinutes(10);

    /// <summary>Whether they are held.</summary>
    /// <param name="gone">How many went within the window.</param>
    /// <param name="left">How many of the kind are left.</param>
    public static bool Holds(int gone, int left) => gone > AlwaysFree && left < EnoughLeft(gone);

    /// <summary>With so many left or more it is no third that went: nobody need count further.</summary>
    public static int EnoughLeft(int gone) => (FreePart - 1) * gone;

    /// <summary>From when on it counts what goes: within the window, and not before what the user has decided already.</summary>
    public static Instant Since(Instant now, Instant? decided) =>
        decided is { } at ? Instant.Max(now - Window, at + Duration.FromMilliseconds(1)) : now - Window;
}
