using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// What a device can say of a series. Dates are local to the appointment's zone. What the type does not use has no effect.
/// Source: MS-ASCAL 2.2.2.37 and 2.2.2.37.1; contract, "Weeks, months and years of an interval".
/// </summary>
/// <param name="Type">How the series goes on.</param>
/// <param name="Interval">Days, weeks, months or years from one to the next, 1 to 999, counted from the start's own.</param>
/// <exception cref="ArgumentOutOfRangeException">The interval, the day, the week, the month or the count lies out of its bounds.</exception>
public sealed partial record DevicePattern(PatternType Type, int Interval = 1)
{
    /// <summary>The week of the month that means the last one.</summary>
    public const int LastWeek = 5;

    /// <summary>The most occurrences that can be counted (MS-ASCAL 2.2.2.32).</summary>
    public const int MaxCount = 999;

    /// <summary>1 to 999.</summary>
    public int Interval { get; init => field = Within(value, Recurrence.MaxInterval); } = Within(Interval, Recurrence.MaxInterval);

    /// <summary>The days of the week; none means the start's own where the type needs some.</summary>
    public Weekdays Days { get; init; }

    /// <summary>The day of the month, 1 to 31. In a shorter month it is the last one.</summary>
    public int Day { get; init => field = Within(value, 31); } = 1;

    /// <summary>Which of the month's <see cref="Days"/>, taken together, 1 to 4; 5 is the last.</summary>
    public int Week { get; init => field = Within(value, LastWeek); } = 1;

    /// <summary>The month of the year, 1 to 12.</summary>
    public int Month { get; init => field = Within(value, 12); } = 1;

    /// <summary>The first day of the week, by which weeks are told apart.</summary>
    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Sunday;

    /// <summary>In which calendar months and days are counted.</summary>
    public PatternCalendar Calendar { get; init; }

    /// <summary>Whether the leap month after <see cref="Month"/> is meant, in years that have it.</summary>
    public bool LeapMonth { get; init; }

    /// <summary>
    /// How many occurrences there are, 1 to 999, the real ones alone; null if they are not counted. It wins over <see cref="Last"/> (MS-ASCAL 2.2.2.32).
    /// </summary>
    public int? Count { get; init => field = value is { } count ? Within(count, MaxCount) : null; }

    /// <summary>The last date on which an occurrence may start; null if there is none.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>By days.</summary>
    public static DevicePattern Daily(int interval = 1) => new(PatternType.Daily, interval);

    /// <summary>By weeks on days of the week.</summary>
    public static DevicePattern Weekly(Weekdays days, int interval = 1) => new(PatternType.Weekly, interval) { Days = days };

    /// <summary>By months on a day of the month.</summary>
    public static DevicePattern Monthly(int day, int interval = 1) => new(PatternType.MonthlyByDay, interval) { Day = day };

    /// <summary>By months on the n-th of days of the week.</summary>
    public static DevicePattern Monthly(int week, Weekdays days, int interval = 1) =>
        new(PatternType.MonthlyByWeekday, interval) { Week = week, Days = days };

    /// <summary>By years on a date.</summary>
    public static DevicePattern Yearly(int month, int day, int interval = 1) => new(PatternType.YearlyByDay, interval) { Month = month, Day = day };

    /// <summary>By years on the n-th of days of the week in a month.</summary>
    public static DevicePattern Yearly(int month, int week, Weekdays days, int interval = 1) =>
        new(PatternType.YearlyByWeekday, interval) { Month = month, Week = week, Days = days };

    /// <summary>What devices are told of a series of the CRM: the same dates.</summary>
    public static DevicePattern Of(Recurrence recurrence, LocalDate start)
    {
        var pattern = recurrence.Frequency switch
        {
            Frequency.Daily => Daily(recurrence.Interval),
            Frequency.Weekly => Weekly(start.Weekday(), recurrence.Interval),
            Frequency.Monthly => Monthly(start.Day, recurrence.Interval),
            _ => Yearly(start.Month, start.Day, recurrence.Interval),
        };
        return pattern with { Last = recurrence.Until };
    }

    private static int Within(int value, int max, [System.Runtime.CompilerServices.CallerMemberName] string member = "") =>
        value >= 1 && value <= max ? value : throw new ArgumentOutOfRangeException(member, value, $"It is 1 to {max}.");
}
