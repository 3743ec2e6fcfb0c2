using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// All that the CRM can say of a series. It falls on the start's own weekday, day of month or date; from a 29th, 30th or 31st on the last day of shorter
/// months, from 29 February on the 28th of other years. Dates are local to the appointment's zone. Source: R29 and contract, "An appointment".
/// </summary>
/// <param name="Frequency">What the interval counts.</param>
/// <param name="Interval">1 to 999.</param>
/// <param name="Until">The last date on which an occurrence may start; null if the series has no end. Before the start there is no occurrence at all.</param>
/// <exception cref="ArgumentOutOfRangeException">The interval is none that the CRM has.</exception>
public sealed record Recurrence(Frequency Frequency, int Interval = 1, LocalDate? Until = null)
{
    /// <summary>The longest interval.</summary>
    public const int MaxInterval = 999;

    /// <summary>1 to 999.</summary>
    public int Interval { get; } =
        Interval is >= 1 and <= MaxInterval ? Interval : throw new ArgumentOutOfRangeException(nameof(Interval), Interval, "An interval is 1 to 999.");

    private LocalDate Last => Until ?? LocalDate.MaxIsoValue;

    private bool ByDays => Frequency is Frequency.Daily or Frequency.Weekly;

    // Days or months, as the frequency says.
    private int Step => Frequency is Frequency.Daily or Frequency.Monthly ? Interval : Frequency == Frequency.Weekly ? 7 * Interval : 12 * Interval;

    /// <summary>The dates of the occurrences, ascending; endless in effect if there is no end, so take from it what is needed.</summary>
    public IEnumerable<LocalDate> Occurrences(LocalDate start) => OccurrencesFrom(start, start);

    /// <summary>The occurrences on or after a date, ascending. Those before it cost nothing.</summary>
    public IEnumerable<LocalDate> OccurrencesFrom(LocalDate start, LocalDate from)
    {
        for (var index = IndexFrom(start, from); At(start, index) is { } date; index++)
            yield return date;
    }

    /// <summary>The occurrences on or before a date, descending. Those after it cost nothing.</summary>
    public IEnumerable<LocalDate> OccurrencesBack(LocalDate start, LocalDate through)
    {
        through = LocalDate.Min(through, Last);
        for (var index = IndexFrom(start, through); index >= 0; index--)
        {
            if (At(start, index) is { } date && date <= through)
                yield return date;
        }
    }

    /// <summary>The first occurrence on or after a date; null if none is to come.</summary>
    public LocalDate? Next(LocalDate start, LocalDate from) => At(start, IndexFrom(start, from));

    /// <summary>The last occurrence on or before a date; null if there is none.</summary>
    public LocalDate? Previous(LocalDate start, LocalDate through)
    {
        foreach (var date in OccurrencesBack(start, through))
            return date;
        return null;
    }

    /// <summary>Whether an occurrence starts on a date.</summary>
    public bool FallsOn(LocalDate start, LocalDate date) => date >= start && Next(start, date) == date;

    // The comparison is false for a date that lies beyond the calendar.
    private LocalDate? At(LocalDate start, int index) => Stepped(start, (long)index * Step) is { } date && date <= Last ? date : null;

    private LocalDate? Stepped(LocalDate start, long steps) => ByDays
        ? steps <= Period.DaysBetween(start, LocalDate.MaxIsoValue) ? start.PlusDays((int)steps) : null
        : steps <= MonthsBetween(start, LocalDate.MaxIsoValue) ? start.PlusMonths((int)steps) : null;

    // The index of the first occurrence on or after a date, whatever the end.
    private int IndexFrom(LocalDate start, LocalDate from)
    {
        if (from <= start)
            return 0;
        var distance = ByDays ? Period.DaysBetween(start, from) : MonthsBetween(start, from);
        var index = (distance + Step - 1) / Step;
        return Stepped(start, (long)index * Step) < from ? index + 1 : index;
    }

    private static int MonthsBetween(LocalDate start, LocalDate end) => ((end.Year - start.Year) * 12) + end.Month - start.Month;
}
