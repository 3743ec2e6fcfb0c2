using CsCheck;
using NodaTime;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>Random series of devices, in which the ends of months and leap years are not rare.</summary>
internal static class AnyPattern
{
    /// <summary>A start from 2019 to 2033.</summary>
    public static readonly Gen<LocalDate> Start = Gen.Frequency(
        (3, Gen.Int[0, 5478].Select(day => new LocalDate(2019, 1, 1).PlusDays(day))),
        (2, Gen.Select(Gen.Int[2019, 2033], Gen.Int[1, 12]).Select((year, month) => new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1))),
        (1, OneOf(new LocalDate(2020, 2, 29), new LocalDate(2024, 2, 29), new LocalDate(2026, 1, 29), new LocalDate(2027, 1, 30))));

    private static readonly Gen<int> Interval =
        Gen.Frequency((4, Gen.Const(1)), (4, Gen.Int[2, 6]), (1, Gen.Int[7, 30]), (1, OneOf(12, 52, 999)));

    private static readonly Gen<Weekdays> Days = Gen.Frequency(
        (3, Gen.Int[0, 6].Select(day => (Weekdays)(1 << day))),
        (2, Gen.Int[1, 127].Select(days => (Weekdays)days)),
        (2, OneOf(Weekdays.Workdays, Weekdays.Weekend, Weekdays.All)));

    private static readonly Gen<int> Day = Gen.Frequency((1, Gen.Int[1, 28]), (1, Gen.Int[29, 31]));

    private static readonly Gen<DevicePattern> Endless =
        Gen.Select(Gen.Enum<PatternType>(), Interval, Days, Gen.Bool, Day, Gen.Int[1, 5], Gen.Int[1, 12], Gen.Int[1, 7].Select(day => (IsoDayOfWeek)day))
        .Select((type, interval, days, plain, day, week, month, weekStart) => new DevicePattern(type, interval)
        {
            Days = type == PatternType.Daily && plain ? Weekdays.None : days,
            Day = day,
            Week = week,
            Month = month,
            WeekStart = weekStart,
        });

    /// <summary>A pattern and a start, which often fit each other, as devices have it.</summary>
    public static readonly Gen<(DevicePattern Pattern, LocalDate Start)> Series =
        Gen.Select(Endless, Start, Gen.Bool, Gen.Int[0, 3], Gen.Int[1, 40], Gen.Int[-10, 3000]).Select((pattern, start, fits, end, count, days) =>
        {
            if (fits)
                pattern = pattern with { Day = start.Day, Month = start.Month, Days = pattern.Days == 0 ? 0 : pattern.Days | start.Weekday() };
            return (pattern with { Count = end is 0 or 1 ? count : null, Last = end is 1 or 2 ? start.PlusDays(days) : null }, start);
        });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
