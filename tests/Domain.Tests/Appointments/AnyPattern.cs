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
        (1, Gen.OneOf(Gen.Const(new LocalDate(2020, 2, 29)), Gen.Const(new LocalDate(2024, 2, 29)), Gen.Const(new LocalDate(2026, 1, 29)), Gen.Const(new LocalDate(2027, 1, 30)))));

    private static readonly Gen<int> Interval = Gen.Frequency((4, Gen.Const(1)), (4, Gen.Int[2, 6]), (1, Gen.Int[7, 30]), (1, Gen.OneOf(Gen.Const(12), Gen.Const(52), Gen.Const(999))));

    private static readonly Gen<Weekdays> Days = Gen.Frequency(
        (3, Gen.Int[0, 6].Select(day => (Weekdays)(1 << day))),
        (2, Gen.Int[1, 127].Select(days => (Weekdays)days)),
        (2, Gen.OneOf(Gen.Const(Weekdays.Workdays), Gen.Const(Weekdays.Weekend), Gen.Const(Weekdays.All))));

    private static readonly Gen<int> Day = Gen.Frequency((1, Gen.Int[1, 28]), (1, Gen.Int[29, 31]));

    private static readonly Gen<DevicePattern> Endless = Gen.Select(Gen.Enum<PatternType>(), Interval, Days, Gen.Bool, Day, Gen.Int[1, 5], Gen.Int[1, 12], Gen.Enum<IsoDayOfWeek>())
        .Where((_, _, _, _, _, _, _, weekStart) => weekStart != IsoDayOfWeek.None)
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
                pattern = pattern with { Day = start.Day, Month = start.Month, Days = pattern.Days | (pattern.Days == Weekdays.None ? Weekdays.None : start.Weekday()) };
            return (end switch { 0 => pattern with { Count = count }, 1 => pattern with { Last = start.PlusDays(days) }, 2 => pattern with { Count = count, Last = start.PlusDays(days) }, _ => pattern }, start);
        });
}
