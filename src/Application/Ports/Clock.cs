using NodaTime;

namespace OnOfficeSync.Application.Ports;

internal static class Clock
{
    /// <summary>The instant now.</summary>
    public static Instant Now(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());
}
