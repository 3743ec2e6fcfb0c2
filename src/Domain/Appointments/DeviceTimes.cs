using NodaTime;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// What a device says of when an appointment takes place; null is not spoken of. What it means by it depends on what it was given (<see cref="MeantTimes"/>).
/// Source: MS-ASCAL 2.2.2.1, 2.2.2.20, 2.2.2.42, 2.2.2.44.
/// </summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="AllDay">Whether it takes whole days: then start and end stand for dates.</param>
/// <param name="Rules">The rules of the zone in which it is meant.</param>
public sealed record DeviceTimes(Instant? Start = null, Instant? End = null, bool? AllDay = null, ZoneRules? Rules = null)
{
    private static readonly Duration HalfHour = Duration.FromMinutes(30);

    /// <summary>Nothing said.</summary>
    public static DeviceTimes Nothing { get; } = new();

    /// <summary>
    /// The times of a new appointment, of which a device may leave one out or both: then it lasts half an hour from its start, or begins at the next half hour of the
    /// clock. Null where that cannot be: an end that is over, a start to come without an end. Source: MS-ASCAL 3.2.4.4.
    /// </summary>
    public DeviceTimes? Completed(Instant now)
    {
        var next = Instant.FromUnixTimeTicks((now.ToUnixTimeTicks() + HalfHour.BclCompatibleTicks - 1) / HalfHour.BclCompatibleTicks * HalfHour.BclCompatibleTicks);
        return (Start, End) switch
        {
            (not null, not null) => this,
            (null, null) => this with { Start = next, End = next + HalfHour },
            (null, { } end) => end > now && end >= next ? this with { Start = next } : null,
            ({ } start, null) => start <= now ? this with { End = next + HalfHour } : null,
        };
    }
}
