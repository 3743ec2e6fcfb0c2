using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>A month of some calendar: its first day and how many it has.</summary>
internal readonly record struct CalendarMonth(LocalDate First, int Length)
{
    /// <summary>The date of a day, counted from 1.</summary>
    public LocalDate Date(int day) => First.PlusDays(day - 1);
}
