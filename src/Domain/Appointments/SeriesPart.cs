using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// When one appointment of the CRM takes place: once, or as a series without its excluded dates. Dates are local to the appointment's zone.
/// Source: contract, "An appointment".
/// </summary>
/// <param name="Start">The date of its start.</param>
/// <param name="Recurrence">The series; null if it takes place once.</param>
/// <param name="Excluded">Dates of occurrences that do not take place; what is no occurrence has no effect.</param>
public sealed record SeriesPart(LocalDate Start, Recurrence? Recurrence, ImmutableSortedSet<LocalDate> Excluded)
{
    /// <summary>The dates on which it takes place, ascending; endless in effect if the series has no end.</summary>
    public IEnumerable<LocalDate> Occurrences() => Recurrence is null ? [Start] : Recurrence.Occurrences(Start).Where(date => !Excluded.Contains(date));

    /// <summary>Whether a date is one of its occurrences, taking place or not.</summary>
    public bool Holds(LocalDate date) => Recurrence?.FallsOn(Start, date) ?? date == Start;

    /// <summary>
    /// Without an occurrence that was deleted, or that was changed and is an appointment of its own now (R32). The same part if the date is no occurrence of a
    /// series.
    /// </summary>
    public SeriesPart Without(LocalDate date) => Recurrence is not null && Holds(date) ? this with { Excluded = Excluded.Add(date) } : this;
}
