using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// The span of an appointment set: whole days of the user's zone, first and last day included, which moves at its midnight.
/// Source: R15, R16 and contract, "The appointment set".
/// </summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, six calendar months ahead.</param>
/// <param name="Begin">When the first day begins.</param>
/// <param name="End">When the last day is over.</param>
/// <param name="MovesAt">When the span moves on: the next midnight.</param>
public readonly record struct AppointmentSpan(LocalDate First, LocalDate Last, Instant Begin, Instant End, Instant MovesAt)
{
    /// <summary>So many calendar months ahead.</summary>
    public const int MonthsAhead = 6;

    /// <summary>A date of an appointment's zone and one of the user's that hold the same instant are at most so many days apart.</summary>
    public const int ZonesApart = 2;

    /// <summary>The last day of every span at an instant.</summary>
    public static LocalDate LastDay(Instant now, DateTimeZone user) => now.InZone(user).Date.PlusMonths(MonthsAhead);

    /// <summary>The span at an instant.</summary>
    public static AppointmentSpan At(Instant now, DateTimeZone user, LookBack back)
    {
        var today = now.InZone(user).Date;
        var (first, last) = (back.From(today), LastDay(now, user));
        return new(first, last, user.Midnight(first), user.Midnight(last.PlusDays(1)), user.Midnight(today.PlusDays(1)));
    }

    /// <summary>Whether something touches the span. What ends when the span begins does not; what takes no time does if it begins within it.</summary>
    public bool IsTouchedBy(Instant start, Instant end) => start < End && (end > Begin || start >= Begin);
}
