using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// The text of a pattern that a device alone can say, as views and stored rules have it: a star, then type, interval, days, day, week, month, first day of the week, calendar, whether the leap
/// month is meant, count and last date; a dash where there is none. Stored texts are read by later releases: what is added stands at the end.
/// </summary>
public static class PatternTexts
{
    private const char Mark = '*';
    private const string None = "-";

    /// <summary>Whether a text is that of such a pattern, and not of a series of the CRM.</summary>
    public static bool IsPattern(string text) => text.StartsWith(Mark);

    /// <summary>The text of a pattern.</summary>
    public static string Text(DevicePattern pattern) => string.Join(
        ' ',
        Mark,
        pattern.Type,
        Number(pattern.Interval),
        Number((int)pattern.Days),
        Number(pattern.Day),
        Number(pattern.Week),
        Number(pattern.Month),
        pattern.WeekStart,
        pattern.Calendar,
        Number(pattern.LeapMonth ? 1 : 0),
        pattern.Count is { } count ? Number(count) : None,
        pattern.Last is { } last ? LocalDatePattern.Iso.Format(last) : None);

    /// <summary>The pattern of a text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DevicePattern Pattern(string text)
    {
        if (text.Split(' ') is not [_, var type, var interval, var days, var day, var week, var month, var weekStart, var calendar, var leap, var count, var last, ..])
            throw new FormatException($"'{text}' is no pattern.");
        return new(Enum.Parse<PatternType>(type), Number(interval))
        {
            Days = (Weekdays)Number(days),
            Day = Number(day),
            Week = Number(week),
            Month = Number(month),
            WeekStart = Enum.Parse<IsoDayOfWeek>(weekStart),
            Calendar = Enum.Parse<PatternCalendar>(calendar),
            LeapMonth = Number(leap) == 1,
            Count = count == None ? null : Number(count),
            Last = last == None ? null : LocalDatePattern.Iso.Parse(last).GetValueOrThrow(),
        };
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
