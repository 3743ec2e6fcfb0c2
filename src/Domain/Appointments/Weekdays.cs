using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>A set of days of the week.</summary>
[Flags]
public enum Weekdays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Sunday.</summary>
    Sunday = 1,

    /// <summary>Monday.</summary>
    Monday = 2,

    /// <summary>Tuesday.</summary>
    Tuesday = 4,

    /// <summary>Wednesday.</summary>
    Wednesday = 8,

    /// <summary>Thursday.</summary>
    Thursday = 16,

    /// <summary>Friday.</summary>
    Friday = 32,

    /// <summary>Saturday.</summary>
    Saturday = 64,

    /// <summary>Monday to Friday.</summary>
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = Saturday | Sunday,

    /// <summary>All seven days.</summary>
    All = Workdays | Weekend,
}

/// <summary>Days of the week and the days of the calendar.</summary>
public static class WeekdaysExtensions
{
    /// <summary>The set of one day.</summary>
    public static Weekdays ToWeekdays(this IsoDayOfWeek day) => (Weekdays)(1 << ((int)day % 7));

    /// <summary>The set of a date's own day.</summary>
    public static Weekdays Weekday(this LocalDate date) => date.DayOfWeek.ToWeekdays();

    /// <summary>Whether a date lies on one of the days.</summary>
    public static bool Contains(this Weekdays days, LocalDate date) => (days & date.Weekday()) != 0;

    /// <summary>The days one by one, from Sunday.</summary>
    public static IEnumerable<Weekdays> Each(this Weekdays days) =>
        Enumerable.Range(0, 7).Select(day => (Weekdays)(1 << day)).Where(day => (days & day) != 0);
}
