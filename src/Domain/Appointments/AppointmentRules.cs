using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>What an appointment must keep. Source: contract, "An appointment".</summary>
public static class AppointmentRules
{
    /// <summary>What is wrong with the appointment, by member of the JSON API; empty if nothing is.</summary>
    public static ImmutableArray<(string Member, string Message)> Problems(Appointment appointment)
    {
        var problems = ImmutableArray.CreateBuilder<(string, string)>();
        if (string.IsNullOrWhiteSpace(appointment.Subject))
            problems.Add(("subject", "A subject is required."));
        if (appointment.End < appointment.Start)
            problems.Add(("end", "It cannot end before it starts."));
        if (appointment.AllDay)
            AddOfWholeDays(problems, appointment);
        if (appointment.Recurrence is { Until: { } until } && until < appointment.Start.Date)
            problems.Add(("recurrence.until", "The last date cannot lie before the start."));
        if (appointment.Recurrence is null && !appointment.ExcludedDates.IsEmpty)
            problems.Add(("excludedDates", "Only a series has excluded dates."));
        return problems.ToImmutable();
    }

    private static void AddOfWholeDays(ImmutableArray<(string, string)>.Builder problems, Appointment appointment)
    {
        if (appointment.Start.TimeOfDay != LocalTime.Midnight)
            problems.Add(("start", "An all-day appointment starts at 00:00."));
        if (appointment.End.TimeOfDay != LocalTime.Midnight)
            problems.Add(("end", "An all-day appointment ends at 00:00."));
        else if (appointment.End == appointment.Start)
            problems.Add(("end", "An all-day appointment lasts a day at least; its end is exclusive."));
    }
}
