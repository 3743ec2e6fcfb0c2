using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Demo;

/// <summary>The appointments of the demo tenant: the same for the same number and first day. Single ones, whole days and series of every frequency come up.</summary>
internal static class DemoAppointments
{
    private const int DaysBefore = 20;
    private const int DaysAround = 100;

    /// <summary>Appointments of which each agent has exactly so many, from three weeks before a day on.</summary>
    public static IEnumerable<Appointment> Make(int each, LocalDate today) =>
        DemoAudience.Deal(each).Select(dealt => Appointment(dealt.Number, today) with { Users = dealt.Agents });

    private static Appointment Appointment(int number, LocalDate today)
    {
        var dice = new Dice(number);
        var place = dice.Pick(DemoWords.Places);
        var date = today.PlusDays(dice.Roll(DaysAround) - DaysBefore);
        var allDay = number % 7 == 5;
        var start = allDay ? date.AtMidnight() : date + new LocalTime(8 + dice.Roll(10), dice.Pick([0, 15, 30]));
        var recurrence = Series(number, date, dice);
        return new()
        {
            Subject = $"{dice.Pick(DemoWords.Appointments)} {dice.Pick(DemoWords.LastNames)}",
            Location = dice.OneIn(4) ? null : $"{dice.Pick(DemoWords.Streets)} {1 + dice.Roll(140)}, {place.PostalCode} {place.City}",
            Notes = dice.OneIn(3) ? dice.Pick(DemoWords.Notes) : null,
            Start = start,
            End = allDay ? start.PlusDays(1 + dice.Roll(3)) : start.PlusMinutes(dice.Pick([30, 60, 90])),
            AllDay = allDay,
            ReminderMinutes = dice.OneIn(2) ? dice.Pick([0, 15, 60, 1440]) : null,
            Private = dice.OneIn(10),
            BusyStatus = dice.Pick([BusyStatus.Busy, BusyStatus.Busy, BusyStatus.Tentative, BusyStatus.Free, BusyStatus.Oof]),
            Categories = dice.OneIn(3) ? [dice.Pick(DemoWords.Categories)] : [],
            Recurrence = recurrence,
            ExcludedDates = recurrence is not null && dice.OneIn(2) ? [recurrence.Occurrences(date).ElementAt(1)] : ImmutableSortedSet<LocalDate>.Empty,
            Participants = dice.OneIn(3) ? [new($"{dice.Pick(DemoWords.FirstNames)} {dice.Pick(DemoWords.LastNames)}", $"gast{number}@example.org")] : [],
        };
    }

    private static Recurrence? Series(int number, LocalDate date, Dice dice) => (number % 5) switch
    {
        3 => new(dice.Pick([Frequency.Daily, Frequency.Weekly, Frequency.Monthly, Frequency.Yearly]), 1 + dice.Roll(3), dice.OneIn(2) ? date.PlusYears(4) : null),
        _ => null,
    };
}
