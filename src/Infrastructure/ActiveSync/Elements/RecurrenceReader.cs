using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Appointments;
using Calendar = OnOfficeSync.ActiveSync.Wbxml.Calendar;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Reads Recurrence of an appointment (MS-ASCAL 2.2.2.37 and 3.2.5.3).</summary>
internal static class RecurrenceReader
{
    // What a type needs and what it forbids (MS-ASCAL 2.2.2.37.1). A weekly series without days falls on the day of its start.
    private static readonly FrozenDictionary<int, (PatternType Type, ushort[] Needs, ushort[] Forbids)> Types = new Dictionary<int, (PatternType, ushort[], ushort[])>
    {
        [0] = (PatternType.Daily, [], [Calendar.DayOfMonth, Calendar.WeekOfMonth, Calendar.MonthOfYear]),
        [1] = (PatternType.Weekly, [], [Calendar.DayOfMonth, Calendar.WeekOfMonth, Calendar.MonthOfYear]),
        [2] = (PatternType.MonthlyByDay, [Calendar.DayOfMonth], [Calendar.DayOfWeek, Calendar.WeekOfMonth, Calendar.MonthOfYear]),
        [3] = (PatternType.MonthlyByWeekday, [Calendar.DayOfWeek, Calendar.WeekOfMonth], [Calendar.DayOfMonth, Calendar.MonthOfYear]),
        [5] = (PatternType.YearlyByDay, [Calendar.DayOfMonth, Calendar.MonthOfYear], [Calendar.DayOfWeek, Calendar.WeekOfMonth]),
        [6] = (PatternType.YearlyByWeekday, [Calendar.DayOfWeek, Calendar.WeekOfMonth, Calendar.MonthOfYear], [Calendar.DayOfMonth]),
    }.ToFrozenDictionary();

    // MS-ASCAL 2.2.2.10.
    private static readonly FrozenDictionary<int, PatternCalendar> Calendars = new Dictionary<int, PatternCalendar>
    {
        [0] = PatternCalendar.Gregorian,
        [1] = PatternCalendar.Gregorian,
        [2] = PatternCalendar.Gregorian,
        [3] = PatternCalendar.GregorianMonths,
        [4] = PatternCalendar.GregorianMonths,
        [5] = PatternCalendar.GregorianMonths,
        [6] = PatternCalendar.Hijri,
        [7] = PatternCalendar.GregorianMonths,
        [8] = PatternCalendar.Hebrew,
        [9] = PatternCalendar.Gregorian,
        [10] = PatternCalendar.Gregorian,
        [11] = PatternCalendar.Gregorian,
        [12] = PatternCalendar.Gregorian,
        [14] = PatternCalendar.JapaneseLunar,
        [15] = PatternCalendar.ChineseLunar,
        [20] = PatternCalendar.KoreanLunar,
    }.ToFrozenDictionary();

    /// <summary>Reads the current element; null when there is no such series. What the version does not have says nothing.</summary>
    public static SaidSeries? Read(ref WbxmlReader reader, ProtocolVersion version)
    {
        var (numbers, until, depth) = (new Dictionary<ushort, int>(), (Instant?)null, reader.Depth);
        while (reader.ReadChild(depth))
        {
            var (element, text) = (reader.Tag, reader.ReadText());
            if (text.Length == 0 || !version.Knows(element))
                continue;
            if (element == Calendar.Until)
            {
                if (!CalendarTimes.TryRead(text, out var instant))
                    return null;
                until = instant;
            }
            else if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !numbers.TryAdd(element, number))
            {
                return null;
            }
        }

        // An empty element ends the series.
        if (numbers.Count == 0 && until is null)
            return new(null);
        return PatternOf(numbers) is { } pattern ? new(pattern, pattern.Count is null ? until : null) : null;
    }

    private static DevicePattern? PatternOf(Dictionary<ushort, int> numbers)
    {
        if (!numbers.TryGetValue(Calendar.Type, out var number) || !Types.TryGetValue(number, out var type))
            return null;
        if (!type.Needs.All(numbers.ContainsKey) || type.Forbids.Any(numbers.ContainsKey) || !Calendars.TryGetValue(Of(Calendar.CalendarType, 0), out var calendar))
            return null;
        try
        {
            // 0 means 1, as old clients have it.
            return new(type.Type, Math.Max(1, Of(Calendar.Interval, 1)))
            {
                Days = Of(Calendar.DayOfWeek, 0) is >= 0 and <= (int)Weekdays.All and var days ? (Weekdays)days : throw new ArgumentOutOfRangeException(nameof(numbers)),
                Day = Of(Calendar.DayOfMonth, 1),
                Week = Of(Calendar.WeekOfMonth, 1),
                Month = Of(Calendar.MonthOfYear, 1),
                WeekStart = Of(Calendar.FirstDayOfWeek, 0) is >= 0 and <= 6 and var first ? (first == 0 ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)first) : throw new ArgumentOutOfRangeException(nameof(numbers)),
                Calendar = calendar,
                LeapMonth = Of(Calendar.IsLeapMonth, 0) == 1,
                Count = numbers.TryGetValue(Calendar.Occurrences, out var count) ? count : null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }

        int Of(ushort element, int otherwise) => numbers.GetValueOrDefault(element, otherwise);
    }
}
