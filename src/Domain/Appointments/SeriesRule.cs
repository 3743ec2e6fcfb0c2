using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// How a device's series is stored, so that no occurrence lies on another date than on the device. Source: R30 to R32 and contract, "a device's series".
/// </summary>
public static class SeriesRule
{
    /// <summary>What the CRM stores.</summary>
    /// <param name="series">The device's series.</param>
    /// <param name="windowEnd">The last date of the window, up to which a series that the CRM cannot say is made into single appointments.</param>
    public static StoredSeries Store(DeviceSeries series, LocalDate windowEnd)
    {
        var (pattern, start) = (Plain(series.Pattern), series.Start);
        if (!pattern.Occurrences(start).Any())
            return new([], null, false);
        var (first, changed) = (pattern.Occurrences(start).First(), !series.Changed.IsEmpty);
        if (FrequencyOf(pattern, first) is not { } frequency)
            return Singles(series, windowEnd);
        var firsts = frequency == Frequency.Weekly ? FirstOfEachWeekday(pattern, start) : [first];
        var last = LastOf(pattern, start);
        var parts = firsts.Where(date => last is null || date <= last).Select(date => Part(series, date, Recurrence(pattern, frequency, date, last)));
        return new([.. parts.Where(part => part.Occurrences().Any())], null, changed || firsts.Length > 1 || first != start);
    }

    /// <summary>The series of the CRM that has the very dates of a device's, from the same start; null if the CRM cannot say it.</summary>
    public static Recurrence? Same(DevicePattern pattern, LocalDate start)
    {
        var plain = Plain(pattern);
        if (!plain.Occurrences(start).Take(1).Contains(start) || FrequencyOf(plain, start) is not { } frequency || (frequency == Frequency.Weekly && DaysOf(plain, start) != start.Weekday()))
            return null;
        return Recurrence(plain, frequency, start, LastOf(plain, start));
    }

    /// <summary>Whether a device's series becomes single appointments.</summary>
    internal static bool TakesSingles(DevicePattern pattern, LocalDate start)
    {
        var plain = Plain(pattern);
        return FrequencyOf(plain, plain.Occurrences(start).First()) is null;
    }

    // A pattern that says the same in simpler words.
    private static DevicePattern Plain(DevicePattern pattern) => pattern switch
    {
        { Type: PatternType.Daily, Days: not Weekdays.None, Interval: 1 } => Plain(pattern with { Type = PatternType.Weekly }),
        { Type: PatternType.Weekly, Days: Weekdays.All, Interval: 1 } => pattern with { Type = PatternType.Daily, Days = Weekdays.None },
        { Type: PatternType.MonthlyByWeekday, Days: Weekdays.All } => pattern with { Type = PatternType.MonthlyByDay, Day = DayOf(pattern) },
        { Type: PatternType.YearlyByWeekday, Days: Weekdays.All } => pattern with { Type = PatternType.YearlyByDay, Day = DayOf(pattern) },
        _ => pattern,
    };

    // The last day is the 31st, which in a shorter month is the last one.
    private static int DayOf(DevicePattern pattern) => pattern.Week == DevicePattern.LastWeek ? 31 : pattern.Week;

    // How the CRM says the series, or null. Of a day that is the first occurrence's only because its month is short the CRM would make that day for good.
    private static Frequency? FrequencyOf(DevicePattern pattern, LocalDate first) => pattern.Type switch
    {
        PatternType.Daily => pattern.Days == Weekdays.None ? Frequency.Daily : null,
        PatternType.Weekly => Frequency.Weekly,
        _ when pattern.Calendar != PatternCalendar.Gregorian || pattern.Day != first.Day => null,
        PatternType.MonthlyByDay => Frequency.Monthly,
        PatternType.YearlyByDay => Frequency.Yearly,
        _ => null,
    };

    private static ImmutableArray<LocalDate> FirstOfEachWeekday(DevicePattern pattern, LocalDate start)
    {
        return [.. DaysOf(pattern, start).Each().SelectMany(day => (pattern with { Days = day, Count = null, Last = null }).Occurrences(start).Take(1)).Order()];
    }

    private static Weekdays DaysOf(DevicePattern pattern, LocalDate start) => pattern.Days == Weekdays.None ? start.Weekday() : pattern.Days;

    private static LocalDate? LastOf(DevicePattern pattern, LocalDate start) => pattern.Count is null ? pattern.Last : pattern.Occurrences(start).Last();

    private static Recurrence Recurrence(DevicePattern pattern, Frequency frequency, LocalDate first, LocalDate? last)
    {
        var endless = new Recurrence(frequency, pattern.Interval);
        return last is { } date ? new(frequency, pattern.Interval, pattern.Count is null ? date : endless.Previous(first, date)) : endless;
    }

    private static SeriesPart Part(DeviceSeries series, LocalDate start, Recurrence recurrence) =>
        new(start, recurrence, [.. series.Excluded.Where(date => recurrence.FallsOn(start, date))]);

    private static StoredSeries Singles(DeviceSeries series, LocalDate windowEnd)
    {
        var excluded = series.Excluded;
        ImmutableArray<LocalDate> dates =
            [.. series.Pattern.Occurrences(series.Start).Where(date => !excluded.Contains(date)).TakeWhile((date, index) => index == 0 || date <= windowEnd)];
        if (dates.IsEmpty)
            return new([], null, true);
        var through = LocalDate.Max(windowEnd, dates[0]);
        var rule = new KeptRule(series.Pattern, series.Start, through, [.. excluded.Where(date => date > through)]);
        return new([.. dates.Select(date => new SeriesPart(date, null, []))], rule.IsOver ? null : rule, true);
    }
}
