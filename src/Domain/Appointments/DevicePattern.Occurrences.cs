using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <content>On which dates a device shows the series.</content>
public sealed partial record DevicePattern
{
    /// <summary>
    /// The dates of the occurrences, ascending, none before the start; the start itself only if it is one. Endless in effect if there is no end.
    /// </summary>
    public IEnumerable<LocalDate> Occurrences(LocalDate start) => OccurrencesFrom(start, start);

    /// <summary>The occurrences on or after a date, ascending. Those before it cost nothing, unless they have to be counted.</summary>
    public IEnumerable<LocalDate> OccurrencesFrom(LocalDate start, LocalDate from)
    {
        if (Count is { } count)
            return Endless(start, start).Take(count).SkipWhile(date => date < from);
        var dates = Endless(start, LocalDate.Max(start, from));
        return Last is { } last ? dates.TakeWhile(date => date <= last) : dates;
    }

    private IEnumerable<LocalDate> Endless(LocalDate start, LocalDate from)
    {
        var dates = Type switch
        {
            PatternType.Daily when Days == Weekdays.None => EveryPeriod(start, from, Interval, [0]),
            PatternType.Daily or PatternType.Weekly => EveryPeriod(start, from, 7 * Interval, DaysOfWeek(start)),
            _ => CalendarMonths.Of(this, start, from).Select(month => DateIn(month, start)),
        };
        return dates.SkipWhile(date => date < from);
    }

    // In days from the start, ascending: the days of its own week on which occurrences lie.
    private int[] DaysOfWeek(LocalDate start)
    {
        var position = (start.DayOfWeek - WeekStart + 7) % 7;
        return [.. Enumerable.Range(-position, 7).Where(day => DaysOr(start).HasFlag((Weekdays)(1 << (((int)start.DayOfWeek + day + 7) % 7))))];
    }

    private static IEnumerable<LocalDate> EveryPeriod(LocalDate start, LocalDate from, int period, int[] days)
    {
        var end = Period.DaysBetween(start, LocalDate.MaxIsoValue);
        for (var begin = Period.DaysBetween(start, from) / period * period; begin <= end; begin += period)
        {
            foreach (var day in days)
            {
                if (begin + day > end)
                    yield break;
                if (begin + day >= 0)
                    yield return start.PlusDays(begin + day);
            }
        }
    }

    private LocalDate DateIn(CalendarMonth month, LocalDate start)
    {
        if (Type is PatternType.MonthlyByDay or PatternType.YearlyByDay)
            return month.Date(Math.Min(Day, month.Length));
        var all = Enumerable.Range(1, month.Length).Select(month.Date).Where(date => DaysOr(start).Contains(date));
        return Week == LastWeek ? all.Last() : all.ElementAt(Week - 1);
    }

    private Weekdays DaysOr(LocalDate start) => Days == Weekdays.None ? start.Weekday() : Days;
}
