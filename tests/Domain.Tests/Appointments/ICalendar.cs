using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>
/// Patterns as Ical.Net tells them: an independent oracle. A 31st that goes to the last day of a shorter month is the last of the days 28 to 31.
/// </summary>
internal static class ICalendar
{
    private static readonly string[] Names = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The first occurrences of a pattern, up to a date.</summary>
    public static List<LocalDate> Expand(DevicePattern pattern, LocalDate start, LocalDate through)
    {
        var rule = Rule(pattern, start);
        // What iCalendar counts begins with its start, which must be an occurrence.
        if (Occurrences(rule, start).Select(date => (LocalDate?)date).FirstOrDefault() is not { } first)
            return [];
        // Not by UNTIL: Ical.Net 5.2.4 takes a month or year for over when the first occurrence's day in it is beyond, and misses earlier days.
        var end = pattern is { Count: null, Last: { } last } ? LocalDate.Min(last, through) : through;
        return [.. Occurrences(pattern.Count is { } count ? $"{rule};COUNT={count}" : rule, first).TakeWhile(date => date <= end)];
    }

    /// <summary>The dates of a rule, from its start.</summary>
    public static IEnumerable<LocalDate> Occurrences(string rule, LocalDate start)
    {
        var begin = new CalDateTime(start.Year, start.Month, start.Day);
        var appointment = new CalendarEvent { Start = begin, RecurrenceRule = new RecurrenceRule(rule) };
        return appointment.GetOccurrences(begin).Select(occurrence => LocalDate.FromDateOnly(occurrence.Period.StartTime.Date));
    }

    private static string Rule(DevicePattern pattern, LocalDate start)
    {
        var days = string.Join(',', Names.Where((_, day) => ((int)pattern.Days & (1 << day)) != 0));
        var rule = pattern.Type switch
        {
            PatternType.Daily when days.Length == 0 => "FREQ=DAILY",
            PatternType.Daily or PatternType.Weekly => $"FREQ=WEEKLY;BYDAY={days};WKST={Names[(int)pattern.WeekStart % 7]}",
            PatternType.MonthlyByDay => $"FREQ=MONTHLY;{MonthDay(pattern.Day)}",
            PatternType.MonthlyByWeekday => $"FREQ=MONTHLY;BYDAY={days};{Position(pattern.Week)}",
            PatternType.YearlyByDay => $"FREQ=YEARLY;BYMONTH={pattern.Month};{MonthDay(pattern.Day)}",
            _ => $"FREQ=YEARLY;BYMONTH={pattern.Month};BYDAY={days};{Position(pattern.Week)}",
        };
        return $"{rule};INTERVAL={pattern.Interval}";
    }

    private static string MonthDay(int day) =>
        day <= 28 ? $"BYMONTHDAY={day}" : $"BYMONTHDAY={string.Join(',', Enumerable.Range(28, day - 27))};BYSETPOS=-1";

    private static string Position(int week) => $"BYSETPOS={(week == 5 ? -1 : week)}";
}
