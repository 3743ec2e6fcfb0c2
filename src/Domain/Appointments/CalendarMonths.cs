using System.Globalization;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// The months in which a monthly or yearly pattern has an occurrence, counted from the start's own month or year, up to where the calendar ends.
/// </summary>
internal static class CalendarMonths
{
    /// <summary>The months in which a date on or after <paramref name="from"/> may lie, ascending; those before may be left out.</summary>
    public static IEnumerable<CalendarMonth> Of(DevicePattern pattern, LocalDate start, LocalDate from) => pattern.Calendar switch
    {
        PatternCalendar.Hijri => In(new HijriCalendar { HijriAdjustment = 0 }, pattern, start),
        PatternCalendar.Hebrew => In(new HebrewCalendar(), pattern, start),
        PatternCalendar.ChineseLunar => In(new ChineseLunisolarCalendar(), pattern, start),
        PatternCalendar.JapaneseLunar => In(new JapaneseLunisolarCalendar(), pattern, start),
        PatternCalendar.KoreanLunar => In(new KoreanLunisolarCalendar(), pattern, start),
        _ => Gregorian(pattern, start, from),
    };

    private static bool IsYearly(DevicePattern pattern) => pattern.Type is PatternType.YearlyByDay or PatternType.YearlyByWeekday;

    private static IEnumerable<CalendarMonth> Gregorian(DevicePattern pattern, LocalDate start, LocalDate from)
    {
        var (first, step) = IsYearly(pattern)
            ? (Number(start.Year, pattern.Month), 12 * pattern.Interval)
            : (Number(start.Year, start.Month), pattern.Interval);
        var skipped = Math.Max(0, (Number(from.Year, from.Month) - first) / step * step);
        for (var number = first + skipped; number <= Number(LocalDate.MaxIsoValue.Year, 12); number += step)
        {
            var (year, month) = (number / 12, (number % 12) + 1);
            yield return new(new LocalDate(year, month, 1), CalendarSystem.Iso.GetDaysInMonth(year, month));
        }
    }

    private static int Number(int year, int month) => (year * 12) + month - 1;

    // Of the years in which a calendar begins and ends it does not know every month. Japanese years are numbered anew in each era: only the latest is known.
    private static IEnumerable<CalendarMonth> In(Calendar calendar, DevicePattern pattern, LocalDate start)
    {
        var (day, latest) = (start.ToDateTimeUnspecified(), calendar.MaxSupportedDateTime);
        if (day < calendar.MinSupportedDateTime || day > latest || calendar.GetEra(day) != calendar.GetEra(latest))
            yield break;
        var (year, month, end, era) = (calendar.GetYear(day), calendar.GetMonth(day), calendar.GetYear(latest), calendar.GetEra(latest));
        if (year == calendar.GetYear(calendar.MinSupportedDateTime))
            yield break;
        while (year < end)
        {
            var number = IsYearly(pattern) ? InYear(calendar.GetLeapMonth(year, era), pattern) : month;
            var first = LocalDate.FromDateTime(calendar.ToDateTime(year, number, 1, 0, 0, 0, 0, era));
            yield return new(first, calendar.GetDaysInMonth(year, number, era));
            if (IsYearly(pattern))
                year += pattern.Interval;
            else
                month += pattern.Interval;
            while (year < end && month > calendar.GetMonthsInYear(year, era))
                month -= calendar.GetMonthsInYear(year++, era);
        }
    }

    // A leap month stands behind the month of its name and moves the later ones on. In a year without it the ordinary month is meant.
    private static int InYear(int leap, DevicePattern pattern)
    {
        var isLeap = pattern.LeapMonth && leap == pattern.Month + 1;
        return isLeap || (leap > 0 && pattern.Month >= leap) ? pattern.Month + 1 : pattern.Month;
    }
}
