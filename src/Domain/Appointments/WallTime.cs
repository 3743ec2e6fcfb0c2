using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>From wall time to instants. Wall time stays the same when clocks change (R36).</summary>
internal static class WallTime
{
    // Two days within the range of instants, so that no zone's offset leads out of it.
    private static readonly LocalDate Latest = LocalDate.MaxIsoValue.PlusDays(-2);

    /// <summary>
    /// The instant of a wall time: of two the first, and of one that clocks skip the time as much later as they skip. Of the last two days of the calendar, the
    /// one before them.
    /// </summary>
    public static Instant At(this DateTimeZone zone, LocalDate date, LocalTime time) => zone.AtLeniently(LocalDate.Min(date, Latest) + time).ToInstant();

    /// <summary>When a day begins: at its first instant, also where clocks skip its midnight.</summary>
    public static Instant Midnight(this DateTimeZone zone, LocalDate date) => zone.At(date, LocalTime.Midnight);

    /// <summary>A later or, with a negative number, an earlier date, at most the last or first of the calendar.</summary>
    public static LocalDate PlusDaysWithin(this LocalDate date, int days) =>
        days > Period.DaysBetween(date, LocalDate.MaxIsoValue) ? LocalDate.MaxIsoValue
        : days < Period.DaysBetween(date, LocalDate.MinIsoValue) ? LocalDate.MinIsoValue
        : date.PlusDays(days);
}
